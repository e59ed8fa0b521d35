import * as v from "valibot";
import type { Activity } from "../audit/index.ts";
import { commit } from "../db/commit.ts";
import { create, replace } from "../db/write.ts";
import { type Selection, selectionSchema } from "../letter/index.ts";
import { isOpen, listRegistrations, type Registration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { type Post, redeliver } from "./deliver.ts";
import { earlierOf, withoutThoseTold } from "./fold-releases.ts";
import { newMessageTo } from "./new-message.ts";
import { getMailing, getMessage, mailingEntity, messageEntity } from "./repo.ts";
import type { Mailing } from "./schema.ts";

/** Registrations a page: a page is one transaction of as many messages, the mailing and the activity. */
const pageSize = 50;

const ignoreRace =
  (...codes: readonly string[]) =>
  (error: unknown) => {
    if (!(error instanceof DomainError && codes.includes(error.code))) throw error;
  };

/** Whom an activity asks to write to; absent where that is everybody with an open registration. */
function selectionOf({ data: { status, categoryId } }: Activity): Selection | undefined {
  const read = v.safeParse(selectionSchema, { status, categoryId });
  return read.success ? read.output : undefined;
}

/** Begins a mailing to everybody whom the activity names; asked again for the same activity, it does nothing. */
export async function startMailing(ctx: Ctx, kind: Mailing["kind"], activity: Activity): Promise<void> {
  const selection = selectionOf(activity);
  const { templateId, hold, before } = activity.data;
  const earlier = kind === "agendaChanged" ? await earlierOf(ctx, activity) : {};
  const mailing: Mailing = {
    ...(selection && { selection }),
    ...(typeof templateId === "string" && { templateId }),
    ...(hold === true && { held: true }),
    ...(kind === "agendaChanged" && typeof before === "string" && { before, releaseId: activity.subjectId }),
    ...earlier,
    id: `${activity.id}-${kind}`,
    conferenceId: activity.scopeId,
    activityId: activity.id,
    kind,
    cursor: null,
    pages: 0,
    queuedPeople: 0,
    state: "queueing",
    createdAt: activity.at,
    version: 1,
  };
  await commit(ctx, {
    writes: [create(mailingEntity, mailing)],
    activity: {
      name: "message.mailing_started",
      scopeId: mailing.conferenceId,
      subjectId: mailing.id,
      data: { kind, pages: 0 },
    },
    answer: null,
  }).catch(ignoreRace("already_exists"));
}

const isIn = ({ selection }: Mailing, { status, categoryId }: Registration): boolean =>
  selection === undefined
    ? isOpen(status)
    : status === selection.status && (selection.categoryId === null || selection.categoryId === categoryId);

/** Who of a page needs the mail of a mailing: rooms that know more than the registration say so. */
export type Needs = (
  ctx: Ctx,
  mailing: Mailing,
  registrations: readonly Registration[],
) => Promise<readonly Registration[]>;

/**
 * Queues the next page of a mailing: its messages, the place where the list goes on and the activity that drives the page after it are one
 * transaction, so that a page is queued once, however often and wherever its worker was killed.
 */
export async function queueNextPage(ctx: Ctx, activity: Activity, needs: Needs): Promise<void> {
  const known = await getMailing(ctx.db, activity.scopeId, activity.subjectId);
  if (known === null || known.state === "queued" || known.pages !== activity.data.pages) return;
  const page = await listRegistrations(ctx, known.conferenceId, known.selection?.status, {
    limit: pageSize,
    cursor: known.cursor ?? undefined,
  });
  // Whoever came to the status later was told by that letter, which knew already.
  const meant = page.items.filter((one) => isIn(known, one) && one.statusSince <= known.createdAt);
  const needed = await needs(ctx, known, await withoutThoseTold(ctx, known, meant));
  const messages = needed.map((registration) => ({ ...newMessageTo(ctx, known, registration), version: 1 }));
  const reachedId = page.items.at(-1)?.id;
  const mailing: Mailing = {
    ...known,
    cursor: page.nextCursor,
    ...(reachedId !== undefined && { reachedId }),
    pages: known.pages + 1,
    queuedPeople: known.queuedPeople + messages.length,
    state: page.nextCursor === null ? "queued" : "queueing",
    version: known.version + 1,
  };
  await commit(ctx, {
    writes: [
      replace(mailingEntity, mailing, known.version),
      ...messages.map((message) => create(messageEntity, message)),
    ],
    activity: {
      name: "message.page_queued",
      scopeId: mailing.conferenceId,
      subjectId: mailing.id,
      data: { kind: mailing.kind, pages: mailing.pages, messageIds: messages.map(({ id }) => id) },
    },
    answer: null,
  }).catch(ignoreRace("stale_version", "already_exists"));
}

/** Sends the messages of a page; the ones that went out before stay as they are. */
export async function deliverPage(ctx: Ctx, post: Post, activity: Activity): Promise<void> {
  const { messageIds } = activity.data;
  if (messageIds === null || typeof messageIds !== "object") return;
  for (const id of messageIds) {
    const message = await getMessage(ctx.db, activity.scopeId, id);
    if (message) await redeliver(ctx, post, message);
  }
}
