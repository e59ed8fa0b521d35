import { releaseOf, type Session, type Snapshot } from "../agenda/index.ts";
import type { Activity } from "../audit/index.ts";
import type { Conference } from "../conference/index.ts";
import { createFormat } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Values } from "../letter/index.ts";
import { ownCalendar } from "../personal-agenda/index.ts";
import type { Registration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/text.ts";
import { getSignUp } from "../sign-up/index.ts";
import type { MessageKind } from "./schema.ts";

const sessionKinds = ["signUpPlaced"] as const satisfies readonly MessageKind[];
type SessionKind = (typeof sessionKinds)[number];
/** Whether a mail is about sessions of the agenda. */
export const isSessionKind = (kind: MessageKind): kind is SessionKind => sessionKinds.some((one) => one === kind);

interface About {
  readonly conference: Conference;
  readonly registration: Registration;
  readonly publicUrl: string;
}

/** What a mail about sessions says beside what every letter can say. */
export interface SessionMatter {
  readonly values: Values;
  readonly pageUrl: string;
  readonly agendaFile: string;
}

/** When a session is, day and hours, in the time of the conference. */
function timeOf({ startsAt, endsAt }: Pick<Session, "startsAt" | "endsAt">, locale: Locale, zone: string) {
  const format = createFormat(locale, zone);
  return `${format.dayHeading(startsAt)}, ${format.timeRange(startsAt, endsAt)}`;
}

const roomName = ({ rooms }: Pick<Snapshot, "rooms">, roomId: string | null, locale: Locale): string => {
  const room = rooms.find(({ id }) => id === roomId);
  return room ? inLocale(room.name, locale) : "";
};

async function placedValues(ctx: Ctx, { data }: Activity, { conference, registration }: About): Promise<Values | null> {
  const { personId, locale } = registration;
  const key = { personId, conferenceId: conference.id, sessionId: String(data.sessionId) };
  const agenda = await releaseOf(ctx, conference);
  const session = agenda.sessions.find(({ id }) => id === key.sessionId);
  const held = await getSignUp(ctx.db, key);
  if (session === undefined || held?.status !== "placed") return null;
  return {
    session: inLocale(session.title, locale),
    time: timeOf(session, locale, conference.timeZone),
    room: roomName(agenda, session.roomId, locale),
  };
}

/** What a mail about sessions is made of today; null where it no longer holds. */
export async function sessionMatter(
  ctx: Ctx,
  _kind: SessionKind,
  activity: Activity,
  about: About,
): Promise<SessionMatter | null> {
  const { conference, registration, publicUrl } = about;
  const values = await placedValues(ctx, activity, about);
  if (values === null) return null;
  const { personId, locale } = registration;
  return {
    values,
    pageUrl: `${publicUrl}/c/${conference.slug}/agenda?mine=1`,
    agendaFile: await ownCalendar({ ...ctx, locale }, { conferenceId: conference.id, personId, publicUrl }),
  };
}
