import { type ReminderKind, reminderDays, reminderKinds } from "@assize/core/letter/policy.ts";
import type { Reminders, RemindersInput } from "@assize/core/letter/schema.ts";
import { createResource, createSignal, For, type JSX, Show, Suspense } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Section } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { countReminder, loadConference, loadReminders, saveReminders } from "./letter-api.ts";

interface PlanProps {
  readonly conferenceId: string;
  readonly startsOn: string;
  readonly plan: Reminders;
  readonly onChange: (changed: Partial<RemindersInput>) => void;
}

/** When a reminder goes, whether it is on, and whom it would reach. */
function OneReminder(props: PlanProps & { readonly kind: ReminderKind }): JSX.Element {
  const t = useText();
  const format = useFormat(() => "UTC");
  const [people, setPeople] = createSignal<number | null>(null);
  const days = () => reminderDays(props.startsOn, props.plan)[props.kind];
  const when = (): string => {
    const first = days()?.first;
    return first === undefined
      ? t("message.reminders.noDate")
      : t("message.reminders.on", { date: format().date(first) });
  };
  const hint = () => (props.kind === "visaDate" ? `${when()} ${t("message.reminders.visaWho")}` : when());
  const count = async () => {
    await countReminder(props.conferenceId, props.kind).then(setPeople, showProblem);
  };
  return (
    <div class="stack">
      <CheckboxField
        name={`reminders.${props.kind}`}
        label={t(`message.kind.${props.kind}`)}
        hint={hint()}
        checked={props.plan[props.kind]}
        onChange={(on) => props.onChange({ [props.kind]: on })}
      />
      <p class="row">
        <Button onClick={() => void count()}>
          {t("message.reminders.count")}
          <span class="visually-hidden">{` ${t(`message.kind.${props.kind}`)}`}</span>
        </Button>
        <span role="status">
          <Show when={people() !== null}>{t("message.reminders.reach", { count: people() ?? 0 })}</Show>
        </span>
      </p>
    </div>
  );
}

function Plan(props: PlanProps): JSX.Element {
  const t = useText();
  return (
    <div class="stack">
      <CheckboxField
        name="reminders.nominees"
        label={t("message.reminders.nominees")}
        hint={t("message.reminders.nomineesOn")}
        checked={props.plan.nominees}
        onChange={(nominees) => props.onChange({ nominees })}
      />
      <DateField
        name="reminders.visaPapersBy"
        label={t("message.reminders.visaBy")}
        required={false}
        value={props.plan.visaPapersBy ?? ""}
        onInput={(day) => props.onChange({ visaPapersBy: day || null })}
      />
      <For each={reminderKinds}>{(kind) => <OneReminder {...props} kind={kind} />}</For>
    </div>
  );
}

/** Which letters go by themselves: when, to whom, and whether at all. */
export function RemindersSection(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [plan, { mutate, refetch }] = createResource(() => props.conferenceId, loadReminders);
  const [conference] = createResource(() => props.conferenceId, loadConference);
  const change = async (changed: Partial<RemindersInput>) => {
    const known = plan.latest;
    if (known === undefined) return;
    const { version, ...input } = known;
    try {
      mutate(await saveReminders(props.conferenceId, { ...input, ...changed }, version));
      showToast({ text: t("message.reminders.saved") });
    } catch (error) {
      showProblem(error);
      void refetch();
    }
  };
  return (
    <Section title={t("message.reminders.title")}>
      <p class="hint">{t("message.reminders.text")}</p>
      <Suspense fallback={<Skeleton lines={[4, 3]} />}>
        <Show when={plan.latest}>
          {(known) => (
            <Show when={conference.latest}>
              {(of) => (
                <Plan
                  conferenceId={props.conferenceId}
                  startsOn={of().startsOn}
                  plan={known()}
                  onChange={(changed) => void change(changed)}
                />
              )}
            </Show>
          )}
        </Show>
      </Suspense>
    </Section>
  );
}
