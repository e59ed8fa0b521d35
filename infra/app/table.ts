import { tableShape } from "../../packages/core/src/db/table.ts";
import { backupTag } from "../parameters.ts";
import type { Foundation } from "./foundation.ts";
import type { Stage } from "./stage.ts";

export function createTable(stage: Stage, foundation: Foundation | undefined): sst.aws.Dynamo {
  if (stage.restoredTable) return sst.aws.Dynamo.get("Table", stage.restoredTable);
  const { fields, primaryIndex, globalIndexes, ttl, stream } = tableShape;
  return new sst.aws.Dynamo("Table", {
    fields,
    primaryIndex,
    globalIndexes,
    ttl,
    stream,
    deletionProtection: stage.keepsData,
    transform: {
      table: (table) => {
        // The foundation's backup plan finds the table by this tag.
        table.tags = { app: $app.name, stage: $app.stage, [backupTag.key]: stage.keepsData ? backupTag.value : "none" };
        if (foundation) table.serverSideEncryption = { enabled: true, kmsKeyArn: foundation.keyArn };
      },
    },
  });
}

/** What the domain's reads and its write gate ask of the table; a transaction is allowed by the actions of its parts. */
export function tablePermissions(table: sst.aws.Dynamo): sst.aws.FunctionPermissionArgs[] {
  const indexes = Object.keys(tableShape.globalIndexes);
  return [
    {
      actions: [
        "dynamodb:BatchGetItem",
        "dynamodb:ConditionCheckItem",
        "dynamodb:DeleteItem",
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:Query",
        "dynamodb:UpdateItem",
      ],
      resources: [table.arn],
    },
    { actions: ["dynamodb:Query"], resources: indexes.map((index) => $interpolate`${table.arn}/index/${index}`) },
  ];
}
