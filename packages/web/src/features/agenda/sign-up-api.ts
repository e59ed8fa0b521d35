import type { OpenSignUp, OwnSignUp } from "@assize/core/sign-up/schema.ts";
import { get, send } from "../../lib/api.ts";

interface Items<T> {
  readonly items: readonly T[];
}

/** The released sessions that take sign-ups. @throws Problem */
export const loadOpenSignUps = async (slug: string): Promise<readonly OpenSignUp[]> =>
  (await get<Items<OpenSignUp>>(`/public/sign-ups/${slug}`)).data.items;

/** What the reader signed up to. @throws Problem */
export const loadOwnSignUps = async (conferenceId: string): Promise<readonly OwnSignUp[]> =>
  (await get<Items<OwnSignUp>>(`/me/conferences/${conferenceId}/sign-ups`)).data.items;

interface OneSession {
  readonly conferenceId: string;
  readonly id: string;
}

/** Signs the reader up, or into the line. @throws Problem */
export const signUp = async ({ conferenceId, id }: OneSession): Promise<OwnSignUp> =>
  (await send<OwnSignUp>("PUT", `/me/conferences/${conferenceId}/sign-ups/${id}`)).data;

/** Gives the place, or that in the line, back. @throws Problem */
export const withdraw = async ({ conferenceId, id }: OneSession): Promise<void> => {
  await send("DELETE", `/me/conferences/${conferenceId}/sign-ups/${id}`);
};
