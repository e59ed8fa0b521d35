import {
  countSelection,
  createTemplate,
  createTemplateInput,
  getReminders,
  letterWordsSchema,
  listTemplates,
  previewTemplateInput,
  reminderKinds,
  remindersInput,
  remindersSchema,
  saveReminders,
  saveTemplate,
  saveTemplateInput,
  selectionSchema,
  sendToMany,
  sendToManyInput,
  templateIdSchema,
  templatePreviewSchema,
  templateViewSchema,
  testLetter,
  testLetterInput,
} from "@assize/core/letter/index.ts";
import {
  cancelSending,
  discardDraft,
  editDraft,
  listOwnSendings,
  messageIdSchema,
  messageViewSchema,
  moveSending,
  moveSendingInput,
  previewTemplate,
  releaseDrafts,
  releaseInput,
  resetDraft,
  scheduleSending,
  sendingInput,
  sendingSchema,
} from "@assize/core/message/index.ts";
import { countReminder } from "@assize/core/reminder/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { originOf } from "./message.ts";

const base = { tag: "letter", access: "person", query: none, body: none, status: 200, problems: [] } as const;
const inConference = v.object({ conferenceId: idSchema("conference") });
const oneTemplate = v.object({ ...inConference.entries, templateId: templateIdSchema });
const oneMessage = v.object({ ...inConference.entries, messageId: messageIdSchema });
const people = v.object({ people: v.number() });

const words = { subject: "Documents for {conference}", text: "Please send us your travel dates.\n\n{dates}, {place}" };
const registrationId = "reg_01J9ZQ6V5N8XW3R4T7Y2K0M1AB";
const templateId = "ltr_01J9ZQ6V5N8XW3R4T7Y2K0M1AB";
const selection = { status: "confirmed", categoryId: null } as const;

const templates = [
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/letters",
    operationId: "listTemplates",
    summary: "All letters of a conference with their words by language: the automatic ones, then the organizers' own",
    params: inConference,
    answer: v.object({ items: v.array(templateViewSchema) }),
    handle: async ({ ctx, params }) => ({ items: await listTemplates(ctx, params.conferenceId) }),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/letters",
    operationId: "createTemplate",
    summary: "Write a letter of the organizers' own",
    params: inConference,
    body: createTemplateInput,
    bodyExample: { name: "Travel dates", words: { en: words } },
    status: 201,
    answer: templateViewSchema,
    handle: ({ ctx, params, body }) => createTemplate(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/letters/:templateId",
    operationId: "saveTemplate",
    summary: "Replace the words of a letter; version 0 is an automatic letter that nobody touched",
    edits: true,
    params: oneTemplate,
    body: saveTemplateInput,
    bodyExample: { words: { en: words } },
    answer: templateViewSchema,
    handle: ({ ctx, params, body, readVersion }) =>
      saveTemplate(ctx, params.conferenceId, params.templateId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/letters/:templateId/preview",
    operationId: "previewTemplate",
    summary: "A letter with a real person's data, from words that need not be saved",
    params: oneTemplate,
    body: previewTemplateInput,
    bodyExample: { registrationId, locale: "en", words },
    answer: templatePreviewSchema,
    handle: ({ ctx, params, body, c }) =>
      previewTemplate(ctx, params.conferenceId, params.templateId, body, originOf(c)),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/letters/:templateId/test",
    operationId: "testLetter",
    summary: "Send a letter as it is saved, with somebody's data, to oneself",
    params: oneTemplate,
    body: testLetterInput,
    bodyExample: { registrationId, locale: "en" },
    status: 204,
    answer: none,
    handle: ({ ctx, params, body }) => testLetter(ctx, params.conferenceId, params.templateId, body),
  }),
];

const oneSending = v.object({ ...inConference.entries, sendingId: idSchema("sending") });
const sendAt = "2027-03-01T03:00:00.000Z";

