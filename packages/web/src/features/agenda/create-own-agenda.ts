import type { PersonalAgendaView } from "@assize/core/personal-agenda/schema.ts";
import { mostAtOnce } from "@assize/core/personal-agenda/terms.ts";
import { createEffect, createSignal, on, onCleanup } from "solid-js";
import { get, send } from "../../lib/api.ts";
import { keep, kept } from "../../lib/device-storage.ts";
import { online } from "../../lib/network.ts";
import { Problem } from "../../lib/problem.ts";
import { showProblem } from "../../ui/toast.ts";
import { refreshSession, session, sessionLost, signedOut } from "../session/session.ts";
import {
  answered,
  claimed,
  nextSending,
  nothingOwn,
  type OwnAgenda,
  type Reminder,
  readOwn,
  toggled,
  waitingOf,
  withReminder,
} from "./own-agenda.ts";

const againMs = 20_000;
const mayComeLater = (error: unknown): boolean =>
  error instanceof Problem && (error.status === 0 || error.status === 401 || error.status >= 500);

/** What this device keeps of the agenda, and how it is told to the server. */
function createExchange(conferenceId: string) {
  const name = `assize.agenda.${conferenceId}`;
  const path = `/me/conferences/${conferenceId}/agenda` as const;
  const [own, setOwn] = createSignal<OwnAgenda>(readOwn(kept(name)));
  const change = (next: OwnAgenda) => {
    setOwn(next);
    keep(name, next === nothingOwn ? null : JSON.stringify(next));
  };
  /** Sends what waits, or asks where nothing does. @throws Problem */
  const exchange = async (): Promise<void> => {
    const sending = nextSending(own(), mostAtOnce);
    const { data } =
      waitingOf(own()) === 0
        ? await get<PersonalAgendaView>(path)
        : await send<PersonalAgendaView>("POST", `${path}/changes`, { body: sending });
    change(answered(own(), sending, data));
    if (waitingOf(own()) > 0) await exchange();
  };
  /** @throws Problem */
  const renew = async (): Promise<void> => {
    const { data } = await send<PersonalAgendaView>("POST", `${path}/calendar`);
    change(answered(own(), { add: [], remove: [], reminderMinutes: own().setReminder }, data));
  };
  return { own, change, exchange, renew };
}

/** One's own agenda: on this device at once, on the server as soon as there are a sign-in and a connection. */
export function createOwnAgenda(conferenceId: string) {
  const { own, change, exchange, renew } = createExchange(conferenceId);
  let busy = false;
  const sync = async (): Promise<void> => {
    const { person } = session();
    if (busy) return;
    if (person === null) return sessionLost() && online() ? refreshSession() : undefined;
    if (own().owner !== person.id) change(claimed(own(), person.id));
    busy = true;
    try {
      await exchange();
    } catch (error) {
      if (!mayComeLater(error)) {
        change({ ...own(), add: [], remove: [], setReminder: undefined });
        showProblem(error);
      }
    } finally {
      busy = false;
    }
  };
  createEffect(
    on(
      () => [session().person?.id, online()],
      () => void sync(),
    ),
  );
  // Whoever signs out leaves nothing on a device that others may use.
  createEffect(() => signedOut() && own().owner !== null && change(nothingOwn));
  const timer = setInterval(() => waitingOf(own()) > 0 && void sync(), againMs);
  onCleanup(() => clearInterval(timer));
  const act = (next: OwnAgenda) => {
    change(next);
    void sync();
  };
  return {
    own,
    has: (id: string) => own().sessionIds.includes(id),
    placed: (id: string) => own().placed.includes(id),
    /** Asks the server, where it may know more by now. */
    refresh: sync,
    toggle: (id: string) => act(toggled(own(), id)),
    remind: (minutes: Reminder) => act(withReminder(own(), minutes)),
    /** Gives the calendar another secret address. @throws Problem */
    renew,
    waiting: () => waitingOf(own()),
  };
}

export type OwnAgendaWork = ReturnType<typeof createOwnAgenda>;
