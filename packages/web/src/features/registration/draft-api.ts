import type { KeepDraftInput, KeptDraft, OpenedDraft } from "@assize/core/draft/schema.ts";
import { get, send } from "../../lib/api.ts";
import type { DraftLink } from "./stored-draft.ts";

/** Keeps what is written, and has the link mailed. @throws Problem */
export const sendDraft = async (conferenceId: string, body: KeepDraftInput): Promise<KeptDraft> =>
  (await send<KeptDraft>("POST", `/conferences/${conferenceId}/drafts`, { body })).data;

/** What lies behind a mailed link. @throws Problem */
export const loadKeptDraft = async ({ id, key }: DraftLink): Promise<OpenedDraft> =>
  (await get<OpenedDraft>(`/drafts/${id}`, { linkKey: key })).data;

export const deleteKeptDraft = async ({ id, key }: DraftLink): Promise<void> => {
  await send("DELETE", `/drafts/${id}`, { linkKey: key });
};
