import { type ActivityInput, commit } from "../db/commit.ts";
import type { Write } from "../db/write.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import type { OwnCard } from "./access.ts";

interface OwnAct<Answer> extends Pick<ActivityInput, "name" | "changedFields"> {
  readonly writes: readonly Write[];
  readonly answer: Answer;
}

/** Writes what somebody does on a speaker's own page; the trail says for whom. */
export const commitOwn = <Answer>(
  ctx: Ctx,
  { card, registration }: OwnCard,
  { writes, answer, ...act }: OwnAct<Answer>,
): Promise<Answer> =>
  commit(asSystem(ctx, "speaking"), {
    writes,
    activity: {
      ...act,
      scopeId: card.conferenceId,
      subjectId: card.speakerId,
      ...(registration && { data: { personId: registration.personId } }),
    },
    answer,
  });
