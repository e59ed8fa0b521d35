import type { Selection, SendToManyInput, TemplateView } from "@assize/core/letter/schema.ts";
import type { CategoryWithPlaces } from "@assize/core/registration/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { createResource, createSignal, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { createSendKey } from "../../lib/send-key.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Section } from "../../ui/page.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { showToast } from "../../ui/toast.ts";
import type { Sendings } from "./create-sendings.ts";
import { countSelection, loadCategories, sendToMany } from "./letter-api.ts";
import { MomentDialog } from "./moment-dialog.tsx";

const statuses = ["confirmed", "waitlisted", "submitted", "offered"] as const;

interface SendProps {
  readonly conferenceId: string;
  readonly template: TemplateView;
  /** Words stand in the fields that would not go out. */
  readonly unsaved: boolean;
  readonly sendings: Sendings;
}

interface Choice extends Selection {
  readonly hold: boolean;
}

interface FieldsProps {
  readonly choice: Choice;
  readonly categories: readonly CategoryWithPlaces[];
  readonly onChange: (changed: Partial<Choice>) => void;
}

function SelectionFields(props: FieldsProps): JSX.Element {
  const t = useText();
  return (
    <>
      <SelectField
        name="many.status"
        label={t("message.many.status")}
        value={props.choice.status}
        options={statuses.map((value) => ({ value, label: t(`registration.status.${value}`) }))}
        onChange={(status) => props.onChange({ status })}
      />
      <SelectField
        name="many.category"
        label={t("message.many.category")}
        value={props.choice.categoryId ?? ""}
        options={[
          { value: "", label: t("message.many.all") },
          ...props.categories.map(({ id, name }) => ({ value: id, label: inLocale(name, locale()) })),
        ]}
        onChange={(categoryId) => props.onChange({ categoryId: categoryId || null })}
      />
      <CheckboxField
        name="many.hold"
        label={t("message.many.hold")}
        hint={t("message.many.hold.hint")}
        checked={props.choice.hold}
        onChange={(hold) => props.onChange({ hold })}
      />
    </>
  );
}

/** What is chosen, how many people that is, and the sending itself. */
function createSending(props: SendProps) {
  const t = useText();
  const sendKey = createSendKey();
  const [choice, setChoice] = createSignal<Choice>({ status: "confirmed", categoryId: null, hold: true });
  const [categories] = createResource(() => props.conferenceId, loadCategories);
  const selection = (): Selection => ({ status: choice().status, categoryId: choice().categoryId });
  const [people, { refetch }] = createResource(selection, (asked) => countSelection(props.conferenceId, asked));
  const filter = () => {
    const found = categories.latest?.find(({ id }) => id === choice().categoryId);
    const category = found ? inLocale(found.name, locale()) : t("message.many.all");
    return t("message.many.filter", { status: t(`registration.status.${choice().status}`), category });
  };
  const sendNow = async () => {
    const { hold } = choice();
    const count = people.latest ?? 0;
    const body: SendToManyInput = { templateId: props.template.id, selection: selection(), people: count, hold };
    try {
      await sendToMany(props.conferenceId, body, sendKey(body));
      showToast({ text: t(hold ? "message.many.held" : "message.many.sent", { count }) });
    } finally {
      void refetch();
    }
  };
  const change = (changed: Partial<Choice>) => setChoice((known) => ({ ...known, ...changed }));
  // The number of another selection is no number.
  const known = () => (people.loading ? undefined : people.latest);
  return { choice, change, categories: () => categories.latest ?? [], people: known, filter, selection, sendNow };
}

interface LaterProps extends SendProps {
  readonly sending: ReturnType<typeof createSending>;
  readonly onClose: () => void;
}

/** The same letter at a moment, to whoever will be in the selection then. */
function LaterDialog(props: LaterProps): JSX.Element {
  const t = useText();
  const schedule = (sendAt: string) =>
    props.sendings.schedule({
      what: "letter",
      templateId: props.template.id,
      selection: props.sending.selection(),
      sendAt,
    });
  return (
    <MomentDialog
      title={t("message.many.later")}
      text={`${props.sending.filter()} ${t("message.many.later.text")}`}
      timeZone={props.sendings.timeZone() ?? "UTC"}
      onClose={props.onClose}
      onChosen={schedule}
    />
  );
}

/** Whom the letter goes to, and how many that are: the organizer confirms the number, and the server holds it to that. */
export function SendToMany(props: SendProps): JSX.Element {
  const t = useText();
  const [asking, setAsking] = createSignal(false);
  const [later, setLater] = createSignal(false);
  const sending = createSending(props);
  const count = () => sending.people() ?? 0;
  return (
    <Section title={t("message.many.title")}>
      <div class="stack">
        <SelectionFields choice={sending.choice()} categories={sending.categories()} onChange={sending.change} />
        <Show when={sending.people() !== undefined}>
          <p role="status">
            <strong>{t("message.many.count", { count: count() })}</strong> {sending.filter()}
          </p>
        </Show>
        <Show when={props.unsaved}>
          <p class="hint">{t("message.many.unsaved")}</p>
        </Show>
        <p class="row">
          <Button disabled={count() === 0 || props.unsaved} onClick={() => setAsking(true)}>
            {t("message.many.send")}
          </Button>
          <Button disabled={props.unsaved || props.sendings.timeZone() === undefined} onClick={() => setLater(true)}>
            {t("message.many.later")}
          </Button>
        </p>
      </div>
      <ConfirmDialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={t("message.many.ask", { count: count() })}
        text={`${sending.filter()} ${t(sending.choice().hold ? "message.many.ask.hold" : "message.many.ask.now")}`}
        confirm={t("message.many.confirm", { count: count() })}
        onConfirm={sending.sendNow}
      />
      <Show when={later()}>
        <LaterDialog {...props} sending={sending} onClose={() => setLater(false)} />
      </Show>
    </Section>
  );
}
