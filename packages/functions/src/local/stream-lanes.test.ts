import { setTimeout as sleep } from "node:timers/promises";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { expect, it, vi } from "vitest";
import { StreamLanes } from "./stream-lanes.ts";

const record = (pk: string, sequence: number, entity = "activity") => ({
  eventName: "INSERT" as const,
  dynamodb: { SequenceNumber: String(sequence), Keys: { pk: { S: pk } }, NewImage: { entity: { S: entity } } },
});

const sequencesOf = ({ Records }: DynamoDBStreamEvent): readonly string[] =>
  Records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? "");

it("keeps the order within a partition, and lets no partition wait for another one", async () => {
  const handled: string[] = [];
  const kept: string[] = [];
  const lanes = new StreamLanes(
    async (event) => {
      if (sequencesOf(event).includes("1")) await sleep(50);
      handled.push(sequencesOf(event).join());
      return { batchItemFailures: [] };
    },
    (sequenceNumber) => kept.push(sequenceNumber),
  );
  lanes.add(record("conference", 1));
  lanes.add(record("conference", 2));
  lanes.add(record("person", 3));
  lanes.add(record("conference", 4, "registration"));
  await sleep(10);
  lanes.add(record("conference", 5));

  expect([handled, kept, lanes.waiting]).toEqual([["3"], [], 5]);
  await lanes.idle();
  expect([handled, kept, lanes.waiting]).toEqual([["3", "1,2", "5"], ["1", "4", "5"], 0]);
});

it("hands over no more at once than the deploy does", async () => {
  const sizes: number[] = [];
  const lanes = new StreamLanes(
    async ({ Records }) => {
      sizes.push(Records.length);
      return { batchItemFailures: [] };
    },
    () => {},
  );
  for (let sequence = 1; sequence <= 60; sequence++) lanes.add(record("conference", sequence));
  await lanes.idle();

  expect(sizes).toEqual([25, 25, 10]);
});

it("comes again from the record that failed on, and leaves what was not begun for the next start", async () => {
  const handled: string[] = [];
  const kept: string[] = [];
  let failures = 1;
  const lanes = new StreamLanes(
    async (event) => {
      handled.push(sequencesOf(event).join());
      if (failures-- > 0) return { batchItemFailures: [{ itemIdentifier: "2" }] };
      lanes.stop();
      lanes.add(record("conference", 4));
      return { batchItemFailures: [] };
    },
    (sequenceNumber) => kept.push(sequenceNumber),
    1,
  );
  for (const sequence of [1, 2, 3]) lanes.add(record("conference", sequence));
  await lanes.idle();

  expect([handled, kept, lanes.waiting]).toEqual([["1,2,3", "2,3"], ["1", "2", "3"], 1]);
});

it("gives up a record that fails for ever, and goes on behind it", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const handled: string[] = [];
  const lanes = new StreamLanes(
    async (event) => {
      handled.push(sequencesOf(event).join());
      return { batchItemFailures: handled.length <= 6 ? [{ itemIdentifier: "1" }] : [] };
    },
    () => {},
    1,
  );
  lanes.add(record("conference", 1));
  lanes.add(record("conference", 2));
  await lanes.idle();

  expect([handled, lanes.waiting]).toEqual([[...Array(6).fill("1,2"), "2"], 0]);
});
