import type { SessionView } from "@assize/core/identity/schema.ts";
import type { Role } from "@assize/core/shared/grant.ts";
import { createResource, createRoot } from "solid-js";
import { get, send } from "../../lib/api.ts";

const nobody: SessionView = { person: null, grants: [] };

const [view, { mutate, refetch }] = createRoot(() =>
  createResource<SessionView>(async () => (await get<SessionView>("/session")).data),
);

/** Whoever is signed in, with their roles. While that is not known yet, and without a connection, it is nobody. */
export const session = (): SessionView =>
  view.state === "ready" || view.state === "refreshing" ? (view.latest ?? nobody) : nobody;

/** True as soon as the server has said who is signed in, or could not be asked. */
export const sessionKnown = (): boolean => view.state !== "pending" && view.state !== "unresolved";

/** True where the server has said that nobody is signed in here. */
export const signedOut = (): boolean => view.state === "ready" && view.latest?.person === null;

/** True where the server could not be asked. */
export const sessionLost = (): boolean => view.state === "errored";

/** The same, for a page that must not be drawn before: it suspends until the answer is here. */
export const sessionOrWait = (): SessionView => (view.state === "errored" ? nobody : (view() ?? nobody));

/** True where the person holds one of the roles anywhere; the server decides for each thing. */
export const holdsRole = (...roles: readonly Role[]): boolean =>
  session().grants.some(({ role }) => role === "administrator" || roles.includes(role));

/** After signing in: the answer of `POST /session`. */
export const showSession = (next: SessionView): SessionView => mutate(next);

/** Asks again who is signed in, for example after a role was given. */
export const refreshSession = async (): Promise<void> => {
  await refetch();
};

/** Ends the session on the server and here. @throws Problem */
export async function signOut(): Promise<void> {
  await send("DELETE", "/session");
  mutate(nobody);
}
