import { isOpen } from "@assize/core/registration/policy.ts";
import type { CategoryWithPlaces, Registration } from "@assize/core/registration/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { A } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { type Translate, useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { ReadForms } from "../form/read-forms.tsx";
import { AnswerList } from "./answer-list.tsx";
import { type AnswerRow, answerRows } from "./answer-rows.ts";
import { draftOf } from "./answers.ts";
import { type Decision, decidable, decisions } from "./decide-each.ts";
import { OfficialMark } from "./official-mark.tsx";
import { StatusBadge } from "./status-badge.tsx";
import { waitingWords } from "./waiting-words.ts";

interface DetailProps {
  readonly of: Registration;
  readonly categories: readonly CategoryWithPlaces[];
  readonly timeZone: string;
  readonly onDecide: (decision: Decision) => void;
  readonly onChanged: (changed: Registration) => void;
}

/** The state, since when, and why. */
function Standing(props: Pick<DetailProps, "of" | "timeZone">): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  return (
    <>
      <p class="row">
        <StatusBadge status={props.of.status} />
        <span class="hint">{t("session.mine.since", { date: format().dateTime(props.of.statusSince) })}</span>
      </p>
      <Show when={props.of.waitingReason}>{(reason) => <p>{waitingWords(reason(), props.of, t)}</p>}</Show>
      <Show when={props.of.reason}>
        {(reason) => (
          <p>
            <span class="hint">{t("organizer.detail.reason")}: </span>
            {reason()}
          </p>
        )}
      </Show>
    </>
  );
}

/** What was written for the institution, where the directory has another name for it. */
const writtenRows = ({ institutionWritten: value }: Registration, t: Translate): readonly AnswerRow[] =>
  value === undefined ? [] : [{ step: "work", label: t("organizer.detail.institutionWritten"), value }];

/** Everything about one registration, and what can be decided about it. */
export function RegistrationDetail(props: DetailProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const category = () => props.categories.find(({ id }) => id === props.of.categoryId);
  const rows = () => [
    {
      step: "person" as const,
      label: t("organizer.column.category"),
      value: inLocale(category()?.name ?? { source: "en" }, locale()),
    },
    { step: "person" as const, label: t("organizer.column.email"), value: props.of.email },
    {
      step: "person" as const,
      label: t("organizer.column.submittedAt"),
      value: format().dateTime(props.of.submittedAt),
    },
    ...answerRows(draftOf(props.of), t, "organizer"),
    ...writtenRows(props.of, t),
  ];
  return (
    <div class="stack">
      <Standing of={props.of} timeZone={props.timeZone} />
      <div class="row">
        <For each={decisions.filter((decision) => decidable([props.of], decision).length > 0)}>
          {(decision) => (
            <Button variant={decision === "approve" ? "primary" : "secondary"} onClick={() => props.onDecide(decision)}>
              {t(`organizer.decision.${decision}`)}
            </Button>
          )}
        </For>
        <A href={`${pathTo("history", { conferenceId: props.of.conferenceId })}?item=${props.of.id}`}>
          {t("organizer.detail.history")}
        </A>
      </div>
      <Show when={isOpen(props.of.status)}>
        <OfficialMark of={props.of} onChanged={props.onChanged} />
      </Show>
      <AnswerList rows={rows()} />
      <ReadForms registration={props.of} />
      <Show when={props.of.demo}>
        <p class="hint">{t("organizer.detail.demo")}</p>
      </Show>
    </div>
  );
}