const sendings = [
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/sendings",
    operationId: "listSendings",
    summary: "What is to be sent at a set moment, the earliest first",
    params: inConference,
    answer: v.object({ items: v.array(sendingSchema) }),
    handle: async ({ ctx, params }) => ({ items: await listOwnSendings(ctx, params.conferenceId) }),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/sendings",
    operationId: "scheduleSending",
    summary: "Set when a letter goes to everybody who will be in a selection then, or when the held letters go",
    params: inConference,
    body: sendingInput,
    bodyExample: { what: "letter", templateId, selection, sendAt },
    status: 201,
    answer: sendingSchema,
    problems: ["capacity_reached"],
    handle: ({ ctx, params, body }) => scheduleSending(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/sendings/:sendingId",
    operationId: "moveSending",
    summary: "Send at another moment",
    edits: true,
    params: oneSending,
    body: moveSendingInput,
    bodyExample: { sendAt },
    answer: sendingSchema,
    handle: ({ ctx, params, body, readVersion }) =>
      moveSending(ctx, params.conferenceId, params.sendingId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: "/conferences/:conferenceId/sendings/:sendingId",
    operationId: "cancelSending",
    summary: "Do not send",
    edits: true,
    params: oneSending,
    status: 204,
    answer: v.null(),
    handle: ({ ctx, params, readVersion }) => cancelSending(ctx, params.conferenceId, params.sendingId, readVersion),
  }),
];

const toMany = [
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/mailings/count",
    operationId: "countSelection",
    summary: "How many people a selection holds now",
    params: inConference,
    body: v.strictObject({ selection: selectionSchema }, "unknown_field"),
    bodyExample: { selection },
    answer: people,
    handle: ({ ctx, params, body }) => countSelection(ctx, params.conferenceId, body.selection),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/mailings",
    operationId: "sendToMany",
    summary: "Send a letter to a selection, or hold it for them; refused where `people` is not their number of now",
    params: inConference,
    body: sendToManyInput,
    bodyExample: { templateId, selection, people: 90, hold: true },
    answer: people,
    handle: ({ ctx, params, body }) => sendToMany(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/reminders",
    operationId: "getReminders",
    summary: "Which reminders go out by themselves",
    params: inConference,
    answer: remindersSchema,
    handle: ({ ctx, params }) => getReminders(ctx, params.conferenceId),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/reminders",
    operationId: "saveReminders",
    summary: "Turn reminders on or off, and say by when visa papers are needed",
    edits: true,
    params: inConference,
    body: remindersInput,
    bodyExample: { weekBefore: true, dayBefore: true },
    answer: remindersSchema,
    handle: ({ ctx, params, body, readVersion }) => saveReminders(ctx, params.conferenceId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/reminders/count",
    operationId: "countReminder",
    summary: "How many people a reminder would reach as things stand",
    params: inConference,
    body: v.strictObject({ kind: v.picklist(reminderKinds, "invalid_choice") }, "unknown_field"),
    bodyExample: { kind: "incomplete" },
    answer: people,
    handle: ({ ctx, params, body }) => countReminder(ctx, params.conferenceId, body.kind),
  }),
];

const drafts = [
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/messages/release",
    operationId: "releaseDrafts",
    summary: "Let held mails go; what is no draft any more is left as it is",
    params: inConference,
    body: releaseInput,
    bodyExample: { messageIds: ["act_01J9ZQ6V5N8XW3R4T7Y2K0M1AB-announcement-reg_01J9ZQ6V5N8XW3R4T7Y2K0M1AB"] },
    answer: v.object({ released: v.number() }),
    problems: ["stale_version"],
    handle: ({ ctx, params, body }) => releaseDrafts(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/messages/:messageId/words",
    operationId: "editDraft",
    summary: "Give one held mail words of its own; a change of the template no longer reaches it",
    edits: true,
    params: oneMessage,
    body: letterWordsSchema,
    bodyExample: words,
    answer: messageViewSchema,
    problems: ["invalid_state"],
    handle: ({ ctx, params, body, readVersion }) =>
      editDraft(ctx, params.conferenceId, params.messageId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: "/conferences/:conferenceId/messages/:messageId/words",
    operationId: "resetDraft",
    summary: "Write a held mail from the template again",
    edits: true,
    params: oneMessage,
    answer: messageViewSchema,
    problems: ["invalid_state"],
    handle: ({ ctx, params, readVersion }) => resetDraft(ctx, params.conferenceId, params.messageId, readVersion),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: "/conferences/:conferenceId/messages/:messageId",
    operationId: "discardDraft",
    summary: "Throw a held mail away",
    edits: true,
    params: oneMessage,
    answer: messageViewSchema,
    problems: ["invalid_state"],
    handle: ({ ctx, params, readVersion }) => discardDraft(ctx, params.conferenceId, params.messageId, readVersion),
  }),
];

/** Templates, letters to many, reminders, and what is held in the outbox. */
export const letterEndpoints = [...templates, ...toMany, ...sendings, ...drafts];
