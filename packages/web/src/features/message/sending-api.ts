import type { Sending, SendingInput } from "@assize/core/message/schema.ts";
import { get, send } from "../../lib/api.ts";

const of = (conferenceId: string) => `/conferences/${conferenceId}/sendings` as const;

export const loadSendings = async (conferenceId: string): Promise<readonly Sending[]> =>
  (await get<{ readonly items: readonly Sending[] }>(of(conferenceId))).data.items;

export const scheduleSending = async (conferenceId: string, body: SendingInput, key: string): Promise<Sending> =>
  (await send<Sending>("POST", of(conferenceId), { body, key })).data;

export const moveSending = async (conferenceId: string, { id, version }: Sending, sendAt: string): Promise<Sending> =>
  (await send<Sending>("PUT", `${of(conferenceId)}/${id}`, { body: { sendAt }, etag: `"${version}"` })).data;

export const cancelSending = async (conferenceId: string, { id, version }: Sending): Promise<void> => {
  await send("DELETE", `${of(conferenceId)}/${id}`, { etag: `"${version}"` });
};
