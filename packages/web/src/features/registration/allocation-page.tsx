import "./allocation.css";
import type { CategoryWithPlaces, PlaceRuleView, Registration } from "@assize/core/registration/schema.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { AllocationResult } from "./allocation-result.tsx";
import { AllocationTable, proposalWhy } from "./allocation-table.tsx";
import { loadCategories, loadConference, registrationsIn } from "./api.ts";
import { type AllocationWork, createAllocation } from "./create-allocation.ts";
import { type Applying, createApplying } from "./create-applying.ts";
import { createRegistrationList } from "./create-registration-list.ts";
import { fullName } from "./full-name.ts";
import { loadRules } from "./places-api.ts";
import { RoomBalance } from "./room-balance.tsx";

function Excess(props: { readonly of: AllocationWork }): JSX.Element {
  const t = useText();
  const line = ({ reason, limit, people }: ReturnType<AllocationWork["excess"]>[number]) =>
    t("places.allocate.excess.line", {
      why: proposalWhy({ why: reason, limit }, t),
      people: people.map(fullName).join(", "),
    });
  return (
    <Show when={props.of.excess().length > 0}>
      <Notice tone="warning" announce title={t("places.allocate.excess")}>
        <ul>
          <For each={props.of.excess()}>{(one) => <li>{line(one)}</li>}</For>
        </ul>
      </Notice>
    </Show>
  );
}

interface ApplyProps {
  readonly of: AllocationWork;
  readonly applying: Applying;
}

/** What applying will do, before it does it. */
function ApplyDialog(props: ApplyProps & { readonly onClose: () => void }): JSX.Element {
  const t = useText();
  const [rest, setRest] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const count = () => props.of.chosen().length;
  const apply = async () => {
    setBusy(true);
    const started = await props.applying.start({
      approve: props.of.chosen(),
      waitlist: rest() ? props.of.undecided() : [],
    });
    setBusy(false);
    if (started) props.of.reset();
    props.onClose();
  };
  return (
    <Dialog
      open
      title={t("places.allocate.apply.title")}
      text={t("places.allocate.apply.text", { count: count() })}
      onClose={props.onClose}
    >
      <div class="stack">
        <Show when={props.of.undecided().length > 0}>
          <CheckboxField
            name="rest"
            label={t("places.allocate.rest", { count: props.of.undecided().length })}
            checked={rest()}
            onChange={setRest}
          />
        </Show>
        <div class="row">
          <Button variant="primary" busy={busy()} onClick={() => void apply()}>
            {t("places.allocate.apply", { count: count() })}
          </Button>
          <Button onClick={props.onClose}>{t("organizer.decide.back")}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function Apply(props: ApplyProps): JSX.Element {
  const t = useText();
  const [asking, setAsking] = createSignal(false);
  const count = () => props.of.chosen().length;
  const running = () => props.applying.shown()?.state === "running";
  return (
    <>
      <Button
        variant="primary"
        disabled={count() === 0 || props.of.excess().length > 0 || running()}
        onClick={() => setAsking(true)}
      >
        {t("places.allocate.apply", { count: count() })}
      </Button>
      <Show when={asking()}>
        <ApplyDialog of={props.of} applying={props.applying} onClose={() => setAsking(false)} />
      </Show>
    </>
  );
}

interface WorkProps {
  readonly conferenceId: string;
  readonly timeZone: string;
  readonly registrations: readonly Registration[];
  readonly categories: readonly CategoryWithPlaces[];
  readonly rules: readonly PlaceRuleView[];
  readonly applying: Applying;
}

function Work(props: WorkProps): JSX.Element {
  const t = useText();
  const work = createAllocation(() => ({
    registrations: props.registrations,
    categories: props.categories,
    rules: props.rules,
  }));
  const figures = () => ({ count: work.chosen().length, total: work.proposals().length });
  return (
    <Show
      when={work.proposals().length > 0}
      fallback={<EmptyState title={t("places.allocate.none")} text={t("places.allocate.none.text")} />}
    >
      <p>{t("places.allocate.rule")}</p>
      <div class="allocation-actions">
        <strong role="status">{t("places.allocate.chosen", figures())}</strong>
        <Apply of={work} applying={props.applying} />
        <Show when={work.isOwn()}>
          <Button onClick={work.reset}>{t("places.allocate.again")}</Button>
        </Show>
      </div>
      <Excess of={work} />
      <AllocationTable {...props} of={work} actions={null} />
      <RoomBalance of={work} rules={props.rules} categories={props.categories} />
    </Show>
  );
}

/** Who gets a place: a proposal, the organizer's own choice, the balance, and the applying in one reviewed step. */
export function AllocationPage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [conference] = createResource(() => props.conferenceId, loadConference);
  const [categories] = createResource(() => props.conferenceId, loadCategories);
  const [rules] = createResource(() => props.conferenceId, loadRules);
  const list = createRegistrationList(registrationsIn(props.conferenceId));
  const applying = createApplying(props.conferenceId, () => void list.refresh());
  return (
    <Page
      title={t("places.allocate.title")}
      lead={t("places.allocate.lead")}
      crumbs={[{ text: t("organizer.home.title"), href: pathTo("overview", { conferenceId: props.conferenceId }) }]}
    >
      <ConferenceNav conferenceId={props.conferenceId} />
      <Show when={list.items()} fallback={<Skeleton lines={[10, 10, 10, 10]} />}>
        {(items) => (
          <>
            <AllocationResult of={applying} registrations={items()} />
            <Work
              conferenceId={props.conferenceId}
              timeZone={conference()?.timeZone ?? "UTC"}
              registrations={items()}
              categories={categories() ?? []}
              rules={rules() ?? []}
              applying={applying}
            />
          </>
        )}
      </Show>
    </Page>
  );
}
