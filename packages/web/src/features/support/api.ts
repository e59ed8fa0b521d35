import type {
  Arrival,
  AssignStaysInput,
  ClaimInput,
  DeskMemberInput,
  Hotel,
  HotelInput,
  HotelWithNights,
  NeedsInput,
  OwnSupport,
  PreviewStaysInput,
  RulesInput,
  SettingsInput,
  StaysPreview,
  SupportDesk,
  SupportRow,
  TravelInput,
} from "@assize/core/support/schema.ts";
import { locale } from "../../i18n/locale.ts";
import { get, send } from "../../lib/api.ts";

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

const at = (conferenceId: string) => `/conferences/${conferenceId}/support` as const;
const personAt = (conferenceId: string, id: string) => `${at(conferenceId)}/people/${id}` as const;
const ownAt = (conferenceId: string) => `/me/conferences/${conferenceId}/support` as const;
const etagOf = (version: number): string => `"${version}"`;

async function everyPage<T>(path: `/${string}`): Promise<readonly T[]> {
  const all: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = (await get<Page<T>>(path, { query: { cursor, limit: 100 } })).data;
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

export const loadDesk = async (conferenceId: string): Promise<SupportDesk> =>
  (await get<SupportDesk>(at(conferenceId))).data;

export const loadPeople = (conferenceId: string): Promise<readonly SupportRow[]> =>
  everyPage<SupportRow>(`${at(conferenceId)}/people`);

export const loadArrivals = (conferenceId: string): Promise<readonly Arrival[]> =>
  everyPage<Arrival>(`${at(conferenceId)}/arrivals`);

/** Where a list is fetched as a file; fetching it is noted. */
export const listUrl = (conferenceId: string, list: string, format: string): string =>
  `/api${at(conferenceId)}/${list}.${format}?lang=${locale()}`;

export const saveTravel = (conferenceId: string, id: string, body: TravelInput, version: number) =>
  send("PUT", `${personAt(conferenceId, id)}/travel`, { body, etag: etagOf(version) });

export const saveGreeter = (conferenceId: string, { registrationId, version }: Arrival, metBy: string | null) =>
  send("PUT", `${personAt(conferenceId, registrationId)}/greeter`, { body: { metBy }, etag: etagOf(version) });

export const saveHotel = (conferenceId: string, known: Hotel | null, body: HotelInput) =>
  known === null
    ? send("POST", `${at(conferenceId)}/hotels`, { body })
    : send("PUT", `${at(conferenceId)}/hotels/${known.id}`, { body, etag: etagOf(known.version) });

export const removeHotel = (conferenceId: string, { id, version }: HotelWithNights) =>
  send("DELETE", `${at(conferenceId)}/hotels/${id}`, { etag: etagOf(version) });

export const previewStays = async (conferenceId: string, body: PreviewStaysInput): Promise<StaysPreview> =>
  (await send<StaysPreview>("POST", `${at(conferenceId)}/stays/preview`, { body })).data;

export const assignStays = (conferenceId: string, body: AssignStaysInput, key: string) =>
  send("POST", `${at(conferenceId)}/stays`, { body, key });

export const releaseStay = (conferenceId: string, id: string) =>
  send("DELETE", `${personAt(conferenceId, id)}/stay`, {});

export const shareRoom = (conferenceId: string, id: string, withRegistrationId: string) =>
  send("POST", `${personAt(conferenceId, id)}/stay/share`, { body: { withRegistrationId } });

export const saveRules = (conferenceId: string, body: RulesInput, version: number) =>
  send("PUT", `${at(conferenceId)}/rules`, { body, etag: etagOf(version) });

export const saveClaim = (conferenceId: string, id: string, body: ClaimInput, version: number) =>
  send("PUT", `${personAt(conferenceId, id)}/subsistence`, { body, etag: etagOf(version) });

export const showNumber = async (conferenceId: string, id: string, key: string, reason: string): Promise<string> =>
  (await send<{ value: string }>("POST", `${personAt(conferenceId, id)}/numbers/${key}/show`, { body: { reason } }))
    .data.value;

export const saveSettings = (conferenceId: string, body: SettingsInput, version: number) =>
  send("PUT", `${at(conferenceId)}/settings`, { body, etag: etagOf(version) });

export const appoint = (conferenceId: string, body: DeskMemberInput) =>
  send("POST", `${at(conferenceId)}/desks`, { body });

export const dismiss = (conferenceId: string, body: DeskMemberInput) =>
  send("POST", `${at(conferenceId)}/desks/dismiss`, { body });

export const loadOwnSupport = async (conferenceId: string): Promise<OwnSupport> =>
  (await get<OwnSupport>(ownAt(conferenceId))).data;

export const saveNeeds = (conferenceId: string, body: NeedsInput, version: number) =>
  send("PUT", `${ownAt(conferenceId)}/needs`, { body, etag: etagOf(version) });

export const giveNumber = (conferenceId: string, key: string, value: string) =>
  send("PUT", `${ownAt(conferenceId)}/numbers/${key}`, { body: { value } });

export const eraseNumber = (conferenceId: string, key: string) =>
  send("DELETE", `${ownAt(conferenceId)}/numbers/${key}`, {});
