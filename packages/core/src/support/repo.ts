import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, getItems, type Page, type PageRequest, queryAll, queryPage } from "../db/read.ts";
import type { Enciphered } from "../shared/cipher.ts";
import type { Claim, Hotel, Needs, Rules, Settings, Stay, Travel } from "./schema.ts";

interface OfConference {
  readonly conferenceId: string;
}
interface OfRegistration extends OfConference {
  readonly registrationId: string;
}

/** All of a conference's support lies in one partition of its own, so that it can be erased as a whole. */
const pkOf = ({ conferenceId }: OfConference): string => `SUPPORT#${conferenceId}`;

const nothingPersonal = { personal: [], retention: "kept", inExport: false, erasure: "keep" } as const;
const untilErased = {
  retention: "until the day that the conference names, 1 to 365 days after it",
  inExport: true,
  erasure: "delete",
} as const;

/** AP-SUP-01, AP-SUP-09 */
export const settingsEntity = defineEntity<Settings>()({
  name: "supportSettings",
  key: (part: OfConference) => ({ pk: pkOf(part), sk: "SETTINGS" }),
  indexes: ({ eraseOn, conferenceId }) =>
    eraseOn === null ? {} : { gsi2pk: "SUPPORTS#due", gsi2sk: `${eraseOn}#${conferenceId}` },
  privacy: nothingPersonal,
});

