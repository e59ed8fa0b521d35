import { setTimeout as sleep } from "node:timers/promises";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { expect, it } from "vitest";
import { StreamLanes } from "./stream-lanes.ts";

const record = (pk: string, sequence: number, entity = "activity") => ({
  eventName: "INSERT" as const,
  dynamodb: { SequenceNumber: String(sequence), Keys: { pk: { S: pk } }, NewImage: { entity: { S: entity } } },
});

const sequenceOf = ({ Records }: DynamoDBStreamEvent): string => Records[0]?.dynamodb?.SequenceNumber ?? "";

it("keeps the order within a partition, and lets no partition wait for another one", async () => {
  const handled: string[] = [];
  const kept: string[] = [];
  const lanes = new StreamLanes(
    async (event) => {
      if (sequenceOf(event) === "1") await sleep(50);
      handled.push(sequenceOf(event));
      return { batchItemFailures: [] };
    },
    (sequenceNumber) => kept.push(sequenceNumber),
  );
  lanes.add(record("conference", 1));
  lanes.add(record("conference", 2));
  lanes.add(record("person", 3));
  lanes.add(record("conference", 4, "registration"));
  await sleep(10);

  expect([handled, kept, lanes.waiting]).toEqual([["3"], [], 4]);
  await lanes.idle();
  expect([handled, kept, lanes.waiting]).toEqual([["3", "1", "2"], ["1", "4"], 0]);
});

it("comes again with a record that failed, and leaves what was not begun for the next start", async () => {
  const handled: string[] = [];
  const kept: string[] = [];
  let failures = 1;
  const lanes = new StreamLanes(
    async (event) => {
      if (failures-- > 0) return { batchItemFailures: [{ itemIdentifier: sequenceOf(event) }] };
      handled.push(sequenceOf(event));
      lanes.stop();
      return { batchItemFailures: [] };
    },
    (sequenceNumber) => kept.push(sequenceNumber),
  );
  lanes.add(record("conference", 1));
  lanes.add(record("conference", 2));
  await lanes.idle();

  expect([handled, kept, lanes.waiting]).toEqual([["1"], ["1"], 1]);
});
