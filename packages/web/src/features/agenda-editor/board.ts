import type { Draft, PlaceInput, Session, SessionInput, Unscheduled } from "@assize/core/agenda/schema.ts";
import { type Accessor, createSignal } from "solid-js";
import { unwrap } from "solid-js/store";
import { isProblem } from "../../lib/problem.ts";
import { randomId } from "../../lib/random-id.ts";
import { showProblem } from "../../ui/toast.ts";
import { deleteItem, loadDraft, saveItem, scheduleSession, unscheduleSession } from "../planning/api.ts";
import { type BoardState, createBoardState } from "./board-state.ts";
import { createGuard } from "./guard.ts";
import { createHistory } from "./history.ts";
import { createSending, type Sending } from "./sending.ts";

/** A move of mine that was not stored, because somebody else moved the same session first. */
export interface Lost {
  readonly session: Session;
  readonly mine: PlaceInput;
  /** Null where it is gone. */
  readonly theirs: Session | null;
}

type Places = ReadonlyMap<string, PlaceInput>;

export interface Board extends BoardState {
  /** Whether the reader may change a session; others are only looked at. */
  readonly mayPlan: (id: string) => boolean;
  readonly move: (places: Places) => void;
  readonly copy: (places: Places) => Promise<readonly string[]>;
  readonly place: (waiting: Unscheduled, place: PlaceInput) => void;
  /** Several at once, taken back in one step. */
  readonly placeAll: (places: Places) => void;
  readonly unschedule: (ids: readonly string[]) => void;
  readonly history: ReturnType<typeof createHistory>;
  readonly pending: Accessor<number>;
  readonly isPending: (id: string) => boolean;
  readonly lost: Accessor<readonly Lost[]>;
  readonly forget: (lost: Lost) => void;
  /** Puts a lost move on top of theirs after all. */
  readonly insist: (lost: Lost) => void;
  readonly refresh: () => Promise<number>;
}

const placeOnly = ({ startsAt, endsAt, roomId }: Session): PlaceInput => ({ startsAt, endsAt, roomId });

const contentOf = ({ id: _id, conferenceId: _conference, version: _version, ...input }: Session): SessionInput => input;

const samePlace = (a: PlaceInput, b: PlaceInput): boolean =>
  a.startsAt === b.startsAt && a.endsAt === b.endsAt && a.roomId === b.roomId;

const pauseMs = 2000;
const pause = (): Promise<void> => new Promise((resume) => setTimeout(resume, pauseMs));
const unreachable = (error: unknown): boolean => isProblem(error, "network") || isProblem(error, "unavailable");

/** Goes on trying while the connection is gone. */
async function untilReached<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!unreachable(error)) throw error;
      await pause();
    }
  }
}

function createBoardSending(conferenceId: string, state: BoardState) {
  const [pending, setPending] = createSignal(0);
  const [lost, setLost] = createSignal<readonly Lost[]>([]);
  const sending = createSending<Session, PlaceInput>({
    send: (onto, patch, key) =>
      saveItem({ conferenceId, kind: "sessions", body: { ...contentOf(onto), ...patch }, onto, key }),
    reload: async (id) => (await loadDraft(conferenceId)).sessions.find((one) => one.id === id) ?? null,
    collides: (base, now) => !samePlace(base, now),
    isStale: (error) => isProblem(error, "stale_version") || isProblem(error, "not_found"),
    isUnreachable: unreachable,
    newKey: randomId,
    pause,
    onSaved: ({ id, version }) => state.noteVersion(id, version),
    onLost: (mine, session, theirs) => {
      if (theirs === null) state.remove(session.id);
      else state.replace(theirs);
      setLost((all) => [...all, { session, mine, theirs }]);
    },
    onRefused: (error, base) => {
      state.replace(base);
      showProblem(error);
    },
    onPending: setPending,
  });
  const forget = (one: Lost) => setLost((all) => all.filter((other) => other !== one));
  return { sending, pending, lost, forget };
}

interface Parts {
  readonly conferenceId: string;
  readonly state: BoardState;
  readonly sending: Sending<Session, PlaceInput>;
  /** After a refusal the screen shows what is stored. */
  readonly failed: (error: unknown) => void;
}

const plain = (session: Session): Session => ({ ...unwrap(session) });

/** Into a place in time, and out of it: the list of what waits and the grid. */
function createWaiting({ state, sending, failed }: Parts) {
  const enter = (waiting: Unscheduled, place: PlaceInput) => {
    const { lengthMinutes: _length, ...content } = { ...unwrap(waiting) };
    const session: Session = { ...content, ...place };
    const key = randomId();
    state.setUnscheduled((all) => all.filter(({ id }) => id !== session.id));
    state.replace(session);
    sending
      .inTurn(session, async (base) => {
        const saved = await untilReached(() => scheduleSession(base, place, key));
        state.noteVersion(saved.id, saved.version);
        return saved;
      })
      .catch(failed);
  };
  const leave = (known: Session) => {
    const session = plain(known);
    const { startsAt, endsAt, roomId: _room, ...content } = session;
    const lengthMinutes = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
    const key = randomId();
    state.remove(session.id);
    state.setUnscheduled((all) => [...all, { ...content, lengthMinutes }]);
    sending
      .inTurn(session, async (base) => {
        const saved = await untilReached(() => unscheduleSession(base, key));
        state.setUnscheduled((all) => all.map((one) => (one.id === saved.id ? saved : one)));
        return { ...base, version: saved.version };
      })
      .catch(failed);
  };
  return { enter, leave };
}

