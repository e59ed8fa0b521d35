import { type Activity, findActivity } from "../audit/index.ts";
import { commit } from "../db/commit.ts";
import { takeUse } from "../db/rate-limit.ts";
import { create, replace, type Write } from "../db/write.ts";
import { type Mailer, MailNotTaken, MailRefused } from "../platform/ports.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { hmac } from "../shared/hash.ts";
import { getAddressMark } from "./address-mark.ts";
import { newMessage } from "./new-message.ts";
import { markOf } from "./record-report.ts";
import { getMessage, messageEntity } from "./repo.ts";
import type { Message, MessageKind } from "./schema.ts";

const leaseSeconds = 120;
/** How long the post's report is waited for, where a second copy would show as a second mail (ADR 25); it comes within seconds. */
const reportSeconds = 15 * 60;
const mostAttempts = 8;

/** How mails leave: through what, from which pages, under which name. */
export interface Post {
  readonly mailer: Mailer;
  readonly publicUrl: string;
}

const isRace = (error: unknown): boolean =>
  error instanceof DomainError && (error.code === "already_exists" || error.code === "stale_version");

const inSeconds = (ctx: Ctx, seconds: number): string => new Date(ctx.now().getTime() + seconds * 1000).toISOString();

/** A code is the same in every copy, and of no use a quarter of an hour later. */
const waitsForReport = (mailer: Mailer, { kind }: Pick<Message, "kind">): boolean =>
  mailer.writesMessageId === true && kind !== "signIn";

/** Until when nobody else may send it: past that, this sender is taken for dead, and its mail for not sent. */
const leaseFrom = (ctx: Ctx, mailer: Mailer, message: Message): string =>
  inSeconds(ctx, waitsForReport(mailer, message) ? reportSeconds : leaseSeconds);

const queuedAgain = ({ attempts }: Message, known: Message): "claimed" | "not_taken" =>
  attempts > known.attempts ? "claimed" : "not_taken";

async function write(
  ctx: Ctx,
  message: Message,
  known: Message | null,
  further: readonly Write[] = [],
): Promise<Message> {
  return commit(ctx, {
    writes: [
      known === null ? create(messageEntity, message) : replace(messageEntity, message, known.version),
      ...further,
    ],
    activity: {
      name: `message.${known === null ? "queued" : message.state === "queued" ? queuedAgain(message, known) : message.state}`,
      scopeId: message.scopeId,
      subjectId: message.id,
      data: { kind: message.kind, activityId: message.activityId },
    },
    answer: message,
  });
}

/** Takes the message for this sender; null where it is out already or somebody else has it. */
async function claim(ctx: Ctx, { mailer }: Post, fresh: Message): Promise<Message | null> {
  const known = await getMessage(ctx.db, fresh.scopeId, fresh.id);
  if (known && (known.state !== "queued" || known.leaseUntil > ctx.now().toISOString())) return null;
  try {
    const attempts = (known?.attempts ?? 0) + 1;
    const version = (known?.version ?? 0) + 1;
    return await write(
      ctx,
      { ...(known ?? fresh), attempts, version, leaseUntil: leaseFrom(ctx, mailer, fresh) },
      known,
    );
  } catch (error) {
    if (isRace(error)) return null;
    throw error;
  }
}

interface Outcome {
  readonly message: Pick<Message, "state" | "reason"> &
    Partial<Pick<Message, "locale" | "sentAt" | "leaseUntil" | "tells">>;
  readonly further?: readonly Write[];
}

const codesToMarkedAddress = { most: 3, windowSeconds: 24 * 3600 } as const;

/**
 * Why nothing goes to an address. A sign-in code does all the same, since its reader just asked for it and cannot get in otherwise; only a few
 * a day, since anybody may type anybody's address.
 */
