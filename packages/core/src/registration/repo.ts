import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, getItems, type Page, type PageRequest, queryAll, queryPage } from "../db/read.ts";
import type { Category, CategoryWithPlaces, Places, Registration, RegistrationStatus } from "./schema.ts";
import { summed } from "./shards.ts";

const nothingPersonal = { personal: [], retention: "kept", inExport: false, erasure: "keep" } as const;

/** AP-REG-01 */
export const categoryEntity = defineEntity<Category>()({
  name: "category",
  key: (part: Pick<Category, "conferenceId" | "id">) => ({
    pk: `CONFERENCE#${part.conferenceId}`,
    sk: `CATEGORY#${part.id}`,
  }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** AP-REG-02 */
export const placesEntity = defineEntity<Places>()({
  name: "places",
  key: (part: Pick<Places, "conferenceId" | "categoryId" | "shard">) => ({
    pk: `CONFERENCE#${part.conferenceId}`,
    sk: part.shard ? `PLACES#${part.categoryId}#${part.shard}` : `PLACES#${part.categoryId}`,
  }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** AP-REG-03, AP-REG-04, AP-REG-05, AP-REG-06 */
export const registrationEntity = defineEntity<Registration>()({
  name: "registration",
  key: (part: Pick<Registration, "conferenceId" | "id">) => ({
    pk: `REGISTRATIONS#${part.conferenceId}`,
    sk: part.id,
  }),
  indexes: (registration) => ({
    gsi1pk: `CATEGORY#${registration.categoryId}#${registration.status}`,
    gsi1sk: `${registration.statusSince}#${registration.id}`,
    gsi2pk: `CONFERENCE#${registration.conferenceId}#${registration.status}`,
    gsi2sk: registration.id,
  }),
  privacy: {
    personal: [
      "email",
      "familyName",
      "givenName",
      "patronymic",
      "phone",
      "institution",
      "institutionWritten",
      "position",
      "courtLevel",
      "region",
      "sex",
      "languages",
      "locale",
      "consents",
      "reason",
      "official",
    ],
    retention: "2 years after the conference",
    inExport: true,
    erasure: "delete",
  },
});

export interface Attendee {
  readonly personId: string;
  readonly conferenceId: string;
  readonly registrationId: string;
  /** Cancelled ones, where the person registered again. */
  readonly earlierRegistrationIds?: readonly string[];
  readonly version: number;
}

/** AP-REG-07: one person, one registration in a conference. */
export const attendeeEntity = defineEntity<Attendee>()({
  name: "attendee",
  key: (part: Pick<Attendee, "personId" | "conferenceId">) => ({
    pk: `PERSON#${part.personId}`,
    sk: `REGISTRATION#${part.conferenceId}`,
  }),
  indexes: () => ({}),
  privacy: {
    personal: ["personId"],
    retention: "as the registration",
    inExport: false,
    erasure: "delete",
    why: "only leads from the person to the registration, which the export holds",
  },
});

/** AP-REG-01 with AP-REG-02 */
export async function listCategoriesWithPlaces(db: Db, conferenceId: string): Promise<readonly CategoryWithPlaces[]> {
  const pk = `CONFERENCE#${conferenceId}`;
  const categories = await queryAll(db, categoryEntity, { pk, skPrefix: "CATEGORY#" });
  const places = await queryAll(db, placesEntity, { pk, skPrefix: "PLACES#" });
  const byCategory = Map.groupBy(places, ({ categoryId }) => categoryId);
  return categories
    .flatMap((category) => {
      const counted = summed(byCategory.get(category.id) ?? []);
      return counted ? [{ ...category, places: counted }] : [];
    })
    .toSorted((a, b) => a.order - b.order || a.id.localeCompare(b.id));
}

/** AP-REG-01 */
export const getCategory = (db: Db, conferenceId: string, id: string): Promise<Category | null> =>
  getItem(db, categoryEntity, { conferenceId, id });

/** AP-REG-02, the items that count one category */
export const listShards = (db: Db, conferenceId: string, categoryId: string): Promise<readonly Places[]> =>
  queryAll(db, placesEntity, { pk: `CONFERENCE#${conferenceId}`, skPrefix: `PLACES#${categoryId}` });

/** AP-REG-02, summed */
export const getPlaces = async (db: Db, conferenceId: string, categoryId: string): Promise<Places | null> =>
  summed(await listShards(db, conferenceId, categoryId));

/** AP-REG-03 */
export const getRegistration = (db: Db, conferenceId: string, id: string): Promise<Registration | null> =>
  getItem(db, registrationEntity, { conferenceId, id });

/** AP-REG-04 */
export const listRegistrations = (db: Db, conferenceId: string, page: PageRequest): Promise<Page<Registration>> =>
  queryPage(db, registrationEntity, { pk: `REGISTRATIONS#${conferenceId}` }, page);

/** AP-REG-05 */
export const listRegistrationsByStatus = (
  db: Db,
  conferenceId: string,
  status: RegistrationStatus,
  page: PageRequest,
): Promise<Page<Registration>> =>
  queryPage(db, registrationEntity, { index: "gsi2", pk: `CONFERENCE#${conferenceId}#${status}` }, page);

/** AP-REG-06 */
export const listWaiting = (db: Db, categoryId: string, page: PageRequest): Promise<Page<Registration>> =>
  queryPage(db, registrationEntity, { index: "gsi1", pk: `CATEGORY#${categoryId}#waitlisted` }, page);

/** AP-REG-06, whether anybody is in the category in that state */
export const listCategoryStatus = (
  db: Db,
  categoryId: string,
  status: RegistrationStatus,
  page: PageRequest,
): Promise<Page<Registration>> =>
  queryPage(db, registrationEntity, { index: "gsi1", pk: `CATEGORY#${categoryId}#${status}` }, page);

/** AP-REG-07 */
export const getAttendee = (db: Db, personId: string, conferenceId: string): Promise<Attendee | null> =>
  getItem(db, attendeeEntity, { personId, conferenceId });

/** AP-REG-07, all conferences of a person */
export const listAttendances = (db: Db, personId: string): Promise<readonly Attendee[]> =>
  queryAll(db, attendeeEntity, { pk: `PERSON#${personId}`, skPrefix: "REGISTRATION#" });

/** All registrations that an attendee record leads to: the present one and those cancelled before. */
export const registrationKeys = (attendee: Attendee): readonly Pick<Registration, "conferenceId" | "id">[] =>
  [...(attendee.earlierRegistrationIds ?? []), attendee.registrationId].map((id) => ({
    conferenceId: attendee.conferenceId,
    id,
  }));

/** AP-REG-03, many at once */
export const getRegistrations = (
  db: Db,
  keys: readonly Pick<Registration, "conferenceId" | "id">[],
): Promise<readonly Registration[]> => getItems(db, registrationEntity, keys);
