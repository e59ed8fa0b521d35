import type { PublicAgenda, PublicSession } from "@assize/core/agenda/schema.ts";
import type { OpenSignUp } from "@assize/core/sign-up/schema.ts";
import { get } from "../../lib/api.ts";
import { isProblem, Problem } from "../../lib/problem.ts";
import { loadOpenSignUps } from "./sign-up-api.ts";

interface Wanted {
  readonly slug: string;
  readonly lang: string;
}

const orNull = (error: unknown): null => {
  if (error instanceof Problem && error.status === 404) return null;
  throw error;
};

/** An agenda; with the time when it was true where the connection is gone and this device had kept it. */
export interface KeptAgenda {
  readonly agenda: PublicAgenda;
  readonly keptAt: Date | null;
}

/** The released agenda in one language; null where there is no such conference. @throws Problem */
export const loadAgenda = ({ slug, lang }: Wanted): Promise<KeptAgenda | null> =>
  get<PublicAgenda>(`/public/conferences/${slug}/agenda`, { query: { lang } }).then(
    ({ data, keptAt }) => ({ agenda: data, keptAt }),
    orNull,
  );

/** A session; with the time when it was true where it comes from this device. */
export interface KeptSession {
  readonly of: PublicSession;
  /** How it takes sign-ups; null where it takes everybody, or where there is no connection. */
  readonly signUp: OpenSignUp | null;
  readonly keptAt: Date | null;
}

/** What the kept agenda says of a session: everything but its abstract and what is told of the people. */
function sessionIn({ agenda, keptAt }: KeptAgenda, id: string): KeptSession | null {
  const session = agenda.days.flatMap(({ sessions }) => sessions).find((one) => one.id === id);
  if (session === undefined) return null;
  const track = agenda.tracks.find((one) => one.id === session.trackId);
  const speakers = session.speakers.flatMap(({ id: speakerId, role }) => {
    const speaker = agenda.speakers.find((one) => one.id === speakerId);
    return speaker ? [{ ...speaker, role, institution: null, bio: null }] : [];
  });
  const of = {
    ...session,
    conferenceId: agenda.conference.id,
    timeZone: agenda.timeZone,
    abstract: null,
    capacityPlaces: null,
    streamUrl: null,
    links: [],
    room: agenda.rooms.find((one) => one.id === session.roomId)?.name ?? null,
    track: track ? { name: track.name, colour: track.colour } : null,
    speakers,
  };
  return { of, keptAt, signUp: null };
}

/** One session; null where it is not in the release. Without a connection what this device knows of it. @throws Problem */
export async function loadSession({ slug, lang, id }: Wanted & { readonly id: string }): Promise<KeptSession | null> {
  try {
    // Together, so that nothing moves on the page afterwards.
    const signUps = loadOpenSignUps(slug).catch(() => []);
    const { data, keptAt } = await get<PublicSession>(`/public/conferences/${slug}/sessions/${id}`, {
      query: { lang },
    });
    const signUp = keptAt === null ? (await signUps).find(({ sessionId }) => sessionId === id) : undefined;
    return { of: data, keptAt, signUp: signUp ?? null };
  } catch (error) {
    if (!isProblem(error, "network")) return orNull(error);
    const agenda = await loadAgenda({ slug, lang });
    const known = agenda && sessionIn(agenda, id);
    if (known === null) throw error;
    return known;
  }
}
