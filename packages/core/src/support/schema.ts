import * as v from "valibot";
import { grantSchema } from "../shared/grant.ts";
import { email, instant, line, localeSchema, multiLine, phone, prose, wholeNumber } from "../shared/text.ts";
import { hotelWithNightsSchema, owner, stableKey, stayViewSchema, unique, versioned } from "./hotel-schema.ts";
import { moneyViewSchema, rulesSchema } from "./money-schema.ts";
import { payers, secretKinds, supportLimits, supportRoles, ticketStates, travelModes } from "./terms.ts";

export * from "./hotel-schema.ts";
export * from "./money-schema.ts";
export * from "./terms.ts";

const leg = v.strictObject(
  {
    mode: v.picklist(travelModes, "invalid_choice"),
    /** Of the flight or train. */
    number: v.optional(line(1, 30)),
    at: instant,
    place: line(1, 120),
    /** Who brings the person on from there, or to there. */
    transfer: v.optional(line(1, 160)),
  },
  "unknown_field",
);
export type Leg = v.InferOutput<typeof leg>;

export const travelInput = v.pipe(
  v.strictObject(
    {
      arrival: v.nullable(leg),
      departure: v.nullable(leg),
      paidBy: v.picklist(payers, "invalid_choice"),
      ticket: v.picklist(ticketStates, "invalid_choice"),
    },
    "unknown_field",
  ),
  v.forward(
    v.check(
      ({ arrival, departure }) => arrival === null || departure === null || arrival.at <= departure.at,
      "ends_before_start",
    ),
    ["departure"],
  ),
);
export type TravelInput = v.InferOutput<typeof travelInput>;

export const greeterInput = v.strictObject({ metBy: v.nullable(line(1, 160)) }, "unknown_field");
export type GreeterInput = v.InferOutput<typeof greeterInput>;

export const travelSchema = v.object({
  ...owner,
  ...travelInput.entries,
  /** Who meets the person, as protocol says. */
  metBy: v.nullable(v.string()),
  ...versioned,
});
export type Travel = v.InferOutput<typeof travelSchema>;

const contact = v.strictObject({ name: line(2, 120), phone, relation: v.optional(line(1, 60)) }, "unknown_field");

/** What a person says of themselves; each part is for those who need it. */
export const needsInput = v.strictObject(
  {
    diet: v.optional(prose(1, 500)),
    accessibility: v.optional(prose(1, 500)),
    interpretation: v.optional(localeSchema),
    emergencyContact: v.optional(contact),
    travelWishes: v.optional(prose(1, 500)),
  },
  "unknown_field",
);
export type NeedsInput = v.InferOutput<typeof needsInput>;
export const needsSchema = v.object({ ...owner, ...needsInput.entries, ...versioned });
export type Needs = v.InferOutput<typeof needsSchema>;

const secretField = v.strictObject(
  { key: stableKey, kind: v.picklist(secretKinds, "invalid_choice"), purpose: multiLine(200) },
  "unknown_field",
);
export type SecretField = v.InferOutput<typeof secretField>;

export const settingsInput = v.strictObject(
  {
    /** Days after the last day of the conference until all of it is erased. */
    retentionDays: wholeNumber(1, supportLimits.retentionDays),
    /** Numbers that may be kept at all: of bank accounts, passports; each with what it is needed for. */
    fields: v.pipe(
      v.array(secretField, "invalid"),
      v.maxLength(supportLimits.fields, "too_long"),
      v.check((list) => unique(list), "key_twice"),
    ),
  },
  "unknown_field",
);
export type SettingsInput = v.InferOutput<typeof settingsInput>;
export const settingsSchema = v.object({
  ...settingsInput.entries,
  conferenceId: v.string(),
  /** The day on which it is erased; null for a demo conference, and afterwards. */
  eraseOn: v.nullable(v.string()),
  erasedAt: v.nullable(v.string()),
  version: v.number(),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const secretInput = v.strictObject({ value: line(3, 60) }, "unknown_field");
export type SecretInput = v.InferOutput<typeof secretInput>;
/** A secret is shown for a reason, which the person reads. */
export const showSecretInput = v.strictObject({ reason: line(3, 300) }, "unknown_field");
export type ShowSecretInput = v.InferOutput<typeof showSecretInput>;

/** A kept number as every answer has it: that it is there, and never what it is. */
export const maskedSchema = v.object({
  key: v.string(),
  kind: v.picklist(secretKinds),
  purpose: multiLine(200),
  masked: v.nullable(v.string()),
});
export type Masked = v.InferOutput<typeof maskedSchema>;

/** One person of a conference as a desk sees them: a part that the role does not need is not there at all. */
export const supportRowSchema = v.object({
  registrationId: v.string(),
  name: v.string(),
  institution: v.string(),
  status: v.string(),
  travel: v.optional(v.nullable(travelSchema)),
  travelWishes: v.optional(v.nullable(v.string())),
  stay: v.optional(v.nullable(stayViewSchema)),
  diet: v.optional(v.nullable(v.string())),
  accessibility: v.optional(v.nullable(v.string())),
  interpretation: v.optional(v.nullable(localeSchema)),
  emergencyContact: v.optional(v.nullable(contact)),
  money: v.optional(v.nullable(moneyViewSchema)),
  secrets: v.optional(v.array(maskedSchema)),
});
export type SupportRow = v.InferOutput<typeof supportRowSchema>;

/** Somebody of the arrival list: what protocol needs to meet them. */
export const arrivalSchema = v.object({
  registrationId: v.string(),
  name: v.string(),
  position: v.string(),
  institution: v.string(),
  arrival: leg,
  metBy: v.nullable(v.string()),
  accessibility: v.nullable(v.string()),
  version: v.number(),
});
export type Arrival = v.InferOutput<typeof arrivalSchema>;

/** What a desk finds when it opens its page. */
export const supportDeskSchema = v.object({
  conference: v.object({
    id: v.string(),
    title: multiLine(200),
    timeZone: v.string(),
    startsOn: v.string(),
    endsOn: v.string(),
  }),
  /** What the reader may see; the pages follow from it. */
  reads: v.array(v.string()),
  settings: v.nullable(settingsSchema),
  hotels: v.array(hotelWithNightsSchema),
  rules: v.nullable(rulesSchema),
});
export type SupportDesk = v.InferOutput<typeof supportDeskSchema>;

const seen = v.object({ at: v.string(), reason: v.string(), field: v.string(), by: v.picklist(supportRoles) });
export type Seen = v.InferOutput<typeof seen>;

/** Everything about the support of one person, as the person sees it. */
export const ownSupportSchema = v.object({
  registrationId: v.string(),
  open: v.boolean(),
  /** When all of this is erased. */
  eraseOn: v.nullable(v.string()),
  needs: v.nullable(needsSchema),
  travel: v.nullable(travelSchema),
  stay: v.nullable(stayViewSchema),
  money: v.nullable(moneyViewSchema),
  secrets: v.array(maskedSchema),
  seen: v.array(seen),
});
export type OwnSupport = v.InferOutput<typeof ownSupportSchema>;

export const deskMemberInput = v.strictObject(
  { email, role: v.picklist(supportRoles, "invalid_choice") },
  "unknown_field",
);
export type DeskMemberInput = v.InferOutput<typeof deskMemberInput>;
export const deskMemberSchema = v.object({ email: v.string(), grants: v.array(grantSchema) });
export type DeskMember = v.InferOutput<typeof deskMemberSchema>;
