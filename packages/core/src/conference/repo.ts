import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, getItems, type Page, type PageRequest, queryAll, queryPage } from "../db/read.ts";
import type { Conference, Series } from "./schema.ts";

const nothingPersonal = { personal: [], retention: "kept", inExport: false, erasure: "keep" } as const;

/** AP-CON-01, AP-CON-03, AP-CON-06 */
export const conferenceEntity = defineEntity<Conference>()({
  name: "conference",
  key: (part: Pick<Conference, "id">) => ({ pk: `CONFERENCE#${part.id}`, sk: "CONFERENCE" }),
  indexes: (conference) => ({
    gsi1pk: `CONFERENCES#${conference.state}`,
    gsi1sk: `${conference.startsOn}#${conference.id}`,
    ...(!conference.demo &&
      conference.registrationsErasedAt === undefined && {
        gsi2pk: "CONFERENCES#people",
        gsi2sk: `${conference.endsOn}#${conference.id}`,
      }),
  }),
  privacy: {
    ...nothingPersonal,
    personal: ["contactEmail"],
    why: "the public address of the office that runs the conference; whoever runs it changes it in the settings",
  },
});

interface Slug {
  readonly slug: string;
  readonly conferenceId: string;
}

/** AP-CON-02 */
export const slugEntity = defineEntity<Slug>()({
  name: "slug",
  key: (part: Pick<Slug, "slug">) => ({ pk: `SLUG#${part.slug}`, sk: "SLUG" }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** AP-CON-04 */
export const seriesEntity = defineEntity<Series>()({
  name: "series",
  key: (part: Pick<Series, "id">) => ({ pk: "SERIES", sk: part.id }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** AP-CON-01 */
export const findConference = (db: Db, id: string): Promise<Conference | null> => getItem(db, conferenceEntity, { id });

/** AP-CON-02 */
export async function findConferenceBySlug(db: Db, slug: string): Promise<Conference | null> {
  const owner = await getItem(db, slugEntity, { slug });
  return owner === null ? null : findConference(db, owner.conferenceId);
}

/** AP-CON-03 */
export const listConferencesByState = (
  db: Db,
  state: Conference["state"],
  page: PageRequest,
): Promise<Page<Conference>> =>
  queryPage(db, conferenceEntity, { index: "gsi1", pk: `CONFERENCES#${state}`, order: "descending" }, page);

/** AP-CON-06: conferences that still hold registrations and ended before a day, the oldest first */
export const listEndedWithPeople = (db: Db, beforeDay: string, page: PageRequest): Promise<Page<Conference>> =>
  queryPage(db, conferenceEntity, { index: "gsi2", pk: "CONFERENCES#people", skBefore: beforeDay }, page);

/** AP-CON-01, many at once */
export const findConferences = (db: Db, ids: readonly string[]): Promise<readonly Conference[]> =>
  getItems(
    db,
    conferenceEntity,
    ids.map((id) => ({ id })),
  );

/** AP-CON-04 */
export const listSeries = (db: Db): Promise<readonly Series[]> => queryAll(db, seriesEntity, { pk: "SERIES" });
