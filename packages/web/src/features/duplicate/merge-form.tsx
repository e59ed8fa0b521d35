import type { PairedPerson, PairView } from "@assize/core/duplicate/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Section } from "../../ui/page.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { fullName } from "../registration/full-name.ts";
import { createMerging, differing, type Merging } from "./create-merging.ts";
import { fieldValue } from "./pair-table.tsx";

const counted = ["answers", "tickets", "letters", "nominations", "agendas", "enrolments"] as const;

/** What the account that goes has, in words and numbers. */
function Moves(props: { readonly of: PairedPerson }): JSX.Element {
  const t = useText();
  const lines = () => {
    const roles = props.of.grants.length;
    const registrations = props.of.registrations.length;
    return [
      ...(registrations > 0 ? [t("duplicate.moves.registrations", { count: registrations })] : []),
      ...counted.flatMap((kind) =>
        props.of[kind] > 0 ? [t(`duplicate.moves.${kind}`, { count: props.of[kind] })] : [],
      ),
      ...(roles > 0 ? [t("duplicate.moves.roles", { count: roles })] : []),
    ];
  };
  return (
    <Show when={lines().length > 0} fallback={<p>{t("duplicate.moves.nothing")}</p>}>
      <ul>
        <For each={lines()}>{(line) => <li>{line}</li>}</For>
      </ul>
    </Show>
  );
}

/** Conferences in which both are. */
function Together(props: { readonly of: PairView }): JSX.Element {
  const t = useText();
  const all = () => props.of.people.flatMap(({ registrations }) => registrations);
  const line = ({ staysId, endsId }: PairView["together"][number]): string => {
    const [stays, ends] = [staysId, endsId].map((id) => all().find((one) => one.id === id));
    if (!stays || !ends) return "";
    return t("duplicate.together", {
      conference: inLocale(stays.conferenceTitle, locale()),
      stays: t(`registration.status.${stays.status}`),
      ends: t(`registration.status.${ends.status}`),
    });
  };
  return <For each={props.of.together}>{(one) => <p>{line(one)}</p>}</For>;
}

function Choices(props: { readonly of: PairView; readonly merging: Merging }): JSX.Element {
  const t = useText();
  const { merging } = props;
  const people = () => props.of.people.map((one) => ({ value: one.id, label: fullName(one), hint: one.email }));
  return (
    <>
      <RadioField
        name="keepId"
        label={t("duplicate.keep")}
        hint={t("duplicate.keep.hint")}
        value={merging.keepId()}
        options={people()}
        onChange={merging.setKeepId}
      />
      <For each={differing(props.of)}>
        {(field) => (
          <RadioField
            name={field}
            label={t(`duplicate.row.${field}`)}
            value={merging.whose(field)}
            options={props.of.people.map((one) => ({
              value: one.id,
              label: fieldValue(one, field, t) || t("duplicate.none.value"),
            }))}
            onChange={(id) => merging.choose(field, id)}
          />
        )}
      </For>
    </>
  );
}

interface AskProps {
  readonly of: PairView;
  readonly open: boolean;
  readonly merging: Merging;
  readonly onMerged: () => void;
  readonly onClose: () => void;
}

/** The whole step once more, before it is done. */
function AskDialog(props: AskProps): JSX.Element {
  const t = useText();
  const named = (one: PairedPerson | undefined): string => (one ? `${fullName(one)} (${one.email})` : "");
  const merge = async () => {
    await props.merging.merge();
    props.onMerged();
  };
  return (
    <ConfirmDialog
      open={props.open}
      danger
      title={t("duplicate.merge.title")}
      text={t("duplicate.merge.text", { gone: named(props.merging.gone()), kept: named(props.merging.kept()) })}
      confirm={t("duplicate.merge")}
      cancel={t("duplicate.merge.back")}
      onClose={props.onClose}
      onConfirm={merge}
    >
      <Show when={props.merging.gone()}>{(gone) => <Moves of={gone()} />}</Show>
      <Together of={props.of} />
    </ConfirmDialog>
  );
}

/** What stays, what moves, why: one reviewed step. */
export function MergeForm(props: { readonly of: PairView; readonly onMerged: () => void }): JSX.Element {
  const t = useText();
  const merging = createMerging(props.of);
  const [asking, setAsking] = createSignal(false);
  const [wrong, setWrong] = createSignal(false);
  const ask = () => {
    setWrong(merging.reason().trim().length < 3);
    if (!wrong()) setAsking(true);
  };
  return (
    <Section title={t("duplicate.take")}>
      <Choices of={props.of} merging={merging} />
      <h3>{t("duplicate.moves")}</h3>
      <Show when={merging.gone()}>{(gone) => <Moves of={gone()} />}</Show>
      <Together of={props.of} />
      <p>{t("duplicate.calendar")}</p>
      <TextArea
        name="reason"
        label={t("duplicate.reason")}
        hint={t("duplicate.reason.hint")}
        error={wrong() ? t("duplicate.reason.needed") : undefined}
        rows={2}
        maxLength={500}
        value={merging.reason()}
        onInput={(text) => {
          merging.setReason(text);
          setWrong(false);
        }}
      />
      <div>
        <Button variant="primary" onClick={ask}>
          {t("duplicate.merge")}
        </Button>
      </div>
      <AskDialog {...props} open={asking()} merging={merging} onClose={() => setAsking(false)} />
    </Section>
  );
}
