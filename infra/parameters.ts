/** SSM names where the app finds what the account's foundation made: the one file that both deploy worlds import. */
export const parameters = {
  alarmTopicArn: "/assize/foundation/alarm-topic-arn",
} as const;
