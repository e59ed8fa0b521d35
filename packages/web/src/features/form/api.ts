import type { DirectoryEntry, DirectoryEntryInput, OfferedEntry } from "@assize/core/directory/schema.ts";
import type {
  AnswersInput,
  AnswersView,
  Definition,
  Form,
  FormDraft,
  FormManager,
  FormSettingsInput,
  FormVersion,
  FormVersionHead,
  ManagedForm,
  NamedAnswers,
  OpenForm,
  StartAnswerFileInput,
  StartedAnswerFile,
} from "@assize/core/form/schema.ts";
import { get, send } from "../../lib/api.ts";

/** A form as one registration meets it. */
export interface RegistrationForm {
  readonly form: OpenForm;
  /** For whoever reads the answers of others: with what is internal, and what was asked before. */
  readonly version: FormVersion | null;
  readonly most: number;
  readonly open: boolean;
  /** Until when a form that follows may be answered. */
  readonly closesAt: string | null;
  readonly answers: readonly AnswersView[];
}

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface AnswersRef {
  readonly conferenceId: string;
  readonly registrationId: string;
  readonly formId: string;
  readonly part: number;
}

const formsOf = (conferenceId: string) => `/conferences/${conferenceId}/forms` as const;
const answersAt = ({ conferenceId, registrationId, formId, part }: AnswersRef) =>
  `/conferences/${conferenceId}/registrations/${registrationId}/forms/${formId}/answers/${part}` as const;
const etagOf = (version: number): string => `"${version}"`;

export const loadOpenForm = async (slug: string): Promise<OpenForm | null> =>
  (await get<{ form: OpenForm | null }>(`/public/conferences/${slug}/form`)).data.form;

export const loadRegistrationForms = async (
  conferenceId: string,
  registrationId: string,
): Promise<readonly RegistrationForm[]> =>
  (
    await get<{ items: readonly RegistrationForm[] }>(
      `/conferences/${conferenceId}/registrations/${registrationId}/forms`,
    )
  ).data.items;

export const sendAnswers = async (ref: AnswersRef, body: AnswersInput, version: number): Promise<AnswersView> =>
  (await send<AnswersView>("PUT", answersAt(ref), { body, etag: etagOf(version) })).data;

export const removeAnswers = async (ref: AnswersRef, version: number): Promise<void> => {
  await send("DELETE", answersAt(ref), { etag: etagOf(version) });
};

export const revealAnswer = async (ref: AnswersRef, field: string, reason: string): Promise<string> =>
  (await send<{ answer: string }>("POST", `${answersAt(ref)}/reveal`, { body: { field, reason } })).data.answer;

export const loadForms = async (conferenceId: string): Promise<readonly Form[]> =>
  (await get<{ items: readonly Form[] }>(formsOf(conferenceId))).data.items;

export const addForm = async (conferenceId: string, body: Pick<Form, "kind" | "title">): Promise<Form> =>
  (await send<Form>("POST", formsOf(conferenceId), { body })).data;

export const loadForm = async (conferenceId: string, formId: string): Promise<Form | null> =>
  (await loadForms(conferenceId)).find(({ id }) => id === formId) ?? null;

export const changeForm = async (known: Form, body: FormSettingsInput): Promise<Form> =>
  (await send<Form>("PUT", `${formsOf(known.conferenceId)}/${known.id}`, { body, etag: etagOf(known.version) })).data;

export const loadDraft = async (conferenceId: string, formId: string): Promise<FormDraft> =>
  (await get<FormDraft>(`${formsOf(conferenceId)}/${formId}/draft`)).data;

export const sendDraft = async (known: FormDraft, body: Definition): Promise<FormDraft> =>
  (
    await send<FormDraft>("PUT", `${formsOf(known.conferenceId)}/${known.formId}/draft`, {
      body,
      etag: etagOf(known.version),
    })
  ).data;

export const sendPublication = async (conferenceId: string, formId: string): Promise<FormVersion> =>
  (await send<FormVersion>("POST", `${formsOf(conferenceId)}/${formId}/versions`, { body: {} })).data;

export const loadVersions = async (conferenceId: string, formId: string): Promise<readonly FormVersionHead[]> =>
  (await get<Page<FormVersionHead>>(`${formsOf(conferenceId)}/${formId}/versions`)).data.items;

