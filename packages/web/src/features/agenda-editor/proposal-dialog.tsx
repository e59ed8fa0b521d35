import type { PlaceInput } from "@assize/core/agenda/schema.ts";
import type { Proposal, ProposalQuery, ProposedPlace } from "@assize/core/proposal/schema.ts";
import { readText } from "@assize/core/shared/multi-text.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { TimeField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { loadProposal } from "../planning/api.ts";
import { useDesk } from "./desk.ts";

type Reason = ProposedPlace["because"][number];

/** Why a place was proposed, in words. */
function useReason() {
  const t = useText();
  return ({ reason, amount }: Reason): string => {
    if (reason === "people_free" || reason === "beside") return t(`editor.proposal.${reason}`, { count: amount });
    return t(`editor.proposal.${reason}`, { amount: String(amount) });
  };
}

function useTitle() {
  const { board } = useDesk();
  return (id: string) => {
    const waiting = board.held.unscheduled.find((one) => one.id === id);
    return waiting ? readText(waiting.title, locale()) : { text: "", locale: locale() };
  };
}

interface ProposedProps {
  readonly place: ProposedPlace;
  readonly taken: boolean;
  readonly onTake: (taken: boolean) => void;
}

function Proposed(props: ProposedProps): JSX.Element {
  const { conference, roomName } = useDesk();
  const format = useFormat(() => conference.timeZone);
  const reason = useReason();
  const title = useTitle()(props.place.sessionId);
  const at = () => {
    const { startsAt, endsAt, roomId } = props.place;
    return [format().dayHeading(startsAt), format().timeRange(startsAt, endsAt), roomName(roomId)].join(", ");
  };
  const id = `proposed-${props.place.sessionId}`;
  return (
    <li class="editor-proposed">
      <input
        type="checkbox"
        id={id}
        checked={props.taken}
        aria-describedby={`${id}-why`}
        onChange={({ currentTarget }) => props.onTake(currentTarget.checked)}
      />
      <label for={id}>
        <strong lang={title.locale}>{title.text}</strong>
        <span class="figures">{at()}</span>
      </label>
      <span class="muted editor-proposed-why" id={`${id}-why`}>
        {props.place.because.map(reason).join("; ")}
      </span>
    </li>
  );
}

interface FoundProps {
  readonly proposal: Proposal;
  readonly isTaken: (id: string) => boolean;
  readonly onTake: (id: string, taken: boolean) => void;
}

function Found(props: FoundProps): JSX.Element {
  const t = useText();
  const titleOf = useTitle();
  const empty = () => props.proposal.placed.length + props.proposal.left.length === 0;
  return (
    <>
      <Show when={empty()}>
        <p class="hint">{t("editor.proposal.none")}</p>
      </Show>
      <ul class="plain-list">
        <For each={props.proposal.placed}>
          {(place) => (
            <Proposed
              place={place}
              taken={props.isTaken(place.sessionId)}
              onTake={(taken) => props.onTake(place.sessionId, taken)}
            />
          )}
        </For>
      </ul>
      <Show when={props.proposal.left.length > 0}>
        <h3>{t("editor.proposal.left")}</h3>
        <ul class="plain-list">
          <For each={props.proposal.left}>
            {({ sessionId, because }) => (
              <li class="editor-proposed-left">
                <strong lang={titleOf(sessionId).locale}>{titleOf(sessionId).text}</strong>
                <span>{t(`editor.left.${because}`)}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}

/** The proposal for some hours, and what of it the organizer does not want. */
function createProposal(conferenceId: string) {
  const [hours, setHours] = createSignal<ProposalQuery>({});
  const [proposal] = createResource(hours, (asked) => loadProposal(conferenceId, asked));
  const [refused, setRefused] = createSignal<ReadonlySet<string>>(new Set());
  const shown = () => (proposal.error === undefined ? proposal.latest : undefined);
  const taken = () => (shown()?.placed ?? []).filter(({ sessionId }) => !refused().has(sessionId));
  const take = (id: string, wanted: boolean) =>
    setRefused((all) => new Set(wanted ? [...all].filter((one) => one !== id) : [...all, id]));
  return { hours, setHours, proposal, shown, taken, take, isTaken: (id: string) => !refused().has(id) };
}

interface HoursProps {
  readonly hours: ProposalQuery;
  readonly onChange: (change: ProposalQuery) => void;
}

function Hours(props: HoursProps): JSX.Element {
  const t = useText();
  return (
    <div class="row">
      <TimeField
        name="from"
        label={t("editor.proposal.from")}
        value={props.hours.from}
        onInput={(from) => from !== "" && props.onChange({ from })}
      />
      <TimeField
        name="to"
        label={t("editor.proposal.to")}
        value={props.hours.to}
        onInput={(to) => to !== "" && props.onChange({ to })}
      />
    </div>
  );
}

/** Where what has no time could stand; nothing moves before it is accepted. */
export function ProposalDialog(props: { readonly onLeave: () => void }): JSX.Element {
  const t = useText();
  const { board, conference, sayPlaces } = useDesk();
  const { hours, setHours, proposal, shown, taken, take, isTaken } = createProposal(conference.id);
  const accept = () => {
    const places = taken().map(({ sessionId, startsAt, endsAt, roomId }): [string, PlaceInput] => [
      sessionId,
      { startsAt, endsAt, roomId },
    ]);
    board.placeAll(new Map(places));
    sayPlaces(places.map(([id]) => id));
    props.onLeave();
  };
  const actions = (
    <>
      <Button onClick={props.onLeave}>{t("shell.cancel")}</Button>
      <Show when={taken().length > 0} fallback={<p class="hint">{shown() && t("editor.proposal.nothing")}</p>}>
        <Button variant="primary" busy={proposal.loading} onClick={accept}>
          {t("editor.proposal.accept", { count: taken().length })}
        </Button>
      </Show>
    </>
  );
  return (
    <Dialog
      open
      wide
      title={t("editor.proposal.title")}
      text={t("editor.proposal.text")}
      actions={actions}
      onClose={props.onLeave}
    >
      <Hours
        hours={{ from: hours().from ?? shown()?.from, to: hours().to ?? shown()?.to }}
        onChange={(change) => setHours((all) => ({ ...all, ...change }))}
      />
      <ProblemNotice problem={proposal.error} />
      <Show when={shown()} fallback={<Skeleton />}>
        {(found) => <Found proposal={found()} isTaken={isTaken} onTake={take} />}
      </Show>
    </Dialog>
  );
}
