import type { Conference } from "@assize/core/conference/schema.ts";
import type { ReminderKind } from "@assize/core/letter/policy.ts";
import type {
  LetterWords,
  PreviewTemplateInput,
  Reminders,
  RemindersInput,
  Selection,
  SendToManyInput,
  TemplatePreview,
  TemplateView,
  TestLetterInput,
  WordsByLanguage,
} from "@assize/core/letter/schema.ts";
import type { MessageView } from "@assize/core/message/schema.ts";
import type { InstitutionWithQuotas, NominationView } from "@assize/core/nomination/schema.ts";
import type { CategoryWithPlaces, Registration } from "@assize/core/registration/schema.ts";
import { get, send } from "../../lib/api.ts";

const of = (conferenceId: string) => `/conferences/${conferenceId}` as const;
const etagOf = (version: number): string => `"${version}"`;

export const loadTemplates = async (conferenceId: string): Promise<readonly TemplateView[]> =>
  (await get<{ items: readonly TemplateView[] }>(`${of(conferenceId)}/letters`)).data.items;

export const createTemplate = async (
  conferenceId: string,
  body: { readonly name: string; readonly words: WordsByLanguage },
): Promise<TemplateView> => (await send<TemplateView>("POST", `${of(conferenceId)}/letters`, { body })).data;

export const saveTemplate = async (
  conferenceId: string,
  { id, version }: Pick<TemplateView, "id" | "version">,
  words: WordsByLanguage,
): Promise<TemplateView> =>
  (
    await send<TemplateView>("PUT", `${of(conferenceId)}/letters/${id}`, {
      body: { words },
      etag: etagOf(version),
    })
  ).data;

export const previewTemplate = async (
  conferenceId: string,
  id: string,
  body: PreviewTemplateInput,
): Promise<TemplatePreview> =>
  (await send<TemplatePreview>("POST", `${of(conferenceId)}/letters/${id}/preview`, { body })).data;

export const testLetter = (conferenceId: string, id: string, body: TestLetterInput) =>
  send("POST", `${of(conferenceId)}/letters/${id}/test`, { body });

/** The first institutions of the conference, and the first nominees of one, for letters about nominations. */
export const loadInstitutions = async (conferenceId: string): Promise<readonly InstitutionWithQuotas[]> =>
  (await get<{ items: readonly InstitutionWithQuotas[] }>(`${of(conferenceId)}/institutions`, { query: { limit: 50 } }))
    .data.items;

export const loadNominees = async (institutionId: string): Promise<readonly NominationView[]> =>
  (
    await get<{ items: readonly NominationView[] }>(`/institutions/${institutionId}/nominations`, {
      query: { limit: 50 },
    })
  ).data.items;

/** The first people of the conference, to see a letter with the data of one of them. */
export const loadPeople = async (conferenceId: string): Promise<readonly Registration[]> =>
  (await get<{ items: readonly Registration[] }>(`${of(conferenceId)}/registrations`, { query: { limit: 50 } })).data
    .items;

export const loadCategories = async (conferenceId: string): Promise<readonly CategoryWithPlaces[]> =>
  (await get<{ items: readonly CategoryWithPlaces[] }>(`${of(conferenceId)}/categories`)).data.items;

export const countSelection = async (conferenceId: string, selection: Selection): Promise<number> =>
  (await send<{ people: number }>("POST", `${of(conferenceId)}/mailings/count`, { body: { selection } })).data.people;

export const sendToMany = (conferenceId: string, body: SendToManyInput, key: string) =>
  send("POST", `${of(conferenceId)}/mailings`, { body, key });

export const loadReminders = async (conferenceId: string): Promise<Reminders> =>
  (await get<Reminders>(`${of(conferenceId)}/reminders`)).data;

export const countReminder = async (conferenceId: string, kind: ReminderKind): Promise<number> =>
  (await send<{ people: number }>("POST", `${of(conferenceId)}/reminders/count`, { body: { kind } })).data.people;

export const loadConference = async (conferenceId: string): Promise<Conference> =>
  (await get<Conference>(of(conferenceId))).data;

export const saveReminders = async (conferenceId: string, body: RemindersInput, version: number): Promise<Reminders> =>
  (await send<Reminders>("PUT", `${of(conferenceId)}/reminders`, { body, etag: etagOf(version) })).data;

export const releaseDrafts = async (conferenceId: string, messageIds: readonly string[]): Promise<number> =>
  (await send<{ released: number }>("POST", `${of(conferenceId)}/messages/release`, { body: { messageIds } })).data
    .released;

const draft = async (
  method: "PUT" | "DELETE",
  conferenceId: string,
  { id, version }: MessageView,
  part: "" | "/words",
  body?: LetterWords,
): Promise<MessageView> =>
  (
    await send<MessageView>(method, `${of(conferenceId)}/messages/${id}${part}`, {
      etag: etagOf(version),
      ...(body && { body }),
    })
  ).data;

export const editDraft = (conferenceId: string, message: MessageView, words: LetterWords) =>
  draft("PUT", conferenceId, message, "/words", words);
export const resetDraft = (conferenceId: string, message: MessageView) =>
  draft("DELETE", conferenceId, message, "/words");
export const discardDraft = (conferenceId: string, message: MessageView) => draft("DELETE", conferenceId, message, "");
