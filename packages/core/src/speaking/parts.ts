import type { Session } from "../agenda/index.ts";
import type { SpeakerPart } from "./schema.ts";

/** What a speaker does in the agenda, in the order of time. */
export const partsOf = (sessions: readonly Session[], speakerId: string): SpeakerPart[] =>
  sessions
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .flatMap(({ id, title, startsAt, endsAt, speakers }) =>
      speakers
        .filter((one) => one.speakerId === speakerId)
        .map(({ role }) => ({ sessionId: id, title, role, startsAt, endsAt })),
    );
