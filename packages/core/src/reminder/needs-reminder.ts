import { awaitsAnswers } from "../answer/index.ts";
import type { Mailing } from "../message/index.ts";
import type { Registration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { visaWanted } from "./visa-wanted.ts";

/** Whether somebody needs a reminder of a kind now: whoever has done what it asks for gets none. */
export async function needsReminder(ctx: Ctx, kind: Mailing["kind"], registration: Registration): Promise<boolean> {
  if (kind === "incomplete") return registration.awaitsDetails === true || awaitsAnswers(ctx, registration);
  if (kind !== "visaDate") return true;
  return (await visaWanted(ctx, registration.conferenceId, [registration])).registrations.length > 0;
}
