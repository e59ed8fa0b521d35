import type { Conference } from "@assize/core/conference/schema.ts";
import type { MessagePreview, MessageState, MessageView } from "@assize/core/message/schema.ts";
import { get, send } from "../../lib/api.ts";

export interface MessagePage {
  readonly items: readonly MessageView[];
  readonly nextCursor: string | null;
}

const pageSize = 100;
const messagesOf = (conferenceId: string) => `/conferences/${conferenceId}/messages` as const;

export const loadConference = async (conferenceId: string): Promise<Conference> =>
  (await get<Conference>(`/conferences/${conferenceId}`)).data;

export const loadMessages = async (
  conferenceId: string,
  state: MessageState | "",
  cursor: string | null,
): Promise<MessagePage> =>
  (await get<MessagePage>(messagesOf(conferenceId), { query: { state, cursor, limit: pageSize } })).data;

export const loadPreview = async (conferenceId: string, id: string): Promise<MessagePreview> =>
  (await get<MessagePreview>(`${messagesOf(conferenceId)}/${id}/preview`)).data;

export const liftMark = async (conferenceId: string, id: string): Promise<MessageView> =>
  (await send<MessageView>("POST", `${messagesOf(conferenceId)}/${id}/lift-address-mark`, {})).data;

export const resend = async (conferenceId: string, id: string): Promise<MessageView> =>
  (await send<MessageView>("POST", `${messagesOf(conferenceId)}/${id}/resend`, {})).data;
