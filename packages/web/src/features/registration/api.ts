import type { Conference } from "@assize/core/conference/schema.ts";
import type { RegistrationCommand } from "@assize/core/registration/policy.ts";
import type {
  Category,
  CategoryInput,
  CategoryWithPlaces,
  RegisterInput,
  Registration,
  Standing,
  UpdateRegistrationInput,
} from "@assize/core/registration/schema.ts";
import { get, send } from "../../lib/api.ts";

export type PublicConference = Omit<Conference, "version" | "createdAt" | "currentReleaseId"> & {
  readonly registration: "open" | "not_yet" | "closed";
};
export type OpenCategory = Omit<Category, "quotaPlaces" | "rushPeople" | "conferenceId" | "version"> & {
  readonly full: boolean;
  readonly registration: "open" | "not_yet" | "closed";
};

export interface MyRegistration {
  readonly registration: Registration;
  /** The text of the QR code; null until the place is confirmed. */
  readonly ticket: string | null;
  /** Where the person stands on the waiting list; null for who is not on it. */
  readonly standing: Standing | null;
}
export type MyConference = MyRegistration & { readonly conference: Conference };

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

interface Items<T> {
  readonly items: readonly T[];
}

const pageSize = 200;
const etagOf = (version: number): string => `"${version}"`;

const registrationsOf = (conferenceId: string) => `/conferences/${conferenceId}/registrations` as const;
const categoriesOf = (conferenceId: string) => `/conferences/${conferenceId}/categories` as const;

export const loadPublicConference = async (slug: string): Promise<PublicConference> =>
  (await get<PublicConference>(`/public/conferences/${slug}`)).data;

export const loadOpenCategories = async (slug: string): Promise<readonly OpenCategory[]> =>
  (await get<Items<OpenCategory>>(`/public/conferences/${slug}/categories`)).data.items;

export const sendRegistration = async (conferenceId: string, body: RegisterInput, key: string): Promise<Registration> =>
  (await send<Registration>("POST", registrationsOf(conferenceId), { body, key })).data;

export const loadMyConferences = async (): Promise<readonly MyConference[]> =>
  (await get<Items<MyConference>>("/me/registrations")).data.items;

export const changeAnswers = async (
  { conferenceId, id, version }: Registration,
  body: UpdateRegistrationInput,
): Promise<Registration> =>
  (await send<Registration>("PUT", `${registrationsOf(conferenceId)}/${id}`, { body, etag: etagOf(version) })).data;

/** A command on one registration. */
export const command = async (
  { conferenceId, id }: Registration,
  name: Exclude<RegistrationCommand, "promote" | "accept" | "expire">,
  reason: string,
): Promise<Registration> => {
  const body = reason.trim() === "" ? {} : { reason };
  return (await send<Registration>("POST", `${registrationsOf(conferenceId)}/${id}/${name}`, { body })).data;
};

export const loadConference = async (conferenceId: string): Promise<Conference> =>
  (await get<Conference>(`/conferences/${conferenceId}`)).data;

export const loadCategories = async (conferenceId: string): Promise<readonly CategoryWithPlaces[]> =>
  (await get<Items<CategoryWithPlaces>>(categoriesOf(conferenceId))).data.items;

/** The registrations of a conference, and how much stands behind them: the places of its categories. */
export const registrationsIn = (conferenceId: string) => ({
  loadPage: async (cursor: string | null): Promise<Page<Registration>> =>
    (await get<Page<Registration>>(registrationsOf(conferenceId), { query: { limit: pageSize, cursor } })).data,
  loadMark: async (): Promise<string> =>
    JSON.stringify((await loadCategories(conferenceId)).map(({ places }) => places)),
});

export const addCategory = async (conferenceId: string, body: CategoryInput): Promise<CategoryWithPlaces> =>
  (await send<CategoryWithPlaces>("POST", categoriesOf(conferenceId), { body })).data;

export const changeCategory = async (
  { conferenceId, id, version }: Category,
  body: CategoryInput,
): Promise<CategoryWithPlaces> => {
  const path = `${categoriesOf(conferenceId)}/${id}` as const;
  return (await send<CategoryWithPlaces>("PUT", path, { body, etag: etagOf(version) })).data;
};

export const deleteCategory = async ({ conferenceId, id, version }: Category): Promise<void> => {
  await send("DELETE", `${categoriesOf(conferenceId)}/${id}`, { etag: etagOf(version) });
};
