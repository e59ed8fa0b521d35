import type { Ctx } from "../../shared/context.ts";
import type { ImportInput, ImportPlan } from "../schema.ts";
import { isRefused, type Planned, type PlannedSession } from "./plan.ts";
import { readImport, remainingOf } from "./read-import.ts";
import { importWords } from "./words.ts";

const part = ({ name, input }: Planned<unknown>) => ({ name, action: input ? ("create" as const) : ("use" as const) });

const actionOf = (session: PlannedSession): "create" | "keep" | "refuse" => {
  if (isRefused(session)) return "refuse";
  return session.input ? "create" : "keep";
};

/** The dry run: what a document would become, row by row, with nothing written. @throws unauthenticated, not_found, validation_failed */
export async function previewImport(ctx: Ctx, conferenceId: string, input: ImportInput): Promise<ImportPlan> {
  const plan = await readImport(ctx, conferenceId, input);
  const words = await importWords(ctx.locale);
  return {
    rooms: plan.rooms.map(part),
    tracks: plan.tracks.map(part),
    speakers: plan.speakers.map(part),
    sessions: plan.sessions.map((session, at) => ({
      row: at + 1,
      title: session.source.title.slice(0, 300),
      startsAt: session.source.startsAt,
      endsAt: session.source.endsAt,
      action: actionOf(session),
      messages: session.messages.map((code) => ({ code, text: words[`import.message.${code}`] })),
    })),
    remaining: remainingOf(plan),
  };
}