/** New sessions with the content of others. */
function createCopies({ conferenceId, state, sending, failed }: Parts) {
  const add = async (body: SessionInput): Promise<string> => {
    const key = randomId();
    const made = await untilReached(() => saveItem({ conferenceId, kind: "sessions", body, onto: null, key }));
    state.replace(made);
    sending.learn(made);
    return made.id;
  };
  const drop = (id: string) => {
    const known = state.session(id);
    if (known === undefined) return;
    const session = plain(known);
    state.remove(id);
    sending
      .inTurn(session, async (base) => {
        await untilReached(() => deleteItem("sessions", base));
        return null;
      })
      .catch(failed);
  };
  return { add, drop };
}

type History = ReturnType<typeof createHistory>;

/** Moves, with the way back. */
function createMoves({ state, sending }: Parts, history: History) {
  const apply = (places: Places) => {
    const known = [...places].flatMap(([id, place]) => {
      const session = state.session(id);
      return session ? [{ session: plain(session), place }] : [];
    });
    state.change(places);
    for (const { session, place } of known) sending.put(session, place);
  };
  return (places: Places) => {
    const before = new Map<string, PlaceInput>();
    for (const [id, place] of places) {
      const session = state.session(id);
      if (session && !samePlace(session, place)) before.set(id, placeOnly(plain(session)));
    }
    if (before.size === 0) return;
    const after = new Map([...places].filter(([id]) => before.has(id)));
    apply(after);
    history.push({ undo: () => apply(before), redo: () => apply(after) });
  };
}

/** Into the grid and out of it, with the way back. */
function createPlacing(parts: Parts, history: History) {
  const { state } = parts;
  const { enter, leave } = createWaiting(parts);
  const enterById = (id: string, place: PlaceInput) => {
    const waiting = state.held.unscheduled.find((one) => one.id === id);
    if (waiting) enter(waiting, place);
  };
  const leaveAll = (ids: readonly string[]) => {
    for (const session of ids.map(state.session)) if (session) leave(session);
  };
  const placeAll = (places: Places) => {
    const ids = [...places.keys()];
    const enterAll = () => {
      for (const [id, to] of places) enterById(id, to);
    };
    enterAll();
    history.push({ undo: () => leaveAll(ids), redo: enterAll });
  };
  const place = ({ id }: Unscheduled, to: PlaceInput) => placeAll(new Map([[id, to]]));
  const unschedule = (ids: readonly string[]) => {
    const before = ids.flatMap((id) => {
      const session = state.session(id);
      return session ? [{ id, place: placeOnly(plain(session)) }] : [];
    });
    leaveAll(ids);
    const undo = () => {
      for (const one of before) enterById(one.id, one.place);
    };
    history.push({ undo, redo: () => leaveAll(ids) });
  };
  return { place, placeAll, unschedule };
}

/** Copies, with the way back. */
function createCopying(parts: Parts, history: History) {
  const { add, drop } = createCopies(parts);
  return async (places: Places): Promise<readonly string[]> => {
    const bodies = [...places].flatMap(([id, to]) => {
      const session = parts.state.session(id);
      return session ? [{ ...contentOf(plain(session)), ...to }] : [];
    });
    try {
      let made = await Promise.all(bodies.map(add));
      const undo = () => {
        for (const id of made) drop(id);
      };
      const redo = () => {
        Promise.all(bodies.map(add)).then((ids) => {
          made = ids;
        }, parts.failed);
      };
      history.push({ undo, redo });
      return made;
    } catch (error) {
      parts.failed(error);
      return [];
    }
  };
}

/** The draft on this screen with all that can be done to it; every edit shows at once and is sent behind. */
export function createBoard(conferenceId: string, first: Draft, onForbidden: () => void): Board {
  const state = createBoardState(first);
  const guard = createGuard(state, onForbidden);
  const history = createHistory();
  const { sending, pending, lost, forget } = createBoardSending(conferenceId, state);
  const refresh = async () => {
    const draft = await loadDraft(conferenceId);
    for (const session of draft.sessions) sending.learn(session);
    return state.take(draft, sending.isPending);
  };
  const failed = (error: unknown) => {
    showProblem(error);
    refresh().catch(showProblem);
  };
  const parts = { conferenceId, state, sending, failed };
  const move = createMoves(parts, history);
  const insist = (one: Lost) => {
    forget(one);
    if (one.theirs) move(new Map([[one.theirs.id, one.mine]]));
  };
  const { place, placeAll, unschedule } = createPlacing(parts, history);
  const copy = createCopying(parts, history);
  return {
    ...state,
    mayPlan: guard.mayPlan,
    place: (waiting, to) => guard.lets(new Map([[waiting.id, to]])) && place(waiting, to),
    placeAll: (places) => guard.lets(places) && placeAll(places),
    unschedule: (ids) => guard.letsGo(ids) && unschedule(ids),
    copy: async (places) => (guard.lets(places) ? copy(places) : []),
    history,
    pending,
    lost,
    forget,
    insist,
    refresh,
    move: (places) => guard.lets(places) && move(places),
    isPending: sending.isPending,
  };
}
