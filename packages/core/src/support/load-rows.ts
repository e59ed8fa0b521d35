import type { Conference } from "../conference/index.ts";
import { getRegistrations, type Registration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { mask, nightsOf, type Part, readers } from "./policy.ts";
import { getEach, getRooms, getRules, getSettings, type HotelRoom, listHotels, type Secrets } from "./repo.ts";
import { statementOf } from "./rules.ts";
import type { Claim, Hotel, Masked, Needs, Rules, SecretField, Settings, Stay, SupportRow, Travel } from "./schema.ts";

const byRegistration = <T extends { readonly registrationId: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.registrationId, one]));

/** A name as lists show it. */
export const nameOf = ({ familyName, givenName, patronymic }: Registration): string =>
  [familyName, givenName, patronymic].filter(Boolean).join(" ");

/** What is kept of some registrations, read once. */
export interface Loaded {
  readonly conference: Conference;
  readonly needs: ReadonlyMap<string, Needs>;
  readonly travel: ReadonlyMap<string, Travel>;
  readonly stays: ReadonlyMap<string, Stay>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly secrets: ReadonlyMap<string, Secrets>;
  readonly rooms: ReadonlyMap<string, HotelRoom>;
  readonly hotels: readonly Hotel[];
  readonly names: ReadonlyMap<string, string>;
  readonly rules: Rules | null;
  readonly settings: Settings | null;
}

const none = async () => [];
const has = (reads: ReadonlySet<Part>, ...wanted: readonly Part[]): boolean => wanted.some((part) => reads.has(part));

async function loadRooms(ctx: Ctx, conferenceId: string, stays: readonly Stay[], known: readonly Registration[]) {
  const rooms = await getRooms(
    ctx.db,
    conferenceId,
    stays.map(({ roomId }) => roomId),
  );
  const names = new Map(known.map((one) => [one.id, nameOf(one)]));
  const others = [...new Set(rooms.flatMap(({ guests }) => guests))].filter((id) => !names.has(id));
  const more = await getRegistrations(
    ctx.db,
    others.map((id) => ({ conferenceId, id })),
  );
  for (const one of more) names.set(one.id, nameOf(one));
  return { rooms: new Map(rooms.map((room) => [room.id, room])), names };
}

/** Reads of these registrations what the parts take, and nothing else. */
export async function load(
  ctx: Ctx,
  conference: Conference,
  registrations: readonly Registration[],
  reads: ReadonlySet<Part>,
): Promise<Loaded> {
  const { db } = ctx;
  const keys = registrations.map(({ conferenceId, id }) => ({ conferenceId, registrationId: id }));
  const wantsNeeds = has(reads, "diet", "interpretation", "accessibility", "emergencyContact", "travelWishes");
  const wantsStay = has(reads, "stay", "money");
  const wantsSecrets = has(reads, "bankAccount", "passport");
  const [needs, travel, stays, claims, secrets, hotels, rules, settings] = await Promise.all([
    wantsNeeds ? getEach.needs(db, keys) : none(),
    has(reads, "travel") ? getEach.travel(db, keys) : none(),
    wantsStay ? getEach.stay(db, keys) : none(),
    has(reads, "money") ? getEach.claim(db, keys) : none(),
    wantsSecrets ? getEach.secrets(db, keys) : none(),
    has(reads, "stay") ? listHotels(db, conference.id) : none(),
    has(reads, "money") ? getRules(db, conference.id) : null,
    wantsSecrets ? getSettings(db, conference.id) : null,
  ]);
  const shared = has(reads, "stay")
    ? await loadRooms(ctx, conference.id, stays, registrations)
    : { rooms: new Map(), names: new Map() };
  return {
    conference,
    needs: byRegistration(needs),
    travel: byRegistration(travel),
    stays: byRegistration(stays),
    claims: byRegistration(claims),
    secrets: byRegistration(secrets),
    hotels,
    rules,
    settings,
    ...shared,
  };
}

/** Where a person stays, in the words of the hotel. */
export function stayOf({ stays, hotels, rooms, names }: Loaded, registrationId: string): SupportRow["stay"] {
  const stay = stays.get(registrationId);
  const hotel = hotels.find(({ id }) => id === stay?.hotelId);
  const type = hotel?.roomTypes.find(({ key }) => key === stay?.roomType);
  if (stay === undefined || hotel === undefined || type === undefined) return null;
  const guests = rooms.get(stay.roomId)?.guests ?? [];
  return {
    hotelId: hotel.id,
    hotel: hotel.name,
    address: hotel.address,
    ...(hotel.phone && { phone: hotel.phone }),
    roomType: type.name,
    roomId: stay.roomId,
    firstNight: stay.firstNight,
    checkOut: stay.checkOut,
    with: guests.filter((id) => id !== registrationId).flatMap((id) => names.get(id) ?? []),
  };
}

/** What a person is paid, and for what. */
export function moneyOf({ claims, stays, rules, conference }: Loaded, registrationId: string): SupportRow["money"] {
  const claim = claims.get(registrationId);
  if (claim === undefined) return null;
  const stay = stays.get(registrationId);
  const { startsOn, endsOn } = conference;
  const facts = { startsOn, endsOn, lodged: new Set(stay ? nightsOf(stay) : []) };
  return { claim, statement: rules && statementOf(rules, claim, facts) };
}

/** The declared numbers of some kinds: that they are there, never what they are. */
export const maskedOf = (
  { secrets, settings }: Loaded,
  registrationId: string,
  mayRead: (kind: SecretField["kind"]) => boolean,
): Masked[] =>
  (settings?.fields ?? [])
    .filter(({ kind }) => mayRead(kind))
    .map((field) => ({
      ...field,
      masked: secrets.get(registrationId)?.sealed[field.key] === undefined ? null : mask,
    }));

const wide: readonly Part[] = Object.keys(readers).filter((name): name is Part => name in readers);

/** Every part: for the person, who sees all of their own. */
export const everyPart: ReadonlySet<Part> = new Set(wide);

/** One person as the reader of these parts sees them: what they may not read is not in it. */
export function rowOf(loaded: Loaded, registration: Registration, reads: ReadonlySet<Part>): SupportRow {
  const { id, institution, status } = registration;
  const needs = loaded.needs.get(id);
  return {
    registrationId: id,
    name: nameOf(registration),
    institution,
    status,
    ...(reads.has("travel") && { travel: loaded.travel.get(id) ?? null }),
    ...(reads.has("travelWishes") && { travelWishes: needs?.travelWishes ?? null }),
    ...(reads.has("stay") && { stay: stayOf(loaded, id) }),
    ...(reads.has("diet") && { diet: needs?.diet ?? null }),
    ...(reads.has("interpretation") && { interpretation: needs?.interpretation ?? null }),
    ...(reads.has("accessibility") && { accessibility: needs?.accessibility ?? null }),
    ...(reads.has("emergencyContact") && { emergencyContact: needs?.emergencyContact ?? null }),
    ...(reads.has("money") && { money: moneyOf(loaded, id) }),
    ...(has(reads, "bankAccount", "passport") && { secrets: maskedOf(loaded, id, (kind) => reads.has(kind)) }),
  };
}