export const loadVersion = async (conferenceId: string, formId: string, number: number): Promise<FormVersion> =>
  (await get<FormVersion>(`${formsOf(conferenceId)}/${formId}/versions/${number}`)).data;

/** All answers to a form, page by page. */
export async function loadAllAnswers(conferenceId: string, formId: string): Promise<readonly AnswersView[]> {
  const all: AnswersView[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<AnswersView> = (
      await get<Page<AnswersView>>(`${formsOf(conferenceId)}/${formId}/answers`, { query: { limit: 200, cursor } })
    ).data;
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

export const loadManagers = async ({ conferenceId, id }: Form): Promise<readonly FormManager[]> =>
  (await get<{ items: readonly FormManager[] }>(`${formsOf(conferenceId)}/${id}/managers`)).data.items;

export const addManager = async ({ conferenceId, id }: Form, email: string): Promise<FormManager> =>
  (await send<FormManager>("POST", `${formsOf(conferenceId)}/${id}/managers`, { body: { email } })).data;

export const removeManager = async ({ conferenceId, id }: Form, personId: string): Promise<void> => {
  await send("DELETE", `${formsOf(conferenceId)}/${id}/managers/${personId}`, {});
};

export const loadManagedForms = async (): Promise<readonly ManagedForm[]> =>
  (await get<{ items: readonly ManagedForm[] }>("/me/forms")).data.items;

export type FormDesk = Pick<RegistrationForm, "form" | "version" | "most">;

export const loadDesk = async (conferenceId: string, formId: string): Promise<FormDesk> =>
  (await get<FormDesk>(`${formsOf(conferenceId)}/${formId}/desk`)).data;

export const loadNamedAnswers = async (
  conferenceId: string,
  formId: string,
  cursor: string | null,
): Promise<Page<NamedAnswers>> =>
  (await get<Page<NamedAnswers>>(`${formsOf(conferenceId)}/${formId}/desk/answers`, { query: { limit: 50, cursor } }))
    .data;

/** Which form a file is sent for. */
export interface FormRef {
  readonly conferenceId: string;
  readonly formId: string;
}

export const openFileUpload = async (ref: FormRef, body: StartAnswerFileInput): Promise<StartedAnswerFile> =>
  (await send<StartedAnswerFile>("POST", `${formsOf(ref.conferenceId)}/${ref.formId}/files`, { body })).data;

export const finishFileUpload = async (ref: FormRef, fileId: string): Promise<string> =>
  (
    await send<{ answer: string }>("POST", `${formsOf(ref.conferenceId)}/${ref.formId}/files/${fileId}/complete`, {
      body: {},
    })
  ).data.answer;

/** A link of some minutes to a file that is an answer. @throws Problem */
export const openFile = async (ref: AnswersRef, field: string, reason?: string): Promise<string> =>
  (await send<{ url: string }>("POST", `${answersAt(ref)}/file`, { body: { field, ...(reason && { reason }) } })).data
    .url;

export const loadOfferedEntries = async (conferenceId: string): Promise<readonly OfferedEntry[]> =>
  (await get<{ items: readonly OfferedEntry[] }>(`/public/directory/${conferenceId}`)).data.items;

const directoryOf = (conferenceId: string) => `/conferences/${conferenceId}/directory` as const;

export const loadDirectory = async (conferenceId: string): Promise<readonly DirectoryEntry[]> =>
  (await get<{ items: readonly DirectoryEntry[] }>(directoryOf(conferenceId))).data.items;

export const saveEntry = async (
  conferenceId: string,
  body: DirectoryEntryInput,
  known: DirectoryEntry | null,
  key: string,
): Promise<DirectoryEntry> =>
  known === null
    ? (await send<DirectoryEntry>("POST", directoryOf(conferenceId), { body, key })).data
    : (
        await send<DirectoryEntry>("PUT", `${directoryOf(conferenceId)}/${known.id}`, {
          body,
          etag: etagOf(known.version),
          key,
        })
      ).data;

export const hideEntry = async ({ conferenceId, id, version }: DirectoryEntry, hidden: boolean): Promise<void> => {
  await send("PUT", `${directoryOf(conferenceId)}/${id}/hidden`, { body: { hidden }, etag: etagOf(version) });
};
