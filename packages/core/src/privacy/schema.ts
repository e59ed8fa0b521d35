import * as v from "valibot";
import { answersViewSchema, answerValue, fieldTypes } from "../form/schema.ts";
import { ownSessionSchema, personSchema } from "../identity/schema.ts";
import { keptSpeakerSchema } from "../kept-speaker/schema.ts";
import { nominationSchema } from "../nomination/schema.ts";
import { personalAgendaSchema } from "../personal-agenda/schema.ts";
import { registrationSchema, registrationStatuses } from "../registration/schema.ts";
import { email, multiLine } from "../shared/text.ts";
import { signUpSchema } from "../sign-up/schema.ts";
import { cardSchema, proxySchema } from "../speaking/schema.ts";
import { moneyViewSchema, needsSchema, stayViewSchema, travelSchema } from "../support/schema.ts";
import { enrolmentSchema } from "../training/schema.ts";

/** The person's own mail address, written once more. */
export const erasureInput = v.strictObject({ email }, "unknown_field");
export type ErasureInput = v.InferOutput<typeof erasureInput>;

const title = multiLine(200);

/** Everything that is stored about a person, by the names of the privacy register. */
export const ownDataSchema = v.object({
  exportedAt: v.string(),
  kinds: v.object({
    person: v.array(personSchema),
    session: v.array(v.omit(ownSessionSchema, ["current"])),
    registration: v.array(v.object({ ...registrationSchema.entries, conferenceTitle: title })),
    answers: v.array(
      v.object({
        ...v.omit(answersViewSchema, ["masked"]).entries,
        conferenceTitle: title,
        formTitle: title,
        /** The answers with their questions; those to sensitive fields among them. */
        items: v.array(
          v.object({ type: v.picklist(fieldTypes), label: title, value: answerValue, chosen: v.array(title) }),
        ),
      }),
    ),
    nomination: v.array(v.object({ ...nominationSchema.entries, conferenceTitle: title, institutionName: title })),
    personalAgenda: v.array(
      v.object({
        ...v.omit(personalAgendaSchema, ["linkNumber"]).entries,
        conferenceTitle: title,
        sessionTitles: v.array(title),
      }),
    ),
    signUp: v.array(
      v.object({
        ...v.omit(signUpSchema, ["version"]).entries,
        conferenceTitle: title,
        sessionTitle: v.nullable(title),
      }),
    ),
    supportNeeds: v.array(v.object({ ...needsSchema.entries, conferenceTitle: title })),
    travel: v.array(v.object({ ...travelSchema.entries, conferenceTitle: title })),
    stay: v.array(v.object({ ...stayViewSchema.entries, conferenceTitle: title })),
    subsistence: v.array(v.object({ ...moneyViewSchema.entries, conferenceTitle: title })),
    /** Numbers that are kept encrypted, in the open for the person. */
    supportSecret: v.array(v.object({ field: v.string(), value: v.string(), conferenceTitle: title })),
    speakerCard: v.array(v.object({ ...cardSchema.entries, conferenceTitle: title })),
    keptSpeaker: v.array(keptSpeakerSchema),
    speakerProxy: v.array(v.object({ ...proxySchema.entries, conferenceTitle: title })),
    enrolment: v.array(v.object({ ...enrolmentSchema.entries, moduleTitle: title, completedLessons: v.array(title) })),
    message: v.array(
      v.object({
        id: v.string(),
        kind: v.string(),
        /** In the person's language; composed anew, since no words of mails are stored. */
        subject: v.string(),
        createdAt: v.string(),
        state: v.picklist(["draft", "queued", "sent", "failed", "suppressed", "bounced", "complained"]),
        /** Words that an organizer gave this one mail. */
        edited: v.optional(v.string()),
        attempts: v.number(),
      }),
    ),
    activity: v.array(
      v.object({
        id: v.string(),
        name: v.string(),
        at: v.string(),
        /** The person, whoever was not signed in yet, somebody else, or the system. */
        by: v.picklist(["self", "visitor", "other", "system"]),
        reason: v.optional(v.string()),
        changedFields: v.array(v.string()),
        data: v.record(v.string(), v.unknown()),
      }),
    ),
  }),
});
export type OwnData = v.InferOutput<typeof ownDataSchema>;

/** What erasing would do, before it is done. */
export const erasurePreviewSchema = v.object({
  /** Registrations whose place is given back first. */
  cancels: v.array(v.object({ conferenceTitle: title, status: v.picklist(registrationStatuses) })),
  registrations: v.number(),
  enrolments: v.number(),
  messages: v.number(),
  sessions: v.number(),
  /** Roles that end. */
  roles: v.number(),
  /** False where a role must be given up first. */
  possible: v.boolean(),
});
export type ErasurePreview = v.InferOutput<typeof erasurePreviewSchema>;
