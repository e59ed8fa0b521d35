/** SSM names where the app finds what the account's foundation made: the one file that both deploy worlds import. */
export const parameters = {
  alarmTopicArn: "/assize/foundation/alarm-topic-arn",
  keyArn: "/assize/foundation/key-arn",
  functionBoundaryArn: "/assize/foundation/function-boundary-arn",
  backupVaultName: "/assize/foundation/backup-vault-name",
  restoreRoleArn: "/assize/foundation/restore-role-arn",
  deployRoleArn: "/assize/foundation/deploy-role-arn",
} as const;

/** What carries this tag is in the foundation's backup plan. */
export const backupTag = { key: "backup", value: "daily" } as const;
