import { nextStatus } from "@assize/core/nomination/policy.ts";
import type { NominationView } from "@assize/core/nomination/schema.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { fullName } from "../registration/full-name.ts";
import { type InstitutionRef, restore, withdraw } from "./api.ts";
import { NominationBadge } from "./nomination-badge.tsx";

interface ListProps {
  readonly at: InstitutionRef;
  readonly items: readonly NominationView[];
  readonly timeZone: string;
  /** Whether the cut-off is still to come, or does not bind the reader. */
  readonly open: boolean;
  readonly onReplace: (nomination: NominationView) => void;
  readonly onChanged: () => void;
}

interface EntryProps extends Omit<ListProps, "items"> {
  readonly of: NominationView;
  /** Whom this person replaces. */
  readonly replaces: NominationView | undefined;
  readonly onWithdraw: () => void;
}

function Words(props: Pick<EntryProps, "of" | "replaces" | "timeZone">): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  return (
    <div class="nominee-words">
      <h3 class="nominee-name">{fullName(props.of)}</h3>
      <p class="hint">
        {props.of.position} · {props.of.email}
      </p>
      <p class="row">
        <NominationBadge status={props.of.status} />
        <span class="hint">{t("nomination.list.since", { date: format().date(props.of.statusSince) })}</span>
      </p>
      <Show when={props.of.status === "confirmed" && props.of.registrationStatus}>
        {(status) => (
          <p class="hint">{t("nomination.list.registration", { status: t(`registration.status.${status()}`) })}</p>
        )}
      </Show>
      <Show when={props.of.reason}>
        {(reason) => <p class="hint">{t("nomination.list.reason", { reason: reason() })}</p>}
      </Show>
      <Show when={props.replaces}>
        {(one) => <p class="hint">{t("nomination.list.replaces", { name: fullName(one()) })}</p>}
      </Show>
    </div>
  );
}

function Entry(props: EntryProps): JSX.Element {
  const t = useText();
  const name = () => fullName(props.of);
  const may = (command: "replace" | "withdraw" | "restore") => nextStatus(props.of.status, command) !== null;
  const again = async () => {
    try {
      await restore({ ...props.at, nominationId: props.of.id });
      showToast({ text: t("nomination.list.restored", { name: name() }) });
      props.onChanged();
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <li class="nomination-entry with-actions">
      <Words of={props.of} replaces={props.replaces} timeZone={props.timeZone} />
      <Show when={props.open}>
        <div class="row">
          <Show when={may("replace")}>
            <Button label={t("nomination.list.replace.of", { name: name() })} onClick={() => props.onReplace(props.of)}>
              {t("nomination.list.replace")}
            </Button>
          </Show>
          <Show when={may("withdraw")}>
            <Button
              variant="quiet"
              label={t("nomination.list.withdraw.of", { name: name() })}
              onClick={props.onWithdraw}
            >
              {t("nomination.list.withdraw")}
            </Button>
          </Show>
          <Show when={may("restore")}>
            <Button variant="quiet" label={t("nomination.list.restore.of", { name: name() })} onClick={again}>
              {t("nomination.list.restore")}
            </Button>
          </Show>
        </div>
      </Show>
    </li>
  );
}

interface WithdrawProps {
  readonly at: InstitutionRef;
  readonly of: NominationView | null;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

function WithdrawDialog(props: WithdrawProps): JSX.Element {
  const t = useText();
  const send = async () => {
    if (props.of === null) return;
    const ref = { ...props.at, nominationId: props.of.id };
    await withdraw(ref);
    const { onDone } = props;
    const undo = async () => {
      await restore(ref);
      onDone();
    };
    showToast({ text: t("nomination.list.withdrawn", { name: fullName(props.of) }), undo });
    onDone();
  };
  return (
    <Show when={props.of}>
      {(one) => (
        <ConfirmDialog
          open
          danger
          title={t("nomination.list.withdraw.title", { name: fullName(one()) })}
          text={t("nomination.list.withdraw.text")}
          confirm={t("nomination.list.withdraw")}
          cancel={t("nomination.list.keep")}
          onClose={props.onLeave}
          onConfirm={send}
        />
      )}
    </Show>
  );
}

/** Who was named and where each stands; those whom the institution still has to think about come first. */
export function NomineeList(props: ListProps): JSX.Element {
  const t = useText();
  const [withdrawing, setWithdrawing] = createSignal<NominationView | null>(null);
  const replacedBy = (nomination: NominationView) => props.items.find(({ id }) => id === nomination.replacesId);
  const leave = () => setWithdrawing(null);
  const done = () => {
    leave();
    props.onChanged();
  };
  return (
    <Show
      when={props.items.length > 0}
      fallback={<EmptyState title={t("nomination.list.empty")} text={t("nomination.list.empty.text")} />}
    >
      <ul class="plain-list">
        <For each={props.items}>
          {(one) => <Entry {...props} of={one} replaces={replacedBy(one)} onWithdraw={() => setWithdrawing(one)} />}
        </For>
      </ul>
      <WithdrawDialog at={props.at} of={withdrawing()} onDone={done} onLeave={leave} />
    </Show>
  );
}
