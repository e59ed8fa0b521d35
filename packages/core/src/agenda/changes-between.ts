import type { MultiText } from "../shared/multi-text.ts";
import { canonical } from "./policy.ts";
import {
  type Change,
  type ChangeLog,
  type Session,
  type SessionFacts,
  type Snapshot,
  sessionFactNames,
} from "./schema.ts";

function factsOf(session: Session): SessionFacts {
  const { id: _id, conferenceId: _conference, version: _version, needs: _needs, ...facts } = session;
  return facts;
}

/** What is not said and what is empty reads the same. */
const said = (fact: unknown): string =>
  canonical(fact === false || (Array.isArray(fact) && fact.length === 0) ? null : (fact ?? null));

function changed(sessionId: string, before: SessionFacts, after: SessionFacts): Change[] {
  const facts = sessionFactNames.filter((name) => said(before[name]) !== said(after[name]));
  return facts.length === 0 ? [] : [{ sessionId, kind: "changed", facts, before, after }];
}

function changeOf(sessionId: string, before: Session | undefined, after: Session | undefined): Change[] {
  if (before && after) return changed(sessionId, factsOf(before), factsOf(after));
  if (after) return [{ sessionId, kind: "added", facts: [], before: null, after: factsOf(after) }];
  return before ? [{ sessionId, kind: "cancelled", facts: [], before: factsOf(before), after: null }] : [];
}

const namesIn = ({ rooms, tracks, speakers }: Snapshot): readonly (readonly [string, MultiText])[] =>
  [rooms, tracks, speakers].flat().map(({ id, name }) => [id, name] as const);

const startOf = ({ before, after }: Change): string => after?.startsAt ?? before?.startsAt ?? "";

/** What a visitor can notice between two agendas; names are those of the newer one where both have them. */
export function changesBetween(before: Snapshot, after: Snapshot): ChangeLog {
  const old = new Map(before.sessions.map((session) => [session.id, session]));
  const now = new Map(after.sessions.map((session) => [session.id, session]));
  const changes = [...new Set([...old.keys(), ...now.keys()])]
    .flatMap((id) => changeOf(id, old.get(id), now.get(id)))
    .toSorted((a, b) => startOf(a).localeCompare(startOf(b)) || a.sessionId.localeCompare(b.sessionId));
  const named = new Set(
    changes
      .flatMap((change) => [change.before, change.after])
      .flatMap((facts) =>
        facts ? [facts.roomId, facts.trackId, ...facts.speakers.map(({ speakerId }) => speakerId)] : [],
      ),
  );
  const names = [...namesIn(before), ...namesIn(after)].filter(([id]) => named.has(id));
  return { changes, names: Object.fromEntries(names) };
}
