import type { Activity } from "../audit/index.ts";
import type { Ctx } from "../shared/context.ts";
import { type Message, type MessageKind, nominationKinds } from "./schema.ts";

const aboutNoRegistration: ReadonlySet<MessageKind> = new Set(["signIn", "enrolled", ...nominationKinds]);

const queued = (ctx: Ctx) =>
  ({
    state: "queued",
    reason: null,
    locale: null,
    attempts: 0,
    leaseUntil: "",
    createdAt: ctx.now().toISOString(),
    sentAt: null,
    version: 0,
  }) as const;

/** The one mail of a kind that an activity about one person calls for. */
export const newMessage = (ctx: Ctx, kind: MessageKind, activity: Activity): Message => ({
  ...queued(ctx),
  id: `${activity.id}-${kind}`,
  activityId: activity.id,
  scopeId: activity.scopeId,
  personId: String(activity.data.personId ?? ""),
  registrationId: aboutNoRegistration.has(kind) ? null : activity.subjectId,
  kind,
});

/** One of the mails of a kind that an activity about many people calls for. */
export const newMessageTo = (
  ctx: Ctx,
  { activityId, conferenceId, kind }: { activityId: string; conferenceId: string; kind: MessageKind },
  { id: registrationId, personId }: { id: string; personId: string },
): Message => ({
  ...queued(ctx),
  id: `${activityId}-${kind}-${registrationId}`,
  activityId,
  scopeId: conferenceId,
  personId,
  registrationId,
  kind,
});
