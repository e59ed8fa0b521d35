import { roomStage, sessionStage, trackStage, unscheduledStage } from "./agenda-stages.ts";
import { formStage } from "./form-stage.ts";
import { letterheadStage, reminderStage, templateStage } from "./letter-stages.ts";
import { directoryStage, subsistenceStage, supportSettingsStage } from "./list-stages.ts";
import { categoryStage, placeRuleStage } from "./registration-stages.ts";
import type { CountedKind } from "./schema.ts";
import type { Stage } from "./stage.ts";

const byKind = {
  room: roomStage,
  track: trackStage,
  placeRule: placeRuleStage,
  category: categoryStage,
  directoryEntry: directoryStage,
  form: formStage,
  letterTemplate: templateStage,
  letterhead: letterheadStage,
  reminders: reminderStage,
  supportSettings: supportSettingsStage,
  subsistenceRules: subsistenceStage,
  agendaSession: sessionStage,
  unscheduled: unscheduledStage,
} as const satisfies Record<CountedKind, Stage>;

/** All stages of a copy, in their order: what others refer to comes first. */
export const stages: readonly Stage[] = Object.values(byKind);
