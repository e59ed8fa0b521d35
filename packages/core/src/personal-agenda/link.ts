import type { Secrets } from "../platform/ports.ts";
import { hmac, sameText } from "../shared/hash.ts";
import type { PersonalAgenda, PersonalAgendaView } from "./schema.ts";

type Owner = Pick<PersonalAgenda, "personId" | "conferenceId" | "linkNumber">;

// Derived, so that the table holds nothing that opens a calendar (docs/adr/0013).
const keyOf = (secrets: Secrets, { personId, conferenceId, linkNumber }: Owner): string =>
  hmac(secrets.hmacKey, `personal-calendar:${personId}:${conferenceId}:${linkNumber}`);

/** Whether a key that a calendar program came with is the newest one. */
export const opensCalendar = (secrets: Secrets, owner: Owner, given: string): boolean =>
  sameText(given, keyOf(secrets, owner));

/** What the person sees of the agenda, with the sessions in which the person has a place. */
export const viewOf = (secrets: Secrets, agenda: PersonalAgenda, placed: readonly string[]): PersonalAgendaView => ({
  conferenceId: agenda.conferenceId,
  sessionIds: [...new Set([...agenda.sessionIds, ...placed])],
  placedSessionIds: [...placed],
  reminderMinutes: agenda.reminderMinutes,
  calendarPath: `/api/calendars/${agenda.conferenceId}/${agenda.personId}/${keyOf(secrets, agenda)}/agenda.ics`,
});
