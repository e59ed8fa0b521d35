import type { Conference, ConferenceInput } from "@assize/core/conference/schema.ts";
import { get, send } from "../../lib/api.ts";

/** The conference as those who run it see it. @throws Problem */
export const loadConference = async (conferenceId: string): Promise<Conference> =>
  (await get<Conference>(`/conferences/${conferenceId}`)).data;

/** The conferences that the reader runs. @throws Problem */
export const loadOwnConferences = async (): Promise<readonly Conference[]> =>
  (await get<{ readonly items: readonly Conference[] }>("/conferences")).data.items;

/** Opens a conference, or replaces what was written of the known one. @throws Problem */
export async function saveConference(body: ConferenceInput, onto: Conference | null, key: string): Promise<Conference> {
  if (onto === null) return (await send<Conference>("POST", "/conferences", { body, key })).data;
  return (await send<Conference>("PUT", `/conferences/${onto.id}`, { body, key, etag: `"${onto.version}"` })).data;
}

interface WithPlaces {
  readonly places: Readonly<Record<"takenPlaces" | "waitingPeople" | "submittedPeople", number>>;
}

/** How many people have an open registration. @throws Problem */
export async function countRegistered(conferenceId: string): Promise<number> {
  const { data } = await get<{ readonly items: readonly WithPlaces[] }>(`/conferences/${conferenceId}/categories`);
  return data.items.reduce(
    (sum, { places }) => sum + places.takenPlaces + places.waitingPeople + places.submittedPeople,
    0,
  );
}

/** Shows the conference to visitors. @throws Problem */
export const publishConference = async (conferenceId: string): Promise<Conference> =>
  (await send<Conference>("POST", `/conferences/${conferenceId}/publish`, { body: {} })).data;
