/** The one table, as data: read by the deploy description, the local runtime and the tests. */
export const tableShape = {
  fields: { pk: "string", sk: "string", gsi1pk: "string", gsi1sk: "string", gsi2pk: "string", gsi2sk: "string" },
  primaryIndex: { hashKey: "pk", rangeKey: "sk" },
  globalIndexes: {
    gsi1: { hashKey: "gsi1pk", rangeKey: "gsi1sk" },
    gsi2: { hashKey: "gsi2pk", rangeKey: "gsi2sk" },
  },
  ttl: "expiresAtSeconds",
  stream: "new-image",
  streamFilter: { eventName: ["INSERT"], dynamodb: { NewImage: { entity: { S: ["activity"] } } } },
} as const;

export type IndexName = keyof typeof tableShape.globalIndexes;
