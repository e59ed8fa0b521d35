import type { RemindersInput } from "@assize/core/letter/schema.ts";
import { createResource, type JSX, Show, Suspense } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { Section } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { loadReminders, saveReminders } from "./letter-api.ts";

/** Which letters go to the confirmed by themselves. */
export function RemindersSection(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [plan, { mutate, refetch }] = createResource(() => props.conferenceId, loadReminders);
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
            <div class="stack">
              <CheckboxField
                name="reminders.weekBefore"
                label={t("message.kind.weekBefore")}
                checked={known().weekBefore}
                onChange={(weekBefore) => void change({ weekBefore })}
              />
              <CheckboxField
                name="reminders.dayBefore"
                label={t("message.kind.dayBefore")}
                checked={known().dayBefore}
                onChange={(dayBefore) => void change({ dayBefore })}
              />
            </div>
          )}
        </Show>
      </Suspense>
    </Section>
  );
}
