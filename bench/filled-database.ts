import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { activityEntity } from "@assize/core/audit/index.ts";
import { type Db, openDb } from "@assize/core/db/client.ts";
import { toStored } from "@assize/core/db/entity.ts";
import { getItem } from "@assize/core/db/read.ts";
import { newPerson } from "@assize/core/identity/index.ts";
import { personalAgendaEntity } from "@assize/core/personal-agenda/index.ts";
import { binary, startDynoxide } from "@assize/core/platform/local/dynoxide.ts";
import {
  attendeeEntity,
  placesEntity,
  type Registration,
  registrationEntity,
} from "@assize/core/registration/index.ts";
import { newId } from "@assize/core/shared/new-id.ts";
import { type AttributeValue, DescribeTableCommand, paginateScan } from "@aws-sdk/client-dynamodb";

type Stored = Record<string, AttributeValue>;

const perFile = 20_000;

const agendaOf = (personId: string, conferenceId: string, at: Date) => ({
  personId,
  conferenceId,
  sessionIds: Array.from({ length: 12 }, () => newId("agendaSession", at)),
  reminderMinutes: 15 as const,
  linkNumber: 1,
  updatedAt: at.toISOString(),
  version: 1,
});

/** All items that a registration leaves in the table, as `register` writes them (person, address, attendee, registration, activity), and the agenda that each person makes. */
function itemsLike(one: Registration, at: Date, number: number): readonly Stored[] {
  const email = `filled-${number}@court.test`;
  const { person, writes } = newPerson({ ...one, email }, at);
  const registration: Registration = { ...one, id: newId("registration", at), personId: person.id, email };
  const { conferenceId, id: registrationId } = registration;
  const activity = {
    id: newId("activity", at),
    name: "registration.registered" as const,
    scopeId: conferenceId,
    subjectId: registrationId,
    changedFields: [],
    data: { status: one.status, personId: person.id, categoryId: one.categoryId },
    actorType: "visitor" as const,
    actorId: "",
    at: at.toISOString(),
    requestId: "bench",
  };
  const made = writes.flatMap((write) => {
    const item = write.build("").Put?.Item;
    return item === undefined ? [] : [item];
  });
  return [
    ...made,
    toStored(attendeeEntity, { personId: person.id, conferenceId, registrationId, version: 1 }),
    toStored(registrationEntity, registration),
    toStored(personalAgendaEntity, agendaOf(person.id, conferenceId, at)),
    toStored(activityEntity, activity),
  ];
}

async function itemsIn(db: Db): Promise<readonly Stored[]> {
  const items: Stored[] = [];
  for await (const page of paginateScan({ client: db.client }, { TableName: db.tableName })) {
    items.push(...(page.Items ?? []));
  }
  return items;
}

function writeExport(folder: string, name: string, items: readonly Stored[]): void {
  writeFileSync(
    join(folder, `${name}.json.gz`),
    gzipSync(items.map((Item) => JSON.stringify({ Item })).join("\n"), { level: 1 }),
  );
}

/** The category's counters as they are after so many registrations. */
async function filledPlaces(db: Db, one: Registration, count: number): Promise<Stored> {
  const places = await getItem(db, placesEntity, one);
  if (places === null) throw new Error("the category has no counters");
  return toStored(placesEntity, { ...places, takenPlaces: count });
}

export interface FilledDatabase {
  readonly db: Db;
  readonly stop: () => Promise<void>;
}

/** A copy of a table in a database of its own, with registrations like one of its own until there are `count`. */
export async function fillDatabase(db: Db, one: Registration, at: Date, count: number): Promise<FilledDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "assize-filled-"));
  const data = join(folder, "source", db.tableName, "data");
  mkdirSync(data, { recursive: true });
  const { Table } = await db.client.send(new DescribeTableCommand({ TableName: db.tableName }));
  writeFileSync(join(folder, "schema.json"), JSON.stringify({ Table }));
  const places = await filledPlaces(db, one, count);
  const isPlaces = ({ pk, sk }: Stored): boolean => pk?.S === places.pk?.S && sk?.S === places.sk?.S;
  writeExport(data, "made", [...(await itemsIn(db)).filter((item) => !isPlaces(item)), places]);
  for (let from = 1; from < count; from += perFile) {
    const numbers = Array.from({ length: Math.min(perFile, count - from) }, (_, index) => from + index);
    writeExport(
      data,
      `filled-${from}`,
      numbers.flatMap((number) => itemsLike(one, at, number)),
    );
  }
  const file = join(folder, "filled.db");
  const paths = ["--source", join(folder, "source"), "--schema", join(folder, "schema.json"), "--output", file];
  await promisify(execFile)(binary(), ["import", ...paths]);
  const dynoxide = await startDynoxide(file);
  process.once("exit", () => dynoxide.process.kill("SIGKILL"));
  const before = process.env.AWS_ENDPOINT_URL_DYNAMODB;
  process.env.AWS_ENDPOINT_URL_DYNAMODB = dynoxide.endpoint;
  const stop = async (): Promise<void> => {
    process.env.AWS_ENDPOINT_URL_DYNAMODB = before;
    await dynoxide.stop();
    rmSync(folder, { recursive: true });
  };
  return { db: openDb(db.tableName, db.cursorKey), stop };
}
