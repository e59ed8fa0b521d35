import type { Activity } from "../audit/index.ts";
import type { Ctx } from "../shared/context.ts";
import {
  isNominationKind,
  type Mailing,
  type Message,
  type MessageKind,
  type NominationKind,
  nominationKinds,
} from "./schema.ts";

const aboutNoRegistration: ReadonlySet<MessageKind> = new Set([
  "signIn",
  "enrolled",
  "test",
  "draftLink",
  "speakerProxy",
  "addressNew",
  "addressOld",
  "formManager",
  ...nominationKinds,
]);

const toNominee: ReadonlySet<NominationKind> = new Set(["nomineeInvited", "nomineeReminded", "nomineeWithdrawn"]);

/** Whether a letter goes to the nominee, and not to the institution. */
export const isToNominee = (kind: NominationKind): boolean => toNominee.has(kind);

/** The person whom a letter is about: for the one who was replaced, the activity names both. */
export const nominationId = (kind: NominationKind, { subjectId, data }: Activity): string =>
  kind === "nomineeWithdrawn" && typeof data.replacedId === "string" ? data.replacedId : subjectId;

const nominationOf = (kind: MessageKind, activity: Activity): Message["nomination"] =>
  isNominationKind(kind)
    ? {
        institutionId: String(activity.data.institutionId),
        nomineeId: toNominee.has(kind) ? nominationId(kind, activity) : null,
      }
    : null;

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
  personId: String(activity.data.personId ?? (kind === "addressNew" || kind === "addressOld" ? activity.scopeId : "")),
  registrationId: aboutNoRegistration.has(kind) ? null : activity.subjectId,
  nomination: nominationOf(kind, activity),
  kind,
  ...(kind === "test" && { templateId: String(activity.data.templateId) }),
});

/** One of the mails of a kind that an activity about many people calls for. */
export const newMessageTo = (
  ctx: Ctx,
  {
    activityId,
    conferenceId,
    kind,
    templateId,
    held,
  }: Pick<Mailing, "activityId" | "conferenceId" | "kind" | "templateId" | "held">,
  { id: registrationId, personId }: { id: string; personId: string },
): Message => ({
  ...queued(ctx),
  state: held ? "draft" : "queued",
  ...(templateId !== undefined && { templateId }),
  id: `${activityId}-${kind}-${registrationId}`,
  activityId,
  scopeId: conferenceId,
  personId,
  registrationId,
  nomination: null,
  kind,
});
