import { type Activity, findActivity } from "../audit/index.ts";
import { commit } from "../db/commit.ts";
import { create, replace } from "../db/write.ts";
import type { Mailer } from "../platform/ports.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { compose } from "./compose.ts";
import { getMessage, messageEntity } from "./repo.ts";
import type { Message, MessageKind } from "./schema.ts";

const leaseSeconds = 120;
const mostAttempts = 8;

/** How mails leave: through what, from which pages, under which name. */
export interface Post {
  readonly mailer: Mailer;
  readonly publicUrl: string;
}

const isRace = (error: unknown): boolean =>
  error instanceof DomainError && (error.code === "already_exists" || error.code === "stale_version");

const leaseFrom = (ctx: Ctx): string => new Date(ctx.now().getTime() + leaseSeconds * 1000).toISOString();

async function write(ctx: Ctx, message: Message, known: Message | null): Promise<Message> {
  return commit(ctx, {
    writes: [known === null ? create(messageEntity, message) : replace(messageEntity, message, known.version)],
    activity: {
      name: `message.${known === null ? "queued" : message.state === "queued" ? "claimed" : message.state}`,
      scopeId: message.scopeId,
      subjectId: message.id,
      data: { kind: message.kind, activityId: message.activityId },
    },
    answer: message,
  });
}

/** Takes the message for this sender; null where it is out already or somebody else has it. */
async function claim(ctx: Ctx, fresh: Message): Promise<Message | null> {
  const known = await getMessage(ctx.db, fresh.id);
  if (known && (known.state !== "queued" || known.leaseUntil > ctx.now().toISOString())) return null;
  try {
    const attempts = (known?.attempts ?? 0) + 1;
    const version = (known?.version ?? 0) + 1;
    return await write(ctx, { ...(known ?? fresh), attempts, version, leaseUntil: leaseFrom(ctx) }, known);
  } catch (error) {
    if (isRace(error)) return null;
    throw error;
  }
}

/**
 * Sends the mail that an activity calls for, once, however often and by however many it is asked. Its Message-ID derives from the activity,
 * so that a mail whose sender died before noting it cannot show twice.
 * A mail that the post refuses stays queued for the retry job.
 */
export async function deliver(ctx: Ctx, post: Post, kind: MessageKind, activity: Activity): Promise<void> {
  const id = `${activity.id}-${kind}`;
  const claimed = await claim(ctx, {
    id,
    activityId: activity.id,
    scopeId: activity.scopeId,
    personId: String(activity.data.personId ?? ""),
    kind,
    state: "queued",
    attempts: 0,
    leaseUntil: "",
    createdAt: ctx.now().toISOString(),
    version: 0,
  });
  if (claimed === null) return;
  const composed = await compose(ctx, kind, activity, post.publicUrl);
  try {
    if (composed) await post.mailer.send({ ...composed, messageId: `<${id}@assize>` });
  } catch (error) {
    console.error(
      JSON.stringify({ level: "error", part: "mail", messageId: id, name: error instanceof Error ? error.name : "" }),
    );
    if (claimed.attempts >= mostAttempts)
      await write(ctx, { ...claimed, state: "failed", version: claimed.version + 1 }, claimed);
    return;
  }
  await write(ctx, { ...claimed, state: "sent", version: claimed.version + 1 }, claimed);
}

/** Tries a queued message again. */
export async function redeliver(ctx: Ctx, post: Post, message: Message): Promise<void> {
  const activity = await findActivity(ctx.db, message.scopeId, message.activityId);
  if (activity) await deliver(ctx, post, message.kind, activity);
}
