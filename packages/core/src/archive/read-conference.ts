import * as v from "valibot";
import { conferenceEntity, seriesEntity, slugEntity } from "../conference/index.ts";
import type { Db } from "../db/client.ts";
import type { Key } from "../db/entity.ts";
import { readPartition, readStored, type Stored } from "../db/partition.ts";
import { addressEntity } from "../identity/index.ts";
import { nomineeEntity } from "../nomination/index.ts";
import { notFound } from "../shared/errors.ts";
import { sha256 } from "../shared/hash.ts";
import { listAllModules } from "../training/index.ts";
import { archivedKinds, notArchived } from "./kinds.ts";
import type { Fields, Line } from "./schema.ts";

/** Keeps what was read under a name, and gives it back where the reading was cut and begins again. */
export type Keep = (name: string, read: () => Promise<readonly Line[]>) => Promise<readonly Line[]>;

/** People whose partitions are read in one step, beside each other. */
const peopleAtOnce = 20;

function lineOf(stored: Stored): readonly Line[] {
  const name = stored.entity?.S ?? "";
  const kind = archivedKinds.get(name);
  if (kind) return [{ kind: name, item: kind.read(stored) }];
  if (name in notArchived) return [];
  throw new Error(`nobody said whether an archive holds ${name}`);
}

const linesOf = (stored: readonly Stored[]): readonly Line[] => stored.flatMap(lineOf);
const textIn = (item: Fields, field: string): string => String(item[field] ?? "");
const unique = (all: readonly string[]): readonly string[] => [...new Set(all)].toSorted();

/** Every id of a kind that stands anywhere in the items. */
const idsIn = (lines: readonly Line[], prefix: string): readonly string[] => {
  const pattern = new RegExp(`"(${prefix}_[0-9A-HJKMNP-TV-Z]{26})"`, "g");
  return unique(lines.flatMap(({ item }) => [...JSON.stringify(item).matchAll(pattern)].map(([, id]) => id ?? "")));
};

async function modulesOf(db: Db, conferenceId: string): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listAllModules(db, { limit: 100, cursor });
    ids.push(...page.items.filter((one) => one.conferenceId === conferenceId).map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return ids.toSorted();
}

/** A person with the roles in this conference only: an archive gives nobody power over a stage. */
function ownRoles(line: Line, scopes: ReadonlySet<string>): Line {
  if (line.kind !== "person" || !Array.isArray(line.item.grants)) return line;
  const grants = line.item.grants.filter(({ scopeId }) => scopes.has(scopeId));
  return { ...line, item: { ...line.item, grants } };
}

/** A person's account, address, and what in the person's partition is of this conference. */
async function readPerson(db: Db, personId: string, scopes: ReadonlySet<string>): Promise<readonly Line[]> {
  const stored = await readPartition(db, `PERSON#${personId}`);
  const lines = linesOf(stored).filter(
    ({ kind, item }) => kind === "person" || [item.conferenceId, item.moduleId].some((id) => scopes.has(String(id))),
  );
  const hashes = lines.filter(({ kind }) => kind === "person").map(({ item }) => sha256(textIn(item, "email")));
  const addresses = linesOf(
    await readStored(
      db,
      hashes.map((emailHash) => addressEntity.key({ emailHash })),
    ),
  );
  return [...lines.map((line) => ownRoles(line, scopes)), ...addresses];
}

function besideConference(conference: Fields): readonly Key[] {
  const seriesId = textIn(conference, "seriesId");
  return [
    slugEntity.key({ slug: textIn(conference, "slug") }),
    ...(seriesId === "" ? [] : [seriesEntity.key({ id: seriesId })]),
  ];
}

const nomineesOf = (lines: readonly Line[], conferenceId: string): readonly Key[] =>
  lines
    .filter(({ kind }) => kind === "nomination")
    .map(({ item }) => nomineeEntity.key({ conferenceId, emailHash: sha256(textIn(item, "email")) }));

