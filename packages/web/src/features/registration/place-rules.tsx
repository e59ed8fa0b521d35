import { type CategoryWithPlaces, type PlaceRuleView, regions } from "@assize/core/registration/schema.ts";
import { createResource, createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { BarChart } from "../../ui/bar-chart.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog, Dialog } from "../../ui/dialog.tsx";
import { Section } from "../../ui/page.tsx";
import { showToast } from "../../ui/toast.ts";
import { createRuleForm } from "./create-rule-form.ts";
import { deleteRule, loadRules } from "./places-api.ts";
import { RuleFormFields } from "./rule-form.tsx";
import { ruleScope, ruleSentence } from "./rule-words.ts";

interface RuleProps {
  readonly of: PlaceRuleView;
  readonly categories: readonly CategoryWithPlaces[];
}

function RegionBars(props: RuleProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  const bars = () =>
    regions.flatMap((region) => {
      const count = props.of.counts.find(({ key }) => key === region);
      if (count === undefined) return [];
      const { takenPlaces: value, waitingPeople: waiting } = count;
      return [{ id: region, label: t(`registration.region.${region}`), value, waiting, limit: props.of.limit }];
    });
  return (
    <Show when={bars().length > 0}>
      <BarChart
        caption={t("places.rule.caption")}
        labelHead={t("organizer.column.region")}
        valueHead={t("organizer.places.taken")}
        waitingHead={t("organizer.places.waiting")}
        limitHead={t("places.rule.bound")}
        bars={bars()}
        format={(value) => format().number(value)}
      />
    </Show>
  );
}

function Counts(props: RuleProps): JSX.Element {
  const t = useText();
  const taken = () => props.of.counts.map(({ takenPlaces }) => takenPlaces).filter((places) => places > 0);
  return (
    <Switch>
      <Match when={props.of.state === "counting"}>
        <p class="hint">{t("places.rule.counting")}</p>
      </Match>
      <Match when={props.of.by === "region"}>
        <RegionBars {...props} />
      </Match>
      <Match when={props.of.by === "institution"}>
        <p>
          {t("places.rule.institutions", {
            count: taken().length,
            full: taken().filter((places) => places >= props.of.limit).length,
            most: Math.max(0, ...taken()),
          })}
        </p>
      </Match>
      <Match when={props.of.by === "reserve"}>
        <p>{`${t("places.rule.others")}: ${taken()[0] ?? 0}`}</p>
      </Match>
    </Switch>
  );
}

function RuleEntry(props: RuleProps & { readonly onEdit: () => void; readonly onDelete: () => void }): JSX.Element {
  const t = useText();
  const rule = () => ruleSentence(props.of, t);
  return (
    <li class="category">
      <div class="category-words">
        <h3>{rule()}</h3>
        <p class="hint">{ruleScope(props.of, props.categories, t)}</p>
        <Counts {...props} />
      </div>
      <div class="row">
        <Button label={t("places.rule.change.of", { rule: rule() })} onClick={props.onEdit}>
          {t("places.rule.change")}
        </Button>
        <Button label={t("places.rule.delete.of", { rule: rule() })} onClick={props.onDelete}>
          {t("places.rule.delete")}
        </Button>
      </div>
    </li>
  );
}

interface EditProps {
  readonly conferenceId: string;
  readonly known: PlaceRuleView | null;
  readonly categories: readonly CategoryWithPlaces[];
  readonly onSaved: () => void;
  readonly onLeave: () => void;
}

function EditRule(props: EditProps): JSX.Element {
  const t = useText();
  const form = createRuleForm({
    conferenceId: props.conferenceId,
    known: props.known,
    onSaved: () => {
      showToast({ text: t(props.known ? "places.rule.saved" : "places.rule.added") });
      props.onSaved();
    },
  });
  const title = () =>
    props.known ? t("places.rule.change.of", { rule: ruleSentence(props.known, t) }) : t("places.rules.add");
  return (
    <Dialog open wide title={title()} onClose={props.onLeave}>
      <RuleFormFields of={form} known={props.known} categories={props.categories} onLeave={props.onLeave} />
    </Dialog>
  );
}

function DeleteRule(props: {
  readonly of: PlaceRuleView;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const t = useText();
  const remove = async () => {
    await deleteRule(props.of);
    showToast({ text: t("places.rule.deleted") });
    props.onDone();
  };
  return (
    <ConfirmDialog
      open
      danger
      title={t("places.rule.delete.title")}
      text={t("places.rule.delete.text", { rule: ruleSentence(props.of, t) })}
      confirm={t("places.rule.delete.confirm")}
      cancel={t("organizer.categories.keep")}
      onClose={props.onLeave}
      onConfirm={remove}
    />
  );
}

interface SectionProps {
  readonly conferenceId: string;
  readonly categories: readonly CategoryWithPlaces[];
}

/** Sub-quotas and targets of a conference, what they count, and how they are changed. */
export function PlaceRules(props: SectionProps): JSX.Element {
  const t = useText();
  const [rules, { refetch }] = createResource(() => props.conferenceId, loadRules);
  const [editing, setEditing] = createSignal<{ readonly known: PlaceRuleView | null } | null>(null);
  const [deleting, setDeleting] = createSignal<PlaceRuleView | null>(null);
  const items = () => rules.latest ?? [];
  const leave = () => {
    setEditing(null);
    setDeleting(null);
  };
  const done = () => {
    leave();
    void refetch();
  };
  return (
    <Section title={t("places.rules.title")}>
      <p>{t("places.rules.text")}</p>
      <Show when={items().length > 0} fallback={<p class="hint">{t("places.rules.empty")}</p>}>
        <ul class="plain-list">
          <For each={items()}>
            {(one) => (
              <RuleEntry
                of={one}
                categories={props.categories}
                onEdit={() => setEditing({ known: one })}
                onDelete={() => setDeleting(one)}
              />
            )}
          </For>
        </ul>
      </Show>
      <div>
        <Button onClick={() => setEditing({ known: null })}>{t("places.rules.add")}</Button>
      </div>
      <Show when={editing()} keyed>
        {({ known }) => <EditRule {...props} known={known} onSaved={done} onLeave={leave} />}
      </Show>
      <Show when={deleting()} keyed>
        {(one) => <DeleteRule of={one} onDone={done} onLeave={leave} />}
      </Show>
    </Section>
  );
}
