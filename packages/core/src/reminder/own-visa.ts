import { validDocuments } from "../document/index.ts";
import { plannedReminders } from "../letter/index.ts";
import { getMyRegistration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import type { OwnVisa } from "./schema.ts";
import { visaWanted } from "./visa-wanted.ts";

/** Whether one asked for a visa letter, or comes from abroad and may want one, or has one; and by when visa papers are needed. @throws unauthenticated, not_found */
export async function getOwnVisa(ctx: Ctx, conferenceId: string): Promise<OwnVisa> {
  const { registration } = await getMyRegistration(ctx, conferenceId);
  if (registration.status !== "confirmed") return { letter: null, papersBy: null };
  const { visaPapersBy: papersBy } = await plannedReminders(ctx.db, conferenceId);
  const { valid } = await validDocuments(ctx, { conferenceId, kind: "visa" }, [registration.id]);
  if (valid.has(registration.id)) return { letter: "issued", papersBy };
  const { by, registrations } = await visaWanted(ctx, conferenceId, [registration]);
  if (registrations.length === 0) return { letter: null, papersBy };
  return { letter: by === "answers" ? "asked" : "abroad", papersBy };
}
