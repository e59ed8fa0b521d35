import type { _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";

/** A stream record in the shape in which Lambda hands it to a function: JSON, with binary as base64 (we store none). */
export const toLambdaRecord = (record: StreamRecord): DynamoDBRecord =>
  JSON.parse(JSON.stringify({ ...record, eventSource: "aws:dynamodb" }));
