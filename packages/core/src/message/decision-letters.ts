import * as v from "valibot";
import type { Activity } from "../audit/index.ts";
import { awaitingLetters, type LettersInput, type LettersPreview, noteLetter, tellAuthor } from "../call/index.ts";
import { findConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { create } from "../db/write.ts";
import { findTemplate, wordsOf } from "../letter/index.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { letterText } from "./layout.ts";
import { newDecisionMessage } from "./new-message.ts";
import { getMessage, messageEntity } from "./repo.ts";
import { decisionKinds, decisionOf, isDecisionKind } from "./schema.ts";

const kindOf = (state: string) => decisionKinds.find((kind) => decisionOf[kind] === state);

/** The letters about decisions as they would read now, for whoever is about to have them written. @throws unauthenticated, not_found */
export async function previewDecisions(
  ctx: Ctx,
  conferenceId: string,
  input: LettersInput,
  publicUrl: string,
): Promise<LettersPreview> {
  const wanted = await awaitingLetters(ctx, conferenceId, input);
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) throw notFound();
  const { decisionLetter } = await import("./decision-mail.ts");
  const items = await Promise.all(
    wanted.map(async (submission) => {
      const kind = kindOf(submission.state);
      const template = kind && (await findTemplate(ctx.db, conferenceId, kind));
      const words = kind && wordsOf(kind, template ?? null, submission.locale);
      if (!words) return [];
      const { comments } = input;
      const { link: _secret, ...letter } = await decisionLetter(ctx, {
        conference,
        submission,
        words,
        comments,
        publicUrl,
      });
      return [{ submissionId: submission.id, to: submission.email, subject: letter.subject, text: letterText(letter) }];
    }),
  );
  return { items: items.flat() };
}

const askedSchema = v.object({ submissionIds: v.array(v.string()), comments: v.picklist(["with", "without"]) });

/** Writes the letters that were asked for; they wait until somebody releases them. Asked again for the same activity, it does nothing. */
export async function holdDecisions(ctx: Ctx, activity: Activity): Promise<void> {
  const asked = v.parse(askedSchema, activity.data);
  for (const submission of await awaitingLetters(ctx, activity.scopeId, asked)) {
    const kind = kindOf(submission.state);
    if (kind === undefined) continue;
    const message = newDecisionMessage(ctx, kind, activity, submission.id);
    if ((await getMessage(ctx.db, activity.scopeId, message.id)) === null) {
      await commit(ctx, {
        writes: [create(messageEntity, message)],
        activity: {
          name: "message.queued",
          scopeId: activity.scopeId,
          subjectId: message.id,
          data: { kind, activityId: activity.id },
        },
        answer: null,
      }).catch((error: unknown) => {
        if (!(error instanceof DomainError && error.code === "already_exists")) throw error;
      });
    }
    await noteLetter(ctx, activity.scopeId, submission.id, activity.id);
  }
}

/** A letter about a decision is on its way: the author's page says it from now on. */
export async function noteTold(ctx: Ctx, { scopeId, subjectId, data }: Activity): Promise<void> {
  if (typeof data.kind !== "string" || !isDecisionKind(data.kind)) return;
  const message = await getMessage(ctx.db, scopeId, subjectId);
  if (!message?.submissionId) return;
  const { submissionId: id, activityId } = message;
  await tellAuthor(ctx, { conferenceId: scopeId, id, decision: decisionOf[data.kind], activityId });
}
