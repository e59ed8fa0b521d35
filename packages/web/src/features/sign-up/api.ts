import type { SignUpRules, SignUpRulesInput } from "@assize/core/agenda/schema.ts";
import type { Category } from "@assize/core/registration/schema.ts";
import type { SignUpLine, SignUpListFormat, SignUpStatus } from "@assize/core/sign-up/schema.ts";
import { get, send } from "../../lib/api.ts";

/** A session of a conference. */
export interface OneSession {
  readonly conferenceId: string;
  readonly sessionId: string;
}

const pathOf = ({ conferenceId, sessionId }: OneSession) =>
  `/conferences/${conferenceId}/sign-ups/${sessionId}` as const;

interface Saving extends OneSession {
  readonly body: SignUpRulesInput;
  /** What was read; null where the session takes no sign-ups yet. */
  readonly onto: SignUpRules | null;
  readonly key: string;
}

/** Says how a session takes sign-ups. @throws Problem */
export const saveRules = async ({ body, onto, key, ...of }: Saving): Promise<SignUpRules> =>
  (await send<SignUpRules>("PUT", pathOf(of), { body, key, etag: `"${onto?.version ?? 0}"` })).data;

/** Switches the sign-up off. @throws Problem */
export const removeRules = async (rules: SignUpRules): Promise<void> => {
  await send("DELETE", pathOf(rules), { etag: `"${rules.version}"` });
};

interface LinePage {
  readonly items: readonly SignUpLine[];
  readonly nextCursor: string | null;
}

/** Who has a place, or who waits. @throws Problem */
export const loadLines = async (of: OneSession, status: SignUpStatus, cursor: string | null): Promise<LinePage> =>
  (await get<LinePage>(`${pathOf(of)}/people`, { query: { status, cursor, limit: 50 } })).data;

/** The categories of a conference. @throws Problem */
export const loadCategories = async (conferenceId: string): Promise<readonly Category[]> =>
  (await get<{ readonly items: readonly Category[] }>(`/conferences/${conferenceId}/categories`)).data.items;

/** Where the list lies as a table. */
export const listUrl = (of: OneSession, format: SignUpListFormat, lang: string): string =>
  `/api${pathOf(of)}/list.${format}?${new URLSearchParams({ lang })}`;
