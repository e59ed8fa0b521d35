import { commit } from "../db/commit.ts";
import { getItems } from "../db/read.ts";
import { check, remove, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { releasing } from "./release-drafts.ts";
import { listMessagesInState, messageEntity } from "./repo.ts";
import type { Sending } from "./schema.ts";
import { getSending, sendingEntity } from "./sending-repo.ts";

const perCommit = 50;

/** Only while it is to be sent as it was read. */
const stillSet = ({ conferenceId, id, version }: Sending): Write =>
  check(
    sendingEntity,
    { conferenceId, id },
    { expression: "#v = :v", names: { "#v": "version" }, values: { ":v": version } },
  );

/** Lets the held letters go, some at a time; a cut run goes on with what is left, and none goes twice. The index may be behind, so the items themselves decide. */
async function releaseAll(ctx: Ctx, sending: Sending): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await listMessagesInState(ctx.db, sending.conferenceId, "draft", { limit: perCommit, cursor });
    const drafts = (await getItems(ctx.db, messageEntity, page.items)).filter(({ state }) => state === "draft");
    if (drafts.length > 0) {
      const { writes, activity } = releasing(sending.conferenceId, drafts);
      await commit(ctx, { writes: [...writes, stillSet(sending)], activity, answer: null });
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

async function finish(ctx: Ctx, sending: Sending): Promise<void> {
  const { conferenceId, id, version } = sending;
  const activity =
    sending.what === "letter"
      ? {
          name: "letter.to_many_asked",
          scopeId: conferenceId,
          subjectId: sending.templateId,
          data: { kind: "announcement", templateId: sending.templateId, ...sending.selection, hold: false },
        }
      : { name: "message.sending_done", scopeId: conferenceId, subjectId: id };
  await commit(ctx, { writes: [remove(sendingEntity, sending, version)], activity, answer: null });
}

/**
 * Sends what is to be sent where its moment has come; once, however often and by however many it is asked. Nothing where it moved, was taken back, or went.
 */
export async function sendDue(ctx: Ctx, conferenceId: string, id: string): Promise<void> {
  if (ctx.actor.type !== "system") throw notFound();
  await retryStale(async () => {
    const sending = await getSending(ctx.db, conferenceId, id);
    if (sending === null || sending.sendAt > ctx.now().toISOString()) return;
    if (sending.what === "drafts") await releaseAll(ctx, sending);
    await finish(ctx, sending);
  });
}
