import type { Conference } from "@assize/core/conference/schema.ts";
import type { HistoryFilter, HistoryPage } from "@assize/core/history/schema.ts";
import { get } from "../../lib/api.ts";

export const loadConference = async (conferenceId: string): Promise<Conference> =>
  (await get<Conference>(`/conferences/${conferenceId}`)).data;

/** What happened, the newest first. @throws Problem */
export const loadHistory = async (
  conferenceId: string,
  filter: HistoryFilter,
  cursor: string | null,
): Promise<HistoryPage> =>
  (await get<HistoryPage>(`/conferences/${conferenceId}/activities`, { query: { ...filter, cursor, limit: 50 } })).data;
