import * as v from "valibot";
import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, type Page, type PageRequest, queryAll, queryPage } from "../db/read.ts";
import {
  type AcceptedConflict,
  type Release,
  type Room,
  type ScheduledRelease,
  type Session,
  type Snapshot,
  snapshotSchema,
  type Track,
  type Unscheduled,
} from "./schema.ts";

const nothingPersonal = { personal: [], retention: "kept", inExport: false, erasure: "keep" } as const;
const inConference = (conferenceId: string): string => `CONFERENCE#${conferenceId}`;

/** AP-AGE-01 */
export const roomEntity = defineEntity<Room>()({
  name: "room",
  key: (part: Pick<Room, "conferenceId" | "id">) => ({ pk: inConference(part.conferenceId), sk: `ROOM#${part.id}` }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** AP-AGE-02 */
export const trackEntity = defineEntity<Track>()({
  name: "track",
  key: (part: Pick<Track, "conferenceId" | "id">) => ({ pk: inConference(part.conferenceId), sk: `TRACK#${part.id}` }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** AP-AGE-03, AP-AGE-04 */
export const agendaSessionEntity = defineEntity<Session>()({
  name: "agendaSession",
  key: (part: Pick<Session, "conferenceId" | "id">) => ({
    pk: inConference(part.conferenceId),
    sk: `SESSION#${part.id}`,
  }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** AP-AGE-08 */
export const acceptedConflictEntity = defineEntity<AcceptedConflict>()({
  name: "acceptedConflict",
  key: (part: Pick<AcceptedConflict, "conferenceId" | "key">) => ({
    pk: inConference(part.conferenceId),
    sk: `ACCEPTED#${part.key}`,
  }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** AP-AGE-09, AP-AGE-10 */
export const unscheduledEntity = defineEntity<Unscheduled>()({
  name: "unscheduled",
  key: (part: Pick<Unscheduled, "conferenceId" | "id">) => ({
    pk: inConference(part.conferenceId),
    sk: `UNSCHEDULED#${part.id}`,
  }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

const padded = (number: number): string => String(number).padStart(6, "0");

/** AP-AGE-05 */
export const releaseEntity = defineEntity<Release>()({
  name: "release",
  key: (part: Pick<Release, "conferenceId" | "number">) => ({
    pk: inConference(part.conferenceId),
    sk: `RELEASE#${padded(part.number)}`,
  }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** AP-AGE-11, AP-AGE-12 */
export const scheduledReleaseEntity = defineEntity<ScheduledRelease>()({
  name: "scheduledRelease",
  key: (part: Pick<ScheduledRelease, "conferenceId">) => ({
    pk: inConference(part.conferenceId),
    sk: "SCHEDULEDRELEASE",
  }),
  indexes: ({ releaseAt, conferenceId }) => ({
    gsi1pk: "SCHEDULEDRELEASES",
    gsi1sk: `${releaseAt}#${conferenceId}`,
  }),
  privacy: { ...nothingPersonal, retention: "until the release" },
});

interface ReleasePart {
  readonly releaseId: string;
  readonly number: number;
  /** A slice of the snapshot's JSON: an item holds 400 KB at the most. */
  readonly json: string;
}

/** AP-AGE-06 */
export const releasePartEntity = defineEntity<ReleasePart>()({
  name: "releasePart",
  key: (part: Pick<ReleasePart, "releaseId" | "number">) => ({
    pk: `RELEASE#${part.releaseId}`,
    sk: `PART#${padded(part.number)}`,
  }),
  indexes: () => ({}),
  privacy: {
    personal: ["json"],
    retention: "as the published agenda",
    inExport: false,
    erasure: "keep",
    why: "the programme as it was published, with speakers as it named them: a public record, not tied to an account",
  },
});

const byOrder = <Item extends { order: number; id: string }>(items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => a.order - b.order || a.id.localeCompare(b.id));

/** AP-AGE-01 */
export const listRooms = async (db: Db, conferenceId: string): Promise<Room[]> =>
  byOrder(await queryAll(db, roomEntity, { pk: inConference(conferenceId), skPrefix: "ROOM#" }));

/** AP-AGE-02 */
export const listTracks = async (db: Db, conferenceId: string): Promise<Track[]> =>
  byOrder(await queryAll(db, trackEntity, { pk: inConference(conferenceId), skPrefix: "TRACK#" }));

/** AP-AGE-03 */
export const listSessions = async (db: Db, conferenceId: string): Promise<Session[]> =>
  (await queryAll(db, agendaSessionEntity, { pk: inConference(conferenceId), skPrefix: "SESSION#" })).toSorted(
    (a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id),
  );

/** AP-AGE-09 */
export const listUnscheduled = (db: Db, conferenceId: string): Promise<readonly Unscheduled[]> =>
  queryAll(db, unscheduledEntity, { pk: inConference(conferenceId), skPrefix: "UNSCHEDULED#" });

/** AP-AGE-10 */
export const getUnscheduled = (db: Db, conferenceId: string, id: string): Promise<Unscheduled | null> =>
  getItem(db, unscheduledEntity, { conferenceId, id });

/** AP-AGE-08 */
export const listAcceptedConflicts = (db: Db, conferenceId: string): Promise<readonly AcceptedConflict[]> =>
  queryAll(db, acceptedConflictEntity, { pk: inConference(conferenceId), skPrefix: "ACCEPTED#" });

/** AP-AGE-01, one */
export const getRoom = (db: Db, conferenceId: string, id: string): Promise<Room | null> =>
  getItem(db, roomEntity, { conferenceId, id });

/** AP-AGE-02, one */
export const getTrack = (db: Db, conferenceId: string, id: string): Promise<Track | null> =>
  getItem(db, trackEntity, { conferenceId, id });

/** AP-AGE-04 */
export const getAgendaSession = (db: Db, conferenceId: string, id: string): Promise<Session | null> =>
  getItem(db, agendaSessionEntity, { conferenceId, id });

/** AP-AGE-05, the newest first */
export const listReleases = (db: Db, conferenceId: string, page: PageRequest): Promise<Page<Release>> =>
  queryPage(db, releaseEntity, { pk: inConference(conferenceId), skPrefix: "RELEASE#", order: "descending" }, page);

/** AP-AGE-11 */
export const getScheduledRelease = (db: Db, conferenceId: string): Promise<ScheduledRelease | null> =>
  getItem(db, scheduledReleaseEntity, { conferenceId });

/** AP-AGE-12: moments that are set, the next first; few, and none for most of the time */
export const listScheduledReleases = (db: Db): Promise<readonly ScheduledRelease[]> =>
  queryAll(db, scheduledReleaseEntity, { index: "gsi1", pk: "SCHEDULEDRELEASES" });

/** AP-AGE-07 */
export const getRelease = (db: Db, conferenceId: string, number: number): Promise<Release | null> =>
  getItem(db, releaseEntity, { conferenceId, number });

/** AP-AGE-05, one by its id: nearly always the newest, so pages are short. */
export async function findRelease(db: Db, conferenceId: string, releaseId: string): Promise<Release | null> {
  let cursor: string | undefined;
  do {
    const page = await listReleases(db, conferenceId, { limit: 5, cursor });
    const found = page.items.find(({ id }) => id === releaseId);
    if (found) return found;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return null;
}

/** AP-AGE-06 */
export async function readSnapshot(db: Db, releaseId: string): Promise<Snapshot> {
  const parts = await queryAll(db, releasePartEntity, { pk: `RELEASE#${releaseId}`, skPrefix: "PART#" });
  return v.parse(v.pipe(v.string(), v.parseJson(), snapshotSchema), parts.map(({ json }) => json).join(""));
}
