import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";

/** A month's costs of the whole account: told at 80 % spent, and when the month's forecast passes the amount. */
export function createBudget(scope: Construct, amountUsd: number, topic: ITopic): void {
  const tell = (notificationType: string, threshold: number) => ({
    notification: { notificationType, threshold, thresholdType: "PERCENTAGE", comparisonOperator: "GREATER_THAN" },
    subscribers: [{ subscriptionType: "SNS", address: topic.topicArn }],
  });
  new CfnBudget(scope, "Budget", {
    budget: {
      budgetName: "assize",
      budgetType: "COST",
      timeUnit: "MONTHLY",
      budgetLimit: { amount: amountUsd, unit: "USD" },
    },
    notificationsWithSubscribers: [tell("ACTUAL", 80), tell("FORECASTED", 100)],
  });
}
