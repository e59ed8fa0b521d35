import type { CategoryWithPlaces, Registration } from "@assize/core/registration/schema.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { PrintDialog } from "../paper/print-dialog.tsx";
import { holdsRole } from "../session/session.ts";
import { AssignRooms } from "../support/assign-rooms.tsx";
import type { DecisionWork } from "./create-decision.ts";
import { decidable, decisions } from "./decide-each.ts";
import { filterWords } from "./filter-words.ts";
import { fullName } from "./full-name.ts";
import { printedSelection, type RegistrationFilter } from "./registration-filter.ts";

interface SelectionProps {
  readonly conferenceId: string;
  readonly timeZone: string;
  readonly categories: readonly CategoryWithPlaces[];
  readonly filter: RegistrationFilter;
  /** How many fit the filter. */
  readonly matching: number;
  readonly selected: readonly Registration[];
  readonly onMove: (selected: readonly Registration[]) => void;
  readonly decision: DecisionWork;
}

/** Rooms for a selection, for those who may give them. */
function RoomsAction(props: Pick<SelectionProps, "conferenceId" | "selected">): JSX.Element {
  const t = useText();
  const [assigning, setAssigning] = createSignal(false);
  return (
    <Show when={holdsRole("organizer", "hotelDesk")}>
      <Button onClick={() => setAssigning(true)}>{t("support.rooms.assign", { count: props.selected.length })}</Button>
      <Show when={assigning()}>
        <AssignRooms
          conferenceId={props.conferenceId}
          registrationIds={props.selected.map(({ id }) => id)}
          onDone={() => setAssigning(false)}
          onLeave={() => setAssigning(false)}
        />
      </Show>
    </Show>
  );
}

function DecideActions(props: SelectionProps): JSX.Element {
  const t = useText();
  return (
    <For each={decisions}>
      {(decision) => (
        <Show when={decidable(props.selected, decision).length}>
          {(count) => (
            <Button
              variant={decision === "approve" ? "primary" : "secondary"}
              onClick={() => props.decision.ask(decision, props.selected)}
            >
              {t(`organizer.selection.${decision}`, { count: count() })}
            </Button>
          )}
        </Show>
      )}
    </For>
  );
}

/** Papers for a selection, by name. */
function PrintAction(props: SelectionProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const [printing, setPrinting] = createSignal(false);
  const byName = () => props.selected.toSorted((a, b) => format().compare(fullName(a), fullName(b)));
  return (
    <>
      <Button onClick={() => setPrinting(true)}>{t("paper.print.title")}</Button>
      <Show when={printing()}>
        <PrintDialog
          conferenceId={props.conferenceId}
          timeZone={props.timeZone}
          selected={byName()}
          selection={printedSelection(props.filter, props.matching)}
          filter={filterWords(props.filter, props.categories, t) || t("organizer.filter.all")}
          onClose={() => setPrinting(false)}
        />
      </Show>
    </>
  );
}

/** What can be done with a selection: organizers decide and move, the desk prints badges. */
export function SelectionActions(props: SelectionProps): JSX.Element {
  const t = useText();
  return (
    <Show when={props.selected.length > 0}>
      <Show when={holdsRole("organizer")}>
        <DecideActions {...props} />
        <Button onClick={() => props.onMove(props.selected)}>{t("organizer.move.title")}</Button>
      </Show>
      <PrintAction {...props} />
      <RoomsAction conferenceId={props.conferenceId} selected={props.selected} />
    </Show>
  );
}
