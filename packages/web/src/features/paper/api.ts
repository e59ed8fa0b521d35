import type {
  Checked,
  DocumentKind,
  EmblemInput,
  EndDocumentInput,
  IssuedView,
  LetterheadInput,
  LetterheadView,
  OwnDocument,
  Printing,
  PrintingInput,
} from "@assize/core/document/schema.ts";
import type { InstitutionWithQuotas } from "@assize/core/nomination/schema.ts";
import type { OwnVisa, VisaWanted, VisaWantedPage } from "@assize/core/reminder/schema.ts";
import { get, send } from "../../lib/api.ts";

const of = (conferenceId: string) => `/conferences/${conferenceId}` as const;
const etagOf = (version: number): string => `"${version}"`;

export const loadLetterhead = async (conferenceId: string): Promise<LetterheadView> =>
  (await get<LetterheadView>(`${of(conferenceId)}/letterhead`)).data;

export const saveLetterhead = async (
  conferenceId: string,
  body: LetterheadInput,
  version: number,
): Promise<LetterheadView> =>
  (await send<LetterheadView>("PUT", `${of(conferenceId)}/letterhead`, { body, etag: etagOf(version) })).data;

export const setEmblem = async (conferenceId: string, body: EmblemInput, version: number): Promise<LetterheadView> =>
  (await send<LetterheadView>("PUT", `${of(conferenceId)}/letterhead/emblem`, { body, etag: etagOf(version) })).data;

export const startPrinting = async (conferenceId: string, body: PrintingInput, key: string): Promise<Printing> =>
  (await send<Printing>("POST", `${of(conferenceId)}/printings`, { body, key })).data;

export const loadPrintings = async (conferenceId: string): Promise<readonly Printing[]> =>
  (await get<{ items: readonly Printing[] }>(`${of(conferenceId)}/printings`)).data.items;

export const loadPrinting = async ({ conferenceId, id }: Pick<Printing, "conferenceId" | "id">): Promise<Printing> =>
  (await get<Printing>(`${of(conferenceId)}/printings/${id}`)).data;

export const signPrinting = async ({ conferenceId, id }: Printing): Promise<string> =>
  (await send<{ url: string }>("POST", `${of(conferenceId)}/printings/${id}/download`)).data.url;

interface Page {
  readonly items: readonly IssuedView[];
  readonly nextCursor: string | null;
}

export const loadIssued = async (conferenceId: string, kind: DocumentKind, cursor: string | null): Promise<Page> =>
  (await get<Page>(`${of(conferenceId)}/documents/${kind}`, { query: { limit: 50, cursor } })).data;

export const endIssued = async (
  conferenceId: string,
  { kind, number, version }: IssuedView,
  how: "withdraw" | "reissue",
  body: EndDocumentInput,
): Promise<IssuedView> =>
  (
    await send<IssuedView>("POST", `${of(conferenceId)}/documents/${kind}/${number}/${how}`, {
      body,
      etag: etagOf(version),
    })
  ).data;

export const letterUrl = (conferenceId: string, { kind, number }: IssuedView): string =>
  `/api${of(conferenceId)}/documents/${kind}/${number}/letter.pdf`;

export const specimenUrl = (
  conferenceId: string,
  { kind, locales, layout }: Pick<PrintingInput, "locales" | "layout"> & { readonly kind: DocumentKind },
  subjectId: string,
): string =>
  `/api${of(conferenceId)}/documents/${kind}/specimen.pdf?${new URLSearchParams({ subjectId, layout, locales: locales.join(",") })}`;

export const loadOwnPapers = async (conferenceId: string): Promise<readonly OwnDocument[]> =>
  (await get<{ items: readonly OwnDocument[] }>(`/me/conferences/${conferenceId}/documents`)).data.items;

export const ownPaperUrl = (conferenceId: string, kind: DocumentKind): string =>
  `/api/me/conferences/${conferenceId}/documents/${kind}/letter.pdf`;

export const checkPaper = async (reference: string): Promise<Checked> =>
  (await get<Checked>(`/public/documents/${encodeURIComponent(reference)}`)).data;

/** All institutions that nominate for a conference. */
export async function loadInstitutions(conferenceId: string): Promise<readonly InstitutionWithQuotas[]> {
  const all: InstitutionWithQuotas[] = [];
  let cursor: string | null = null;
  do {
    const path = `${of(conferenceId)}/institutions` as const;
    const { data }: { data: { items: readonly InstitutionWithQuotas[]; nextCursor: string | null } } = await get(path, {
      query: { limit: 50, cursor },
    });
    all.push(...data.items);
    cursor = data.nextCursor;
  } while (cursor !== null);
  return all;
}

export interface AllVisaWanted {
  readonly by: VisaWantedPage["by"];
  readonly people: readonly VisaWanted[];
}

/** Everybody confirmed who wants a visa letter and has none. */
export async function loadVisaWanted(conferenceId: string): Promise<AllVisaWanted> {
  const people: VisaWanted[] = [];
  let by: VisaWantedPage["by"] = "abroad";
  let cursor: string | null = null;
  do {
    const { data }: { data: VisaWantedPage } = await get(`${of(conferenceId)}/documents/visa/wanted`, {
      query: { limit: 200, cursor },
    });
    people.push(...data.items);
    by = data.by;
    cursor = data.nextCursor;
  } while (cursor !== null);
  return { by, people };
}

export const loadOwnVisa = async (conferenceId: string): Promise<OwnVisa> =>
  (await get<OwnVisa>(`/me/conferences/${conferenceId}/documents/visa`)).data;
