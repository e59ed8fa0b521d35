import { commit } from "../db/commit.ts";
import { check, create, type Write } from "../db/write.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import type { OwnCard } from "./access.ts";
import { proxyActEntity, speakerProxyEntity } from "./proxy/repo.ts";
import type { ProxyAct } from "./schema.ts";
import { proxyActs } from "./terms.ts";

interface OwnAct<Answer> {
  readonly name: `speaking.${ProxyAct["act"] | "upload_started"}`;
  readonly writes: readonly Write[];
  readonly changedFields?: readonly string[];
  readonly answer: Answer;
}

/** Tells the speaker of what a proxy did, where the proxy still acts; what only prepares an act is none. */
function proxyWrites(ctx: Ctx, { card, proxy }: OwnCard, name: string): readonly Write[] {
  if (proxy === null) return [];
  const acts = { expression: "#state = :active", names: { "#state": "state" }, values: { ":active": "active" } };
  const act = proxyActs.find((one) => name === `speaking.${one}`);
  const { conferenceId, speakerId } = card;
  const told = { conferenceId, speakerId, proxyId: proxy.id, at: ctx.now().toISOString() };
  return [
    check(speakerProxyEntity, proxy, acts, notFound),
    ...(act ? [create(proxyActEntity, { ...told, id: newId("activity", ctx.now()), act })] : []),
  ];
}

/** Writes what somebody does on a speaker's own page; the trail says for whom, and by whom in their name. */
export const commitOwn = <Answer>(
  ctx: Ctx,
  own: OwnCard,
  { name, writes, changedFields = [], answer }: OwnAct<Answer>,
): Promise<Answer> =>
  commit(asSystem(ctx, "speaking"), {
    writes: [...writes, ...proxyWrites(ctx, own, name)],
    activity: {
      name,
      scopeId: own.card.conferenceId,
      subjectId: own.card.speakerId,
      changedFields: [...changedFields],
      data: {
        ...(own.registration && { personId: own.registration.personId }),
        ...(own.proxy && { proxyId: own.proxy.id }),
      },
    },
    answer,
  });
