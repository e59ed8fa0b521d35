import type { Session, Snapshot } from "./schema.ts";

const title = { source: "en", en: "Closed session", ru: "Закрытое заседание", ky: "Жабык отурум" } as const;

const isClosed = ({ closedDoor }: Session): boolean => closedDoor === true;

const shut = ({ id, conferenceId, version, startsAt, endsAt, roomId }: Session): Session => ({
  id,
  conferenceId,
  version,
  kind: "closed",
  title,
  startsAt,
  endsAt,
  roomId,
  trackId: null,
  speakers: [],
  closedDoor: true,
});

/** The agenda for whoever is not admitted: of a session behind closed doors only that there is one, when and where; nobody who is only there. */
export function withoutClosed(agenda: Snapshot): Snapshot {
  const peopleOf = (sessions: readonly Session[]) =>
    new Set(sessions.flatMap(({ speakers }) => speakers.map(({ speakerId }) => speakerId)));
  const inside = peopleOf(agenda.sessions.filter(isClosed));
  const outside = peopleOf(agenda.sessions.filter((session) => !isClosed(session)));
  return {
    ...agenda,
    speakers: agenda.speakers.filter(({ id }) => outside.has(id) || !inside.has(id)),
    sessions: agenda.sessions.map((session) => (isClosed(session) ? shut(session) : session)),
  };
}

/** Only what is behind closed doors. */
export const closedOf = ({ sessions }: Snapshot): readonly Session[] => sessions.filter(isClosed);
