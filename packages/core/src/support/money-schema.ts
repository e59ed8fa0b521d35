import * as v from "valibot";
import { idSchema } from "../shared/ids.ts";
import { day, line, multiLine, wholeNumber } from "../shared/text.ts";
import { nightsBetween, owner, stableKey, unique, versioned } from "./hotel-schema.ts";
import { receiptStates, reductions, supportLimits } from "./terms.ts";

/** Hundredths of a currency. */
const cents = wholeNumber(0, supportLimits.cents);
const currency = v.pipe(v.string("required"), v.regex(/^[A-Z]{3}$/, "invalid"));
const percent = wholeNumber(0, 100);

const rate = v.strictObject(
  {
    key: stableKey,
    place: multiLine(80),
    currency,
    dailyCents: cents,
    /** At the most for one day, and for one person in all. */
    dayCeilingCents: v.optional(cents),
    totalCeilingCents: v.optional(cents),
  },
  "unknown_field",
);
export type Rate = v.InferOutput<typeof rate>;

const provided = v.strictObject(
  { breakfast: v.boolean("required"), lunch: v.boolean("required"), dinner: v.boolean("required") },
  "unknown_field",
);

export const rulesInput = v.strictObject(
  {
    rates: v.pipe(
      v.array(rate, "invalid"),
      v.minLength(1, "required"),
      v.maxLength(supportLimits.rates, "too_long"),
      v.check((list) => unique(list), "key_twice"),
    ),
    /** Percent of a day that is not paid where the organizer provides it. */
    deductions: v.pipe(
      v.strictObject({ breakfast: percent, lunch: percent, dinner: percent, lodging: percent }, "unknown_field"),
      v.check((all) => all.breakfast + all.lunch + all.dinner + all.lodging <= 100, "out_of_range"),
    ),
    /** Percent of the daily rate that is paid for the days of travel. */
    travelDayPercent: percent,
    /** Meals that everybody gets on the days of the conference. */
    provided,
    /** Days that are paid at the most. */
    mostDays: v.optional(wholeNumber(1, 90)),
  },
  "unknown_field",
);
export type RulesInput = v.InferOutput<typeof rulesInput>;
export const rulesSchema = v.object({ ...rulesInput.entries, conferenceId: v.string(), ...versioned });
export type Rules = v.InferOutput<typeof rulesSchema>;

const providedOn = v.strictObject({ day, ...provided.entries, lodging: v.boolean("required") }, "unknown_field");
export type ProvidedOn = v.InferOutput<typeof providedOn>;

const receipt = v.strictObject(
  {
    id: idSchema("receipt"),
    label: line(2, 160),
    cents,
    currency,
    state: v.picklist(receiptStates, "invalid_choice"),
    /** Why it was refused, or anything the person should know. */
    note: v.optional(line(2, 200)),
  },
  "unknown_field",
);
export type Receipt = v.InferOutput<typeof receipt>;

export const claimInput = v.pipe(
  v.strictObject(
    {
      rateKey: stableKey,
      firstDay: day,
      lastDay: day,
      /** Whether the person travels on the first and on the last day. */
      travelsFirst: v.boolean("required"),
      travelsLast: v.boolean("required"),
      /** Days on which something else is provided than the rules say. */
      exceptions: v.pipe(
        v.array(providedOn, "invalid"),
        v.maxLength(supportLimits.claimDays, "too_long"),
        v.check((list) => new Set(list.map((one) => one.day)).size === list.length, "key_twice"),
      ),
      receipts: v.pipe(v.array(receipt, "invalid"), v.maxLength(supportLimits.receipts, "too_long")),
    },
    "unknown_field",
  ),
  v.forward(
    v.check(
      ({ firstDay, lastDay }) => firstDay <= lastDay && nightsBetween(firstDay, lastDay) < supportLimits.claimDays,
      "ends_before_start",
    ),
    ["lastDay"],
  ),
);
export type ClaimInput = v.InferOutput<typeof claimInput>;
export const claimSchema = v.object({ ...owner, ...claimInput.entries, ...versioned });
export type Claim = v.InferOutput<typeof claimSchema>;

const statementDay = v.object({
  day: v.string(),
  travel: v.boolean(),
  rateCents: v.number(),
  /** What is taken off, in the order in which it is; the rate with these gives what is paid. */
  parts: v.array(v.object({ why: v.picklist(reductions), cents: v.number() })),
  cents: v.number(),
});
export type StatementDay = v.InferOutput<typeof statementDay>;

/** Subsistence of one person, day by day, with the explanation of each. */
export const statementSchema = v.object({
  place: multiLine(80),
  currency: v.string(),
  days: v.array(statementDay),
  totalCents: v.number(),
});
export type Statement = v.InferOutput<typeof statementSchema>;

export const moneyViewSchema = v.object({ claim: claimSchema, statement: v.nullable(statementSchema) });