/** The accounts of focal points, also of one who did nothing yet. */
const contactsOf = (institutions: readonly Line[]): readonly Key[] =>
  institutions.flatMap(({ item }) => {
    const found = v.safeParse(v.object({ contact: v.object({ email: v.string() }) }), item);
    return found.success ? [addressEntity.key({ emailHash: sha256(found.output.contact.email) })] : [];
  });

const uniqueKeys = (keys: readonly Key[]): readonly Key[] => [
  ...new Map(keys.map((key) => [`${key.pk}\n${key.sk}`, key])).values(),
];

/** Partitions that belong to one conference. */
const ownPartitions = [
  "CONFERENCE",
  "REGISTRATIONS",
  "ALLOCATIONS",
  "ALLOCATIONPLAN",
  "SPELLINGRUNS",
  "DOCUMENTS",
  "HELDDOCUMENTS",
  "PRINTINGS",
  "PRINTINGPLAN",
  "SPEAKING",
  "SPEAKERFILES",
  "SPEAKERPROXIES",
  "BUNDLES",
  "MESSAGES",
  "SUPPORT",
  "ACTIVITY",
  "SEALS",
];

/**
 * Reads all that belongs to a conference: itself, its registrations, institutions, letters, trail and seals, the modules that belong to it, and of everybody
 * who stands in these the account and what it has to do with this conference. Not one moment: what changes meanwhile may be in it or not.
 * @throws not_found
 */
export async function readConference(db: Db, conferenceId: string, keep: Keep) {
  const lines: Line[] = [];
  const step = async (name: string, read: () => Promise<readonly Line[]>): Promise<void> => {
    lines.push(...(await keep(name, read)));
  };
  const partition = (pk: string) => step(pk, async () => linesOf(await readPartition(db, pk)));
  const keys = (name: string, wanted: readonly Key[]) =>
    step(name, async () => linesOf(await readStored(db, uniqueKeys(wanted))));
  const [itself] = await readStored(db, [conferenceEntity.key({ id: conferenceId })]);
  if (itself === undefined) throw notFound();

  for (const room of ownPartitions) {
    await partition(`${room}#${conferenceId}`);
  }
  const conference = lines.find(({ kind }) => kind === "conference")?.item ?? {};
  await keys("beside", besideConference(conference));
  for (const id of idsIn(lines, "rel")) await partition(`RELEASE#${id}`);
  for (const id of idsIn(lines, "rul")) await partition(`RULEITEMS#${id}`);
  for (const id of idsIn(lines, "frm")) {
    await partition(`FORM#${id}`);
    await step(`answers to ${id}`, async () => linesOf(await readPartition(db, `FORM#${id}`, "gsi1")));
    await step(`files of ${id}`, async () => linesOf(await readPartition(db, `ANSWERFILES#${id}`, "gsi1")));
  }
  const pk = `CONFERENCE#${conferenceId}#INSTITUTIONS`;
  const institutions = await keep(pk, async () => linesOf(await readPartition(db, pk, "gsi1")));
  for (const { item } of institutions) await partition(`INSTITUTION#${textIn(item, "id")}`);
  await keys("contacts", contactsOf(institutions));
  await keys("nominees", nomineesOf(lines, conferenceId));
  const moduleIds = await modulesOf(db, conferenceId);
  for (const id of moduleIds) {
    for (const room of ["MODULE", "LESSONTEXTS", "MESSAGES", "ACTIVITY", "SEALS"]) await partition(`${room}#${id}`);
  }
  const scopes = new Set([conferenceId, ...moduleIds, ...institutions.map(({ item }) => textIn(item, "id"))]);
  const people = idsIn(lines, "per");
  for (let at = 0; at < people.length; at += peopleAtOnce) {
    const some = people.slice(at, at + peopleAtOnce);
    await step(`people ${at}`, async () => (await Promise.all(some.map((id) => readPerson(db, id, scopes)))).flat());
  }
  return { moduleIds, lines };
}
