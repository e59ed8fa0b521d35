import type { OwnFactor, SessionView } from "@assize/core/identity/schema.ts";
import { get, send } from "../../lib/api.ts";

export const loadOwnFactor = async (): Promise<OwnFactor> => (await get<OwnFactor>("/me/factor")).data;

/** The code of the app, or a recovery code. @throws Problem */
export const giveFactor = async (code: string): Promise<SessionView> =>
  (await send<SessionView>("POST", "/session/factor", { body: { code } })).data;

/** Mails a code to an address; gives what it belongs to. @throws Problem */
export const mailCode = async (email: string): Promise<string> =>
  (await send<{ readonly signInId: string }>("POST", "/session/codes", { body: { email } })).data.signInId;

/** @throws Problem */
export const giveMailedCode = async (signInId: string, code: string): Promise<SessionView> =>
  (await send<SessionView>("POST", "/session", { body: { signInId, code } })).data;
