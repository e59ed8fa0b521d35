import { type SignUpRules, signUpRulesInput } from "@assize/core/agenda/schema.ts";
import { dayOf } from "@assize/core/i18n/calendar-day.ts";
import { check } from "../editing/check.ts";
import { clockOf, instantOf } from "../editing/local-time.ts";

interface MomentDraft {
  day: string;
  time: string;
}

export interface RulesDraft {
  capacityPlaces: number | undefined;
  opensAt: MomentDraft;
  closesAt: MomentDraft;
  who: "all" | "some";
  categoryIds: string[];
}

const momentDraft = (at: string | undefined, timeZone: string): MomentDraft =>
  at === undefined ? { day: "", time: "" } : { day: dayOf(at, timeZone), time: clockOf(at, timeZone) };

/** What is written of the rules; a session that takes no sign-ups yet begins with the places of its room. */
export const rulesDraft = (
  known: SignUpRules | null,
  timeZone: string,
  roomPlaces: number | undefined,
): RulesDraft => ({
  capacityPlaces: known?.capacityPlaces ?? roomPlaces,
  opensAt: momentDraft(known?.opensAt, timeZone),
  closesAt: momentDraft(known?.closesAt, timeZone),
  who: known?.categoryIds ? "some" : "all",
  categoryIds: [...(known?.categoryIds ?? [])],
});

/** Nothing written is nothing said; a half is a mistake at its field. */
const momentOf = ({ day, time }: MomentDraft, timeZone: string): string | undefined =>
  day === "" && time === "" ? undefined : instantOf(day, time, timeZone);

export const checkRules = ({ capacityPlaces, opensAt, closesAt, who, categoryIds }: RulesDraft, timeZone: string) =>
  check(signUpRulesInput, {
    capacityPlaces,
    opensAt: momentOf(opensAt, timeZone),
    closesAt: momentOf(closesAt, timeZone),
    categoryIds: who === "some" ? [...categoryIds] : undefined,
  });
