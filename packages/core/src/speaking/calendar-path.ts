import type { Secrets } from "../platform/ports.ts";
import { hmac } from "../shared/hash.ts";
import type { Card } from "./schema.ts";

type Owner = Pick<Card, "conferenceId" | "speakerId" | "email" | "calendarNumber">;

/** The secret of a speaker's calendar: derived, so that the table holds nothing that opens one (docs/adr/0013). */
export const calendarKey = (secrets: Secrets, { conferenceId, speakerId, email, calendarNumber = 1 }: Owner): string =>
  hmac(secrets.hmacKey, `speaker-calendar:${conferenceId}:${speakerId}:${email}:${calendarNumber}`);

/** Where a speaker's calendar lies, below our address. Whoever knows it reads the calendar. */
export const speakerCalendarPath = (secrets: Secrets, card: Owner): string =>
  `/api/calendars/${card.conferenceId}/speakers/${card.speakerId}/${calendarKey(secrets, card)}/agenda.ics`;
