import type { Conference } from "@assize/core/conference/schema.ts";
import type { CheckedRow } from "@assize/core/nomination/check-row.ts";
import type {
  AcceptNominationInput,
  ConfirmedNomination,
  ConfirmNominationInput,
  InstitutionInput,
  InstitutionPage,
  InstitutionWithQuotas,
  Nomination,
  NominationInput,
  NominationView,
  NomineePage,
  ReplacementInput,
  TableRow,
} from "@assize/core/nomination/schema.ts";
import { get, send } from "../../lib/api.ts";

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}
interface Items<T> {
  readonly items: readonly T[];
}

/** What the server says of a row. */
export type RowReport = Pick<CheckedRow, "number" | "errors" | "warnings"> & {
  readonly outcome: "ready" | "nominated" | "already" | "wrong";
  readonly nominationId?: string;
};

/** An institution, and the secret of its link where the reader came by it. */
export interface InstitutionRef {
  readonly institutionId: string;
  readonly linkKey: string | null;
}
export interface NominationRef extends InstitutionRef {
  readonly nominationId: string;
}

async function loadAll<T>(path: `/${string}`, linkKey: string | null, limit: number): Promise<readonly T[]> {
  const all: T[] = [];
  let cursor: string | null = null;
  do {
    const { data }: { data: Page<T> } = await get<Page<T>>(path, { query: { limit, cursor }, linkKey });
    all.push(...data.items);
    cursor = data.nextCursor;
  } while (cursor !== null);
  return all;
}

export const loadConference = async (conferenceId: string): Promise<Conference> =>
  (await get<Conference>(`/conferences/${conferenceId}`)).data;

export const loadInstitutions = (conferenceId: string): Promise<readonly InstitutionWithQuotas[]> =>
  loadAll<InstitutionWithQuotas>(`/conferences/${conferenceId}/institutions`, null, 50);

export const loadOwnInstitutions = async (): Promise<readonly InstitutionWithQuotas[]> =>
  (await get<Items<InstitutionWithQuotas>>("/me/institutions")).data.items;

/** Invites an institution, or changes the known one. */
export async function saveInstitution(
  conferenceId: string,
  body: InstitutionInput,
  onto: InstitutionWithQuotas | null,
  key: string,
): Promise<InstitutionWithQuotas> {
  if (onto === null)
    return (await send<InstitutionWithQuotas>("POST", `/conferences/${conferenceId}/institutions`, { body, key })).data;
  const etag = `"${onto.version}"`;
  return (await send<InstitutionWithQuotas>("PUT", `/institutions/${onto.id}`, { body, key, etag })).data;
}

export const loadLinkKey = async (id: string): Promise<string> =>
  (await get<{ readonly key: string }>(`/institutions/${id}/link`)).data.key;
export const renewLink = (id: string) => send("POST", `/institutions/${id}/link`);
export const remind = (id: string) => send("POST", `/institutions/${id}/remind`);

export const loadInstitution = async ({ institutionId, linkKey }: InstitutionRef): Promise<InstitutionPage> =>
  (await get<InstitutionPage>(`/institutions/${institutionId}`, { linkKey })).data;

const nominationsOf = (institutionId: string) => `/institutions/${institutionId}/nominations` as const;

export const loadNominations = ({ institutionId, linkKey }: InstitutionRef): Promise<readonly NominationView[]> =>
  loadAll<NominationView>(nominationsOf(institutionId), linkKey, 200);

export const sendNomination = async (
  { institutionId, linkKey }: InstitutionRef,
  body: NominationInput,
  key: string,
): Promise<Nomination> => (await send<Nomination>("POST", nominationsOf(institutionId), { body, key, linkKey })).data;

export const sendReplacement = async (
  { institutionId, nominationId, linkKey }: NominationRef,
  body: ReplacementInput,
  key: string,
): Promise<Nomination> => {
  const path = `${nominationsOf(institutionId)}/${nominationId}/replace` as const;
  return (await send<Nomination>("POST", path, { body, key, linkKey })).data;
};

export const withdraw = ({ institutionId, nominationId, linkKey }: NominationRef) =>
  send("POST", `${nominationsOf(institutionId)}/${nominationId}/withdraw`, { body: {}, linkKey });

export const restore = ({ institutionId, nominationId, linkKey }: NominationRef) =>
  send("POST", `${nominationsOf(institutionId)}/${nominationId}/restore`, { linkKey });

const rowsTo =
  (step: "check" | "rows") =>
  async ({ institutionId, linkKey }: InstitutionRef, rows: readonly TableRow[]): Promise<readonly RowReport[]> => {
    const path = `${nominationsOf(institutionId)}/${step}` as const;
    return (await send<Items<RowReport>>("POST", path, { body: { rows }, linkKey })).data.items;
  };
export const sendCheck = rowsTo("check");
export const sendRows = rowsTo("rows");

export const loadNominee = async ({ institutionId, nominationId, linkKey }: NominationRef): Promise<NomineePage> =>
  (await get<NomineePage>(`${nominationsOf(institutionId)}/${nominationId}`, { linkKey })).data;

export const sendConfirmation = async (
  { institutionId, nominationId, linkKey }: NominationRef,
  body: ConfirmNominationInput,
  key: string,
): Promise<ConfirmedNomination> => {
  const path = `${nominationsOf(institutionId)}/${nominationId}/confirm` as const;
  return (await send<ConfirmedNomination>("POST", path, { body, key, linkKey })).data;
};

export const sendAcceptance = async (
  { institutionId, nominationId, linkKey }: NominationRef,
  body: AcceptNominationInput,
  key: string,
): Promise<ConfirmedNomination> => {
  const path = `${nominationsOf(institutionId)}/${nominationId}/accept` as const;
  return (await send<ConfirmedNomination>("POST", path, { body, key, linkKey })).data;
};

export const sendRefusal = (
  { institutionId, nominationId, linkKey }: NominationRef,
  body: { readonly reason?: string },
) => send<Nomination>("POST", `${nominationsOf(institutionId)}/${nominationId}/decline`, { body, linkKey });
