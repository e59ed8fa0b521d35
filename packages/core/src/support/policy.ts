import type { Role } from "../shared/grant.ts";
import type { Named, SecretField, SettingsInput } from "./schema.ts";
import type { ExportList, SupportRole } from "./terms.ts";

/**
 * Who reads which part of what is kept about a person, and who writes it. The administrator of the platform stands for every role;
 * the person sees all of their own.
 */
export const readers = {
  travel: ["travelDesk", "organizer"],
  travelWishes: ["travelDesk"],
  arrival: ["travelDesk", "protocol", "organizer"],
  stay: ["hotelDesk", "organizer"],
  diet: ["hotelDesk"],
  interpretation: ["hotelDesk", "organizer"],
  accessibility: ["travelDesk", "hotelDesk", "protocol"],
  emergencyContact: ["protocol"],
  money: ["finance"],
  bankAccount: ["finance"],
  passport: ["travelDesk"],
  rules: ["finance", "organizer"],
  settings: ["organizer"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type Part = keyof typeof readers;

export const parts: readonly Part[] = [
  "travel",
  "travelWishes",
  "arrival",
  "stay",
  "diet",
  "interpretation",
  "accessibility",
  "emergencyContact",
  "money",
  "bankAccount",
  "passport",
  "rules",
  "settings",
];

export const writers = {
  travel: ["travelDesk"],
  greeter: ["protocol"],
  hotels: ["hotelDesk", "organizer"],
  stays: ["hotelDesk", "organizer"],
  money: ["finance"],
  rules: ["finance", "organizer"],
  settings: ["organizer"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** Whoever works on the support of participation at all. */
export const workers: readonly Role[] = ["travelDesk", "hotelDesk", "finance", "protocol", "organizer"];

/** The desk that each list goes to. */
export const exporters = {
  "rooming-list": ["hotelDesk", "organizer"],
  arrivals: ["protocol", "travelDesk"],
  subsistence: ["finance"],
} as const satisfies Record<ExportList, readonly Role[]>;

/** The one role that may have a kept number shown. */
export const showerOf = {
  bankAccount: "finance",
  passport: "travelDesk",
} as const satisfies Record<SecretField["kind"], SupportRole>;

/** What stands in place of a kept number; its length tells nothing. */
export const mask = "••••••••";

/** The nights of a stay, each by the day on which it begins. */
export function nightsOf({
  firstNight,
  checkOut,
}: {
  readonly firstNight: string;
  readonly checkOut: string;
}): string[] {
  const nights: string[] = [];
  for (let at = Date.parse(firstNight); at < Date.parse(checkOut); at += 86_400_000) {
    nights.push(new Date(at).toISOString().slice(0, 10));
  }
  return nights;
}

/** Rooms that are free on all of the nights. */
export const freeRooms = (rooms: number, taken: Readonly<Record<string, number>>, nights: readonly string[]): number =>
  Math.max(0, Math.min(...nights.map((night) => rooms - (taken[night] ?? 0))));

interface Candidate extends Named {
  readonly confirmed: boolean;
  readonly housed: boolean;
}

/** Who of a selection gets a room, in the order in which they registered, and why the others do not. */
export function fitIn(candidates: readonly Candidate[], free: number) {
  const plain = (list: readonly Candidate[]): Named[] =>
    list.map(({ registrationId, name }) => ({ registrationId, name }));
  const housed = candidates.filter((one) => one.housed);
  const unconfirmed = candidates.filter((one) => !one.housed && !one.confirmed);
  const wanting = candidates.filter((one) => !one.housed && one.confirmed);
  return {
    freeRooms: free,
    fit: plain(wanting.slice(0, free)),
    housed: plain(housed),
    unconfirmed: plain(unconfirmed),
    full: plain(wanting.slice(free)),
  };
}

/** A field that was declared keeps its kind: what people gave for it was given for that. */
export const kindChanged = (before: readonly SecretField[], next: SettingsInput["fields"]): number =>
  next.findIndex(({ key, kind }) => before.some((known) => known.key === key && known.kind !== kind));