/** AP-SUP-02 */
export const rulesEntity = defineEntity<Rules>()({
  name: "subsistenceRules",
  key: (part: OfConference) => ({ pk: pkOf(part), sk: "RULES" }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** AP-SUP-03 */
export const hotelEntity = defineEntity<Hotel>()({
  name: "hotel",
  key: (part: Pick<Hotel, "conferenceId" | "id">) => ({ pk: pkOf(part), sk: `HOTEL#${part.id}` }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** Rooms of one kind that are taken: a counter for each night, moved only by conditional update. */
export interface Block extends OfConference {
  readonly hotelId: string;
  readonly roomType: string;
  readonly rooms: number;
  /** Moves with every room that is taken or given back. */
  readonly version: number;
  readonly [night: `n${string}`]: number;
}

/** AP-SUP-04 */
export const blockEntity = defineEntity<Block>()({
  name: "hotelBlock",
  key: (part: Pick<Block, "conferenceId" | "hotelId" | "roomType">) => ({
    pk: pkOf(part),
    sk: `BLOCK#${part.hotelId}#${part.roomType}`,
  }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** A room that is taken, and by whom; all who share it have its nights. */
export interface HotelRoom extends OfConference {
  readonly id: string;
  readonly hotelId: string;
  readonly roomType: string;
  readonly beds: number;
  readonly firstNight: string;
  readonly checkOut: string;
  /** Registrations, who came first first. */
  readonly guests: readonly string[];
  readonly version: number;
}

/** AP-SUP-05 */
export const roomEntity = defineEntity<HotelRoom>()({
  name: "hotelRoom",
  key: (part: Pick<HotelRoom, "conferenceId" | "id">) => ({ pk: pkOf(part), sk: `ROOM#${part.id}` }),
  indexes: () => ({}),
  privacy: {
    ...untilErased,
    personal: ["guests"],
    inExport: false,
    why: "only says which registrations share a room; the stay in the export holds the room",
  },
});

const ofRegistration = (name: string) => (part: OfRegistration) => ({
  pk: pkOf(part),
  sk: `${name}#${part.registrationId}`,
});

/** AP-SUP-06 */
export const needsEntity = defineEntity<Needs>()({
  name: "supportNeeds",
  key: ofRegistration("NEEDS"),
  indexes: () => ({}),
  privacy: {
    ...untilErased,
    personal: ["diet", "accessibility", "interpretation", "emergencyContact", "travelWishes"],
  },
});

/** AP-SUP-06, AP-SUP-08 */
export const travelEntity = defineEntity<Travel>()({
  name: "travel",
  key: ofRegistration("TRAVEL"),
  indexes: ({ arrival, conferenceId, registrationId }) =>
    arrival === null ? {} : { gsi1pk: `ARRIVALS#${conferenceId}`, gsi1sk: `${arrival.at}#${registrationId}` },
  privacy: { ...untilErased, personal: ["arrival", "departure", "paidBy", "ticket", "metBy"] },
});

/** AP-SUP-06 */
export const stayEntity = defineEntity<Stay>()({
  name: "stay",
  key: ofRegistration("STAY"),
  indexes: () => ({}),
  privacy: { ...untilErased, personal: ["hotelId", "roomType", "firstNight", "checkOut", "roomId"] },
});

/** AP-SUP-06 */
export const claimEntity = defineEntity<Claim>()({
  name: "subsistence",
  key: ofRegistration("MONEY"),
  indexes: () => ({}),
  privacy: {
    ...untilErased,
    personal: ["rateKey", "firstDay", "lastDay", "travelsFirst", "travelsLast", "exceptions", "receipts"],
  },
});

export interface Secrets extends OfRegistration {
  /** By the key of the declared field, encrypted with the conference's key. */
  readonly sealed: Readonly<Record<string, Enciphered>>;
  readonly version: number;
}

/** AP-SUP-06 */
export const secretsEntity = defineEntity<Secrets>()({
  name: "supportSecret",
  key: ofRegistration("SECRET"),
  indexes: () => ({}),
  privacy: { ...untilErased, personal: ["sealed"] },
});

export interface ConferenceKey extends OfConference {
  /** As only the key service opens it. */
  readonly wrapped: string;
}

/** AP-SUP-07 */
export const keyEntity = defineEntity<ConferenceKey>()({
  name: "supportKey",
  key: (part: OfConference) => ({ pk: pkOf(part), sk: "KEY" }),
  indexes: () => ({}),
  privacy: { ...nothingPersonal, retention: "as what it encrypts" },
});

const within = (conferenceId: string, skPrefix: string) => ({ pk: pkOf({ conferenceId }), skPrefix });

/** AP-SUP-01 */
export const getSettings = (db: Db, conferenceId: string): Promise<Settings | null> =>
  getItem(db, settingsEntity, { conferenceId });

/** AP-SUP-02 */
export const getRules = (db: Db, conferenceId: string): Promise<Rules | null> =>
  getItem(db, rulesEntity, { conferenceId });

/** AP-SUP-03 */
export const listHotels = (db: Db, conferenceId: string): Promise<readonly Hotel[]> =>
  queryAll(db, hotelEntity, within(conferenceId, "HOTEL#"));

/** AP-SUP-03, one */
export const getHotel = (db: Db, conferenceId: string, id: string): Promise<Hotel | null> =>
  getItem(db, hotelEntity, { conferenceId, id });

/** AP-SUP-04 */
export const listBlocks = (db: Db, conferenceId: string): Promise<readonly Block[]> =>
  queryAll(db, blockEntity, within(conferenceId, "BLOCK#"));

/** AP-SUP-05 */
export const getRoom = (db: Db, conferenceId: string, id: string): Promise<HotelRoom | null> =>
  getItem(db, roomEntity, { conferenceId, id });

/** AP-SUP-05, many at once */
export const getRooms = (db: Db, conferenceId: string, ids: readonly string[]): Promise<readonly HotelRoom[]> =>
  getItems(
    db,
    roomEntity,
    [...new Set(ids)].map((id) => ({ conferenceId, id })),
  );

/** AP-SUP-06: of one registration or many, one kind */
export const getEach = {
  needs: (db: Db, keys: readonly OfRegistration[]) => getItems(db, needsEntity, keys),
  travel: (db: Db, keys: readonly OfRegistration[]) => getItems(db, travelEntity, keys),
  stay: (db: Db, keys: readonly OfRegistration[]) => getItems(db, stayEntity, keys),
  claim: (db: Db, keys: readonly OfRegistration[]) => getItems(db, claimEntity, keys),
  secrets: (db: Db, keys: readonly OfRegistration[]) => getItems(db, secretsEntity, keys),
};

/** AP-SUP-07 */
export const getKey = (db: Db, conferenceId: string): Promise<ConferenceKey | null> =>
  getItem(db, keyEntity, { conferenceId });

/** AP-SUP-08: who arrives, the earliest first */
export const listTravelByArrival = (db: Db, conferenceId: string, page: PageRequest): Promise<Page<Travel>> =>
  queryPage(db, travelEntity, { index: "gsi1", pk: `ARRIVALS#${conferenceId}` }, page);

/** AP-SUP-09: conferences whose support is to be erased before a day, the oldest first */
export const listDue = (db: Db, beforeDay: string, page: PageRequest): Promise<Page<Settings>> =>
  queryPage(db, settingsEntity, { index: "gsi2", pk: "SUPPORTS#due", skBefore: beforeDay }, page);

/** AP-SUP-10: what is personal, of one kind, a page */
export const pageOf = {
  NEEDS: (db: Db, conferenceId: string, page: PageRequest) =>
    queryPage(db, needsEntity, within(conferenceId, "NEEDS#"), page),
  TRAVEL: (db: Db, conferenceId: string, page: PageRequest) =>
    queryPage(db, travelEntity, within(conferenceId, "TRAVEL#"), page),
  STAY: (db: Db, conferenceId: string, page: PageRequest) =>
    queryPage(db, stayEntity, within(conferenceId, "STAY#"), page),
  MONEY: (db: Db, conferenceId: string, page: PageRequest) =>
    queryPage(db, claimEntity, within(conferenceId, "MONEY#"), page),
  SECRET: (db: Db, conferenceId: string, page: PageRequest) =>
    queryPage(db, secretsEntity, within(conferenceId, "SECRET#"), page),
  ROOM: (db: Db, conferenceId: string, page: PageRequest) =>
    queryPage(db, roomEntity, within(conferenceId, "ROOM#"), page),
};
