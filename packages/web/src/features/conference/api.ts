import type { Conference, ConferenceSummary } from "@assize/core/conference/schema.ts";
import type { Category } from "@assize/core/registration/schema.ts";
import { get } from "../../lib/api.ts";

export type PublicConference = Omit<Conference, "version" | "createdAt" | "currentReleaseId"> & {
  readonly registration: "open" | "not_yet" | "closed";
};
export type OpenCategory = Pick<Category, "id" | "name" | "description"> & { readonly full: boolean };

/** Conferences that visitors may see, the newest first. @throws Problem */
export const loadConferences = async (): Promise<readonly ConferenceSummary[]> =>
  (await get<{ readonly items: readonly ConferenceSummary[] }>("/public/conferences")).data.items;

/** A conference by its address. @throws Problem */
export const loadConference = async (slug: string): Promise<PublicConference> =>
  (await get<PublicConference>(`/public/conferences/${slug}`)).data;

/** Who may register. @throws Problem */
export const loadCategories = async (slug: string): Promise<readonly OpenCategory[]> =>
  (await get<{ readonly items: readonly OpenCategory[] }>(`/public/conferences/${slug}/categories`)).data.items;
