import { releaseOf } from "../agenda/index.ts";
import type { Activity } from "../audit/index.ts";
import { concernedAmong, sidesSince } from "../concern/index.ts";
import type { Conference } from "../conference/index.ts";
import type { Values } from "../letter/index.ts";
import { ownCalendar } from "../personal-agenda/index.ts";
import type { Registration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/text.ts";
import { getSignUp } from "../sign-up/index.ts";
import { changesInWords, roomName, timeOf } from "./change-words.ts";
import type { MessageKind } from "./schema.ts";

const sessionKinds = ["signUpPlaced", "agendaChanged"] as const satisfies readonly MessageKind[];
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
  readonly tells?: string;
}

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

interface Told {
  readonly values: Values;
  /** Sessions that belong into the calendar beside those of the own agenda. */
  readonly further: readonly string[];
  /** Whether there is an own agenda to open. */
  readonly mine: boolean;
}

async function toldOf(ctx: Ctx, kind: SessionKind, activity: Activity, about: About): Promise<Told | null> {
  if (kind === "signUpPlaced") {
    const values = await placedValues(ctx, activity, about);
    return values && { values, further: [], mine: true };
  }
  const { conference, registration } = about;
  const sides = await sidesSince(ctx, conference, String(activity.data.before));
  const [found] = await concernedAmong(ctx, conference.id, sides, [registration]);
  if (found === undefined) return null;
  const { own, concerns } = found;
  const parts = sides.after.sessions.filter(({ speakers }) =>
    speakers.some((one) => own.speakerIds.has(one.speakerId)),
  );
  return {
    values: { changes: changesInWords(concerns, sides, conference.timeZone, registration.locale) },
    further: parts.map(({ id }) => id),
    mine: own.sessionIds.size > 0,
  };
}

/** What a mail about sessions is made of today; null where it no longer holds. */
export async function sessionMatter(
  ctx: Ctx,
  kind: SessionKind,
  activity: Activity,
  about: About,
): Promise<SessionMatter | null> {
  const { conference, registration, publicUrl } = about;
  const told = await toldOf(ctx, kind, activity, about);
  if (told === null) return null;
  const { personId, locale } = registration;
  const owner = { conferenceId: conference.id, personId, publicUrl };
  return {
    values: told.values,
    pageUrl: `${publicUrl}/c/${conference.slug}/agenda${told.mine ? "?mine=1" : ""}`,
    agendaFile: await ownCalendar({ ...ctx, locale }, owner, told.further),
    ...(kind === "agendaChanged" && { tells: conference.currentReleaseId ?? "" }),
  };
}
