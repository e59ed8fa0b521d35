import type { Locale } from "@assize/core/i18n/locale.ts";
import type { AddressChangeView, ConfirmedAddress, OwnSession } from "@assize/core/identity/schema.ts";
import type { ErasurePreview, OwnData } from "@assize/core/privacy/schema.ts";
import { get, send } from "../../lib/api.ts";

export const loadOwnData = async (): Promise<OwnData> => (await get<OwnData>("/me/data")).data;

/** Where the page to keep is downloaded from. */
export const ownDataPageUrl = (lang: Locale, timeZone: string): string =>
  `/api/me/data/page?${new URLSearchParams({ lang, timeZone })}`;

export const loadOwnSessions = async (): Promise<readonly OwnSession[]> =>
  (await get<{ readonly items: readonly OwnSession[] }>("/me/sessions")).data.items;

export const endSession = async (id: string): Promise<void> => {
  await send("DELETE", `/me/sessions/${id}`);
};

export const endOtherSessions = async (): Promise<void> => {
  await send("POST", "/me/sessions/end-others");
};

export const loadErasurePreview = async (): Promise<ErasurePreview> => (await get<ErasurePreview>("/me/erasure")).data;

export const eraseOwnAccount = async (email: string): Promise<void> => {
  await send("POST", "/me/erasure", { body: { email } });
};

export const loadAddressChange = async (): Promise<AddressChangeView | null> =>
  (await get<{ change: AddressChangeView | null }>("/me/address-change")).data.change;

export const askForAddress = async (email: string): Promise<void> => {
  await send("POST", "/me/address-change", { body: { email } });
};

export const keepAddress = async (): Promise<void> => {
  await send("DELETE", "/me/address-change", {});
};

/** Confirms a change at the address whose link was opened. @throws Problem */
export const confirmAddress = async (personId: string, linkKey: string): Promise<ConfirmedAddress> =>
  (await send<ConfirmedAddress>("POST", `/address-changes/${personId}/confirm`, { body: {}, linkKey })).data;