async function blocks(ctx: Ctx, { kind, attempts }: Message, address: string): Promise<Message["reason"]> {
  const mark = await getAddressMark(ctx.db, address);
  if (mark === null) return null;
  const reason = mark.cause === "bounced" ? "addressDead" : "addressComplained";
  if (kind !== "signIn") return reason;
  if (attempts > 1) return null;
  const bucket = `code-to-marked:${hmac(ctx.secrets.hmacKey, mark.emailHash)}`;
  return takeUse(ctx, { bucket, ...codesToMarkedAddress }).then(
    () => null,
    (error: unknown) => {
      if (error instanceof DomainError && error.code === "rate_limited") return reason;
      throw error;
    },
  );
}

function outcomeOf(ctx: Ctx, error: unknown, { attempts }: Message, address: string): Outcome | null {
  if (error instanceof MailRefused)
    return error.addressIsDead
      ? { message: { state: "bounced", reason: "addressDead" }, further: [markOf(ctx, "bounced", address)] }
      : { message: { state: "failed", reason: "refused" } };
  if (attempts >= mostAttempts) return { message: { state: "failed", reason: "unreachable" } };
  // Surely not taken: no report is to be waited for.
  if (error instanceof MailNotTaken)
    return { message: { state: "queued", reason: null, leaseUntil: inSeconds(ctx, leaseSeconds) } };
  return null;
}

/** What came of one attempt, or null where the post may take it at the next one. */
async function attempt(ctx: Ctx, post: Post, claimed: Message, activity: Activity): Promise<Outcome | null> {
  // The calendar and QR libraries stay out of the API's cold start.
  const { compose } = await import("./compose.ts");
  const found = await compose(ctx, claimed, activity, post.publicUrl);
  if (typeof found === "string") return { message: { state: "suppressed", reason: found } };
  const { tells, ...composed } = found;
  const blocked = await blocks(ctx, claimed, composed.to);
  if (blocked !== null) return { message: { state: "suppressed", reason: blocked } };
  try {
    const { scopeId, id, version } = claimed;
    await post.mailer.send({ ...composed, messageId: `<${id}@assize>`, message: { scopeId, id, version } });
    const sentAt = ctx.now().toISOString();
    const said = { locale: composed.language, sentAt, ...(tells !== undefined && { tells }) };
    return { message: { state: "sent", reason: null, ...said } };
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    console.error(
      JSON.stringify({ level: "error", part: "mail", requestId: activity.requestId, messageId: claimed.id, name }),
    );
    return outcomeOf(ctx, error, claimed, composed.to);
  }
}

async function claimAndSend(ctx: Ctx, post: Post, message: Message, activity: Activity): Promise<void> {
  const claimed = await claim(ctx, post, message);
  if (claimed === null) return;
  const outcome = await attempt(ctx, post, claimed, activity);
  if (outcome === null) return;
  const written = { ...claimed, ...outcome.message, version: claimed.version + 1 };
  await write(ctx, written, claimed, outcome.further).catch((error: unknown) => {
    // The post reported on the mail before this sender noted what came of it.
    if (!isRace(error)) throw error;
  });
}

/**
 * Sends the mail that an activity calls for, once, however often and by however many it is asked. Its Message-ID derives from the activity,
 * so that a mail whose sender died before noting it cannot show twice; where the post writes another one, its report is waited for (ADR 25).
 * A mail that the post does not answer for stays queued for the retry job; one that it refuses for good has failed.
 */
export const deliver = (ctx: Ctx, post: Post, kind: MessageKind, activity: Activity): Promise<void> =>
  claimAndSend(ctx, post, newMessage(ctx, kind, activity), activity);

/** Sends a queued message, now or again. */
export async function redeliver(ctx: Ctx, post: Post, message: Message): Promise<void> {
  const activity = await findActivity(ctx.db, message.scopeId, message.activityId);
  if (activity) await claimAndSend(ctx, post, message, activity);
}

/** Sends a message that an organizer asked for once more, by the activity that says so. */
export async function sendAgain(ctx: Ctx, post: Post, { scopeId, subjectId }: Activity): Promise<void> {
  const message = await getMessage(ctx.db, scopeId, subjectId);
  if (message) await redeliver(ctx, post, message);
}
