import { conflictsAfter, findConflicts, withAcceptance } from "@assize/core/agenda/conflicts.ts";
import type { Conflict, Draft, PlaceInput, Session, Unscheduled } from "@assize/core/agenda/schema.ts";
import { type Accessor, batch, createMemo, createSignal } from "solid-js";
import { createStore, reconcile, type SetStoreFunction, unwrap } from "solid-js/store";

type Rest = Pick<
  Draft,
  | "rooms"
  | "tracks"
  | "speakers"
  | "accepted"
  | "unreleasedChanges"
  | "currentRelease"
  | "scheduledRelease"
  | "signUps"
  | "limit"
>;

interface Held extends Rest {
  sessions: Record<string, Session>;
  unscheduled: Unscheduled[];
}

const restOf = (draft: Draft): Rest => {
  const { rooms, tracks, speakers, accepted, unreleasedChanges, currentRelease, scheduledRelease, signUps } = draft;
  const shared = { rooms, tracks, speakers, accepted, unreleasedChanges, currentRelease, scheduledRelease, signUps };
  return { ...shared, ...(draft.limit && { limit: draft.limit }) };
};

const byId = (sessions: readonly Session[]): Record<string, Session> =>
  Object.fromEntries(sessions.map((session) => [session.id, session]));

export interface BoardState {
  readonly held: Held;
  /** The conflicts as they are, or as they would be where something is dragged to. */
  readonly conflicts: Accessor<readonly Conflict[]>;
  readonly session: (id: string) => Session | undefined;
  /** Everything as a draft, for the dialogs of the list. */
  readonly draft: Accessor<Draft>;
  readonly change: (places: ReadonlyMap<string, PlaceInput>) => void;
  readonly replace: (session: Session) => void;
  readonly remove: (id: string) => void;
  readonly setUnscheduled: (change: (all: readonly Unscheduled[]) => Unscheduled[]) => void;
  readonly noteVersion: (id: string, version: number) => void;
  readonly preview: (places: ReadonlyMap<string, PlaceInput> | null) => void;
  /** Takes what was read anew, but for what has changes on their way; how many sessions somebody else changed. */
  readonly take: (draft: Draft, isPending: (id: string) => boolean) => number;
}

/** The conflicts, found anew only around what changed. */
function createConflicts(held: Held) {
  const agendaWith = (places: ReadonlyMap<string, PlaceInput>) => {
    const { rooms, speakers, sessions, signUps } = unwrap(held);
    const placed = Object.values(sessions).map((session) => {
      const place = places.get(session.id);
      return place ? { ...session, ...place } : session;
    });
    return { rooms, speakers, sessions: placed, signUps };
  };
  const none = new Map<string, PlaceInput>();
  const [found, setFound] = createSignal<readonly Conflict[]>(findConflicts(agendaWith(none)));
  const [previewed, setPreviewed] = createSignal<readonly Conflict[] | null>(null);
  return {
    conflicts: createMemo(() => withAcceptance(previewed() ?? found(), held.accepted)),
    changed: (ids: readonly string[]) => setFound((before) => conflictsAfter(before, agendaWith(none), new Set(ids))),
    anew: () => setFound(findConflicts(agendaWith(none))),
    preview: (places: ReadonlyMap<string, PlaceInput> | null) =>
      setPreviewed(places && conflictsAfter(found(), agendaWith(places), new Set(places.keys()))),
  };
}

/** Takes over what was read anew. */
function createTaking(held: Held, setHeld: SetStoreFunction<Held>, anew: () => void): BoardState["take"] {
  return (draft, isPending) => {
    const here = unwrap(held.sessions);
    const theirs = draft.sessions.filter(({ id, version }) => !isPending(id) && here[id]?.version !== version).length;
    const mine = Object.values(here).filter(({ id }) => isPending(id));
    const come = draft.sessions.filter(({ id }) => !isPending(id));
    const unscheduled = [
      ...draft.unscheduled.filter(({ id }) => !isPending(id)),
      ...unwrap(held.unscheduled).filter(({ id }) => isPending(id)),
    ];
    batch(() => {
      setHeld(reconcile({ ...restOf(draft), sessions: byId([...come, ...mine]), unscheduled }));
      anew();
    });
    return theirs;
  };
}

/** The draft as it stands on this screen. */
export function createBoardState(first: Draft): BoardState {
  const [held, setHeld] = createStore<Held>({
    ...restOf(first),
    sessions: byId(first.sessions),
    unscheduled: [...first.unscheduled],
  });
  const { conflicts, changed, anew, preview } = createConflicts(held);
  const replace = (session: Session) =>
    batch(() => {
      setHeld("sessions", session.id, reconcile({ ...session }));
      changed([session.id]);
    });
  const remove = (id: string) =>
    batch(() => {
      setHeld("sessions", reconcile(byId(Object.values(unwrap(held.sessions)).filter((one) => one.id !== id))));
      changed([id]);
    });
  return {
    held,
    conflicts,
    replace,
    remove,
    take: createTaking(held, setHeld, anew),
    preview,
    session: (id) => held.sessions[id],
    draft: () => ({
      ...restOf({ ...held, sessions: [], conflicts: [] }),
      sessions: Object.values(held.sessions).toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)),
      unscheduled: held.unscheduled,
      conflicts: [...conflicts()],
    }),
    change: (places) =>
      batch(() => {
        for (const [id, place] of places) if (held.sessions[id]) setHeld("sessions", id, place);
        changed([...places.keys()]);
      }),
    setUnscheduled: (change) => setHeld("unscheduled", reconcile(change(unwrap(held.unscheduled)))),
    noteVersion: (id, version) => {
      if (held.sessions[id]) setHeld("sessions", id, "version", version);
    },
  };
}
