import type { StartedFactor } from "@assize/core/identity/schema.ts";
import { send } from "../../lib/api.ts";

interface RecoveryCodes {
  readonly recoveryCodes: readonly string[];
}

export const startFactor = async (): Promise<StartedFactor> => (await send<StartedFactor>("POST", "/me/factor")).data;

export const confirmFactor = async (code: string): Promise<readonly string[]> =>
  (await send<RecoveryCodes>("POST", "/me/factor/confirm", { body: { code } })).data.recoveryCodes;

export const renewRecoveryCodes = async (): Promise<readonly string[]> =>
  (await send<RecoveryCodes>("POST", "/me/factor/recovery-codes")).data.recoveryCodes;

export const removeFactor = async (): Promise<void> => {
  await send("DELETE", "/me/factor");
};

/** Ends all sign-ins of whoever got the letter about one. @throws Problem */
export const denySignIn = async (personId: string, sessionId: string, linkKey: string): Promise<number> =>
  (await send<{ ended: number }>("POST", `/session-denials/${personId}/${sessionId}`, { body: {}, linkKey })).data
    .ended;
