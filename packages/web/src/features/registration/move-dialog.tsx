import type { CategoryWithPlaces, MovePreview, Registration } from "@assize/core/registration/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { Progress } from "../../ui/progress.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { problemText } from "../../ui/toast.ts";
import { decideEach, type Outcome } from "./decide-each.ts";
import { fullName } from "./full-name.ts";
import { moveRegistration, previewMove } from "./places-api.ts";

interface MoveProps {
  readonly conferenceId: string;
  readonly selected: readonly Registration[];
  readonly categories: readonly CategoryWithPlaces[];
  readonly onChanged: (changed: Registration) => void;
  readonly onClose: () => void;
}

type Item = MovePreview["items"][number];

const outcomes = ["confirmed", "offered", "submitted", "waitlisted", "stays"] as const;

/** Who came first is moved first. */
const inOrder = (selected: readonly Registration[]): readonly Registration[] =>
  selected.toSorted((a, b) => a.submittedAt.localeCompare(b.submittedAt));

function createMove(props: MoveProps) {
  const [categoryId, setCategoryId] = createSignal("");
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  const [working, setWorking] = createSignal(false);
  const wanted = () => {
    const chosen = categoryId();
    return chosen === "" ? null : { categoryId: chosen, registrationIds: inOrder(props.selected).map(({ id }) => id) };
  };
  const [preview] = createResource(wanted, (body) => previewMove(props.conferenceId, body));
  const run = async (items: readonly Item[]) => {
    const moving = new Set(items.flatMap((one) => (one.outcome === "stays" ? [] : [one.registrationId])));
    setWorking(true);
    const told = await decideEach({
      registrations: inOrder(props.selected).filter(({ id }) => moving.has(id)),
      apply: async (registration) => {
        const changed = await moveRegistration(registration, categoryId());
        props.onChanged(changed);
        return changed;
      },
      reasonOf: problemText,
      onProgress: setOutcome,
    });
    setOutcome(told);
    setWorking(false);
  };
  return { categoryId, setCategoryId, outcome, working, preview, run };
}

/** What moving would do, by outcome, with the names of those who would lose something. */
function Foreseen(props: { readonly items: readonly Item[]; readonly selected: readonly Registration[] }): JSX.Element {
  const t = useText();
  const of = (outcome: Item["outcome"]) => props.items.filter((one) => one.outcome === outcome);
  const names = (items: readonly Item[]): string => {
    const ids = new Set(items.map(({ registrationId }) => registrationId));
    return props.selected
      .filter(({ id }) => ids.has(id))
      .map(fullName)
      .join(", ");
  };
  return (
    <ul>
      <For each={outcomes.filter((outcome) => of(outcome).length > 0)}>
        {(outcome) => (
          <li>
            {t(`organizer.move.${outcome}`, { count: of(outcome).length })}
            <Show when={outcome === "waitlisted"}>
              <span class="hint">{` ${names(of(outcome))}`}</span>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

function Told(props: { readonly of: Outcome; readonly total: number; readonly onClose: () => void }): JSX.Element {
  const t = useText();
  return (
    <div class="stack">
      <p role="status">{t("organizer.decide.result", { done: props.of.done.length, total: props.total })}</p>
      <For each={props.of.refused}>
        {({ registration, why }) => (
          <p>
            {fullName(registration)}: {why}
          </p>
        )}
      </For>
      <div>
        <Button variant="primary" onClick={props.onClose}>
          {t("organizer.decide.close")}
        </Button>
      </div>
    </div>
  );
}

/** Puts a selection into another category; who would have a place and who would wait is said before. */
export function MoveDialog(props: MoveProps): JSX.Element {
  const t = useText();
  const { categoryId, setCategoryId, outcome, working, preview, run } = createMove(props);
  const items = () => (preview.state === "ready" ? preview() : undefined)?.items;
  const moving = () => items()?.filter((one) => one.outcome !== "stays") ?? [];
  const done = () => (outcome()?.done.length ?? 0) + (outcome()?.refused.length ?? 0);
  return (
    <Dialog open title={t("organizer.move.title")} onClose={props.onClose}>
      <Show
        when={!working()}
        fallback={<Progress label={t("organizer.move.title")} done={done()} total={moving().length} />}
      >
        <Show
          when={outcome()}
          fallback={
            <form
              class="stack"
              onSubmit={(event) => {
                event.preventDefault();
                if (moving().length > 0) void run(items() ?? []);
              }}
            >
              <SelectField
                name="move.category"
                label={t("organizer.move.category")}
                value={categoryId()}
                options={props.categories.map(({ id, name }) => ({ value: id, label: inLocale(name, locale()) }))}
                onChange={setCategoryId}
              />
              <ProblemNotice problem={preview.error} />
              <div role="status">
                <Show when={items()}>{(all) => <Foreseen items={all()} selected={props.selected} />}</Show>
              </div>
              <div class="row">
                <Button type="submit" variant="primary" disabled={moving().length === 0}>
                  {t("organizer.move.do", { count: moving().length })}
                </Button>
                <Button onClick={props.onClose}>{t("organizer.decide.back")}</Button>
              </div>
            </form>
          }
        >
          {(told) => <Told of={told()} total={done()} onClose={props.onClose} />}
        </Show>
      </Show>
    </Dialog>
  );
}
