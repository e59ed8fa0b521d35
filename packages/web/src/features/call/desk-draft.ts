import { type Call, type CallInput, callInput } from "@assize/core/call/schema.ts";
import type { PeerView } from "@assize/core/call/terms.ts";
import { dayOf } from "@assize/core/i18n/calendar-day.ts";
import type { Locale } from "@assize/core/i18n/locale.ts";
import { type Checked, check } from "../editing/check.ts";
import { clockOf, instantOf } from "../editing/local-time.ts";
import { type TextDraft, textDraft, writtenText } from "../editing/text-draft.ts";

export interface OfferDraft {
  kind: string;
  durationMinutes: number | undefined;
}

export interface CriterionDraft {
  key: string;
  label: TextDraft;
  weight: number | undefined;
}

/** A call as a form holds it; days and times are those of the conference. */
export interface CallDraft {
  description: TextDraft;
  opensAt: { day: string; time: string };
  closesAt: { day: string; time: string };
  trackIds: string[];
  offers: OfferDraft[];
  reviewsEach: number | undefined;
  criteria: CriterionDraft[];
  highestScore: number | undefined;
  blind: boolean;
  hiddenKeys: string[];
  peers: PeerView;
}

const momentOf = (instant: string | undefined, timeZone: string) =>
  instant === undefined ? { day: "", time: "" } : { day: dayOf(instant, timeZone), time: clockOf(instant, timeZone) };

/** A key that no criterion of the call has; never shown, the same for ever. */
function freshKey(known: readonly CriterionDraft[]): string {
  const taken = new Set(known.map(({ key }) => key));
  let number = known.length + 1;
  while (taken.has(`c${number}`)) number++;
  return `c${number}`;
}

export const emptyCriterion = (known: readonly CriterionDraft[], locale: Locale): CriterionDraft => ({
  key: freshKey(known),
  label: textDraft(undefined, locale),
  weight: 1,
});

/** The draft of a call; a new one begins with what most calls have. */
export const callDraft = (call: Call | null, timeZone: string, locale: Locale): CallDraft => ({
  description: textDraft(call?.description, locale),
  opensAt: momentOf(call?.opensAt, timeZone),
  closesAt: momentOf(call?.closesAt, timeZone),
  trackIds: [...(call?.trackIds ?? [])],
  offers: call?.offers.map((one) => ({ ...one })) ?? [{ kind: "panel", durationMinutes: 45 }],
  reviewsEach: call?.reviewsEach ?? 2,
  criteria: call?.criteria.map((one) => ({ ...one, label: textDraft(one.label, locale) })) ?? [
    emptyCriterion([], locale),
  ],
  highestScore: call?.highestScore ?? 5,
  blind: call?.blind ?? true,
  hiddenKeys: [...(call?.hiddenKeys ?? [])],
  peers: call?.peers ?? "after_own",
});

/** The call as the API takes it; the schema is the one that the API holds. */
export const checkCall = (draft: CallDraft, timeZone: string): Checked<CallInput> =>
  check(callInput, {
    ...draft,
    description: writtenText(draft.description),
    opensAt: instantOf(draft.opensAt.day, draft.opensAt.time || "00:00", timeZone),
    closesAt: instantOf(draft.closesAt.day, draft.closesAt.time || "00:00", timeZone),
    criteria: draft.criteria.map((one) => ({ ...one, label: writtenText(one.label) })),
  });
