import type { PublicAgenda, PublicSession } from "@assize/core/agenda/schema.ts";
import { createResource } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { get } from "../../lib/api.ts";
import { session } from "../session/session.ts";

interface Wanted {
  readonly conferenceId: string;
  /** Whether there is something behind closed doors at all. */
  readonly closed: boolean;
}

const load = async ({
  conferenceId,
  lang,
}: {
  conferenceId: string;
  lang: string;
}): Promise<readonly PublicSession[]> => {
  const path = `/me/conferences/${conferenceId}/agenda/closed` as const;
  // Without a connection the doors stay closed: what is not for everybody is not kept on the device.
  return get<{ readonly items: readonly PublicSession[] }>(path, { query: { lang } }).then(
    ({ data }) => data.items,
    () => [],
  );
};

/** What is behind closed doors, where the reader is admitted; nothing else is asked for it. */
export function createAdmitted(wanted: () => Wanted): () => readonly PublicSession[] {
  const asked = () => {
    const { conferenceId, closed } = wanted();
    return closed && session().person ? { conferenceId, lang: locale() } : null;
  };
  const [sessions] = createResource(asked, load);
  return () => (sessions.state === "ready" || sessions.state === "refreshing" ? (sessions.latest ?? []) : []);
}

/** The agenda with what the reader is admitted to in the place of what everybody sees. */
export function admittedTo(agenda: PublicAgenda, opened: readonly PublicSession[]): PublicAgenda {
  if (opened.length === 0) return agenda;
  const byId = new Map(opened.map((one) => [one.id, one]));
  const known = new Set(agenda.speakers.map(({ id }) => id));
  const others = opened.flatMap(({ speakers }) => speakers).filter(({ id }) => !known.has(id));
  return {
    ...agenda,
    speakers: [...agenda.speakers, ...new Map(others.map((one) => [one.id, one])).values()],
    days: agenda.days.map(({ day, sessions }) => ({ day, sessions: sessions.map((one) => byId.get(one.id) ?? one) })),
  };
}
