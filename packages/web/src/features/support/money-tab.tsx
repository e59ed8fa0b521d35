import { inLocale } from "@assize/core/shared/text.ts";
import type { Rules, SupportRow } from "@assize/core/support/schema.ts";
import { moneyLines, moneyWords } from "@assize/core/support/words.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/page.tsx";
import { ClaimForm } from "./claim-form.tsx";
import { Downloads } from "./downloads.tsx";
import { Lines } from "./lines.tsx";
import { NumberLines } from "./number-lines.tsx";
import { useSupportWords } from "./own-words.ts";
import { PeopleTable, textColumn } from "./people-table.tsx";
import { RulesForm } from "./rules-form.tsx";
import type { TabProps } from "./travel-tab.tsx";

function RulesInWords(props: { readonly of: Rules }): JSX.Element {
  const t = useText();
  const format = useFormat();
  return (
    <ul>
      <For each={props.of.rates}>
        {({ place, currency, dailyCents }) => (
          <li>
            {t("support.money.rate.line", {
              place: inLocale(place, locale()),
              amount: moneyWords(dailyCents, currency, format()),
            })}
          </li>
        )}
      </For>
      <li>{t("support.money.travelDay.line", { percent: props.of.travelDayPercent })}</li>
      <li>{t("support.money.deductions.line", props.of.deductions)}</li>
    </ul>
  );
}

function RulesSection(props: TabProps): JSX.Element {
  const t = useText();
  const [editing, setEditing] = createSignal(false);
  const done = () => {
    setEditing(false);
    props.onChanged();
  };
  return (
    <Section title={t("support.money.rules")}>
      <Show
        when={props.desk.rules}
        fallback={
          <EmptyState title={t("support.money.rules.empty")} text={t("support.money.rules.empty.text")}>
            <Button onClick={() => setEditing(true)}>{t("support.money.rules.set")}</Button>
          </EmptyState>
        }
      >
        {(rules) => (
          <>
            <RulesInWords of={rules()} />
            <div>
              <Button onClick={() => setEditing(true)}>{t("support.money.rules.change")}</Button>
            </div>
          </>
        )}
      </Show>
      <Show when={editing()}>
        <Dialog open wide title={t("support.money.rules")} onClose={() => setEditing(false)}>
          <RulesForm
            conferenceId={props.desk.conference.id}
            known={props.desk.rules}
            onSaved={done}
            onLeave={() => setEditing(false)}
          />
        </Dialog>
      </Show>
    </Section>
  );
}

interface OneProps extends TabProps {
  readonly of: SupportRow;
  readonly rules: Rules;
  readonly onLeave: () => void;
}

/** One person's statement, day by day with its reasons, and what it follows from. */
function OnePerson(props: OneProps): JSX.Element {
  const t = useText();
  const say = useSupportWords();
  const format = useFormat();
  return (
    <div class="stack">
      <NumberLines
        conferenceId={props.desk.conference.id}
        registrationId={props.of.registrationId}
        of={(props.of.secrets ?? []).filter(({ kind }) => kind === "bankAccount")}
      />
      <Show when={props.of.money}>
        {(money) => (
          <>
            <h3>{t("support.money.statement")}</h3>
            <Show when={money().statement} fallback={<p>{t("support.money.statement.none")}</p>}>
              {(statement) => <Lines of={moneyLines(statement(), money().claim.receipts, say, format())} />}
            </Show>
          </>
        )}
      </Show>
      <h3>{t("support.money.claim")}</h3>
      <ClaimForm
        desk={props.desk}
        rules={props.rules}
        of={props.of}
        onSaved={props.onChanged}
        onLeave={props.onLeave}
      />
    </div>
  );
}

/** Statements of everybody; only finance reads them. */
function Statements(props: TabProps & { readonly rules: Rules }): JSX.Element {
  const t = useText();
  const format = useFormat();
  const [opened, setOpened] = createSignal<SupportRow | null>(null);
  const columns = () => [
    textColumn<SupportRow>("total", t("support.column.total"), ({ money }) =>
      money?.statement ? moneyWords(money.statement.totalCents, money.statement.currency, format()) : "",
    ),
    textColumn<SupportRow>(
      "days",
      t("support.money.claim"),
      ({ money }) => (money ? format().dateRange(money.claim.firstDay, money.claim.lastDay) : ""),
      16,
    ),
    textColumn<SupportRow>("receipts", t("support.column.receipts"), ({ money }) =>
      String(money?.claim.receipts.length ?? ""),
    ),
    textColumn<SupportRow>("institution", t("support.column.institution"), ({ institution }) => institution, 16),
  ];
  const done = () => {
    setOpened(null);
    props.onChanged();
  };
  return (
    <Section title={t("support.money.people")}>
      <Downloads conferenceId={props.desk.conference.id} list="subsistence" />
      <PeopleTable caption={t("support.money.people")} rows={props.people} columns={columns()} onOpen={setOpened} />
      <Show when={opened()} keyed>
        {(row) => (
          <Dialog open wide title={t("support.money.of", { name: row.name })} onClose={() => setOpened(null)}>
            <OnePerson {...props} of={row} onChanged={done} onLeave={() => setOpened(null)} />
          </Dialog>
        )}
      </Show>
    </Section>
  );
}

/** The rules of subsistence, and for finance the statements that follow from them. */
export function MoneyTab(props: TabProps): JSX.Element {
  return (
    <>
      <RulesSection {...props} />
      <Show when={props.desk.reads.includes("money") && props.desk.rules}>
        {(rules) => <Statements {...props} rules={rules()} />}
      </Show>
    </>
  );
}
