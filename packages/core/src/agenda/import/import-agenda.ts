import * as v from "valibot";
import type { Ctx } from "../../shared/context.ts";
import { DomainError } from "../../shared/errors.ts";
import { createSpeaker, speakerInput } from "../../speaker/index.ts";
import { createRoom } from "../create-room.ts";
import { createSession } from "../create-session.ts";
import { createTrack } from "../create-track.ts";
import type { ImportedPage, ImportInput } from "../schema.ts";
import { roomInput, sessionInput, trackInput } from "../schema.ts";
import type { Plan } from "./plan.ts";
import { readImport, remainingOf } from "./read-import.ts";

/** Things a call makes at the most: a few seconds' work, whatever the size of the document. */
const pageItems = 25;

type Step = () => Promise<unknown>;

/** Everything that sessions refer to comes before them. */
function stepsOf(ctx: Ctx, conferenceId: string, plan: Plan): Step[] {
  const steps = <Input>(
    planned: readonly { readonly id: string; readonly input: Input | null }[],
    schema: v.GenericSchema<unknown, Input>,
    make: (ctx: Ctx, conferenceId: string, input: Input, id: string) => Promise<unknown>,
  ): Step[] =>
    planned.flatMap(({ id, input }) =>
      input === null ? [] : [() => make(ctx, conferenceId, v.parse(schema, input), id)],
    );
  return [
    ...steps(plan.rooms, roomInput, createRoom),
    ...steps(plan.tracks, trackInput, createTrack),
    ...steps(plan.speakers, speakerInput, createSpeaker),
    ...steps(plan.sessions, sessionInput, createSession),
  ];
}

/**
 * Makes the next page of what a document holds, by the verbs that a person would use, and says how much is left: call again until nothing
 * is. What is here already is not made twice, so a broken import goes on where it stopped.
 * @throws unauthenticated, not_found, validation_failed
 */
export async function importAgenda(ctx: Ctx, conferenceId: string, input: ImportInput): Promise<ImportedPage> {
  // A repeated call is safe by itself; the key belongs to the whole page and not to each thing in it.
  const each: Ctx = { ...ctx, idempotency: null };
  const plan = await readImport(each, conferenceId, input);
  let made = 0;
  for (const step of stepsOf(each, conferenceId, plan).slice(0, pageItems)) {
    try {
      await step();
    } catch (error) {
      // Two people import the same document at once: the other was first.
      if (!(error instanceof DomainError && error.code === "already_exists")) throw error;
    }
    made += 1;
  }
  return { made, remaining: remainingOf(plan) - made };
}
