import { inLocale } from "@assize/core/shared/text.ts";
import type { Settings } from "@assize/core/support/schema.ts";
import {
  deskMemberInput,
  type SupportRole,
  secretKinds,
  settingsInput,
  supportRoles,
} from "@assize/core/support/schema.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { Section } from "../../ui/page.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { NumberField, TextField } from "../../ui/text-field.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { appoint, dismiss, saveSettings } from "./api.ts";
import { createSaving, type Saving } from "./create-saving.ts";
import { FormFrame } from "./form-frame.tsx";
import { written } from "./own-words.ts";

type Kind = (typeof secretKinds)[number];
/** Each kind of number is asked for once, under a key of its own. */
const keyOf = { passport: "passport", bankAccount: "account" } as const satisfies Record<Kind, string>;

interface SettingsProps {
  readonly conferenceId: string;
  readonly of: Settings;
  readonly onChanged: () => void;
}

function createSettingsDraft({ of }: SettingsProps) {
  const fieldOf = (kind: Kind) => of.fields.find((field) => field.kind === kind);
  const purposeOf = (kind: Kind) => {
    const field = fieldOf(kind);
    return field ? inLocale(field.purpose, locale()) : "";
  };
  const [draft, setDraft] = createStore<{
    retentionDays: number | undefined;
    asked: Record<Kind, boolean>;
    purpose: Record<Kind, string>;
  }>({
    retentionDays: of.retentionDays,
    asked: { passport: fieldOf("passport") !== undefined, bankAccount: fieldOf("bankAccount") !== undefined },
    purpose: { passport: purposeOf("passport"), bankAccount: purposeOf("bankAccount") },
  });
  const asked = () => secretKinds.filter((kind) => draft.asked[kind]);
  const body = () => ({
    retentionDays: draft.retentionDays,
    fields: asked().map((kind) => ({
      key: fieldOf(kind)?.key ?? keyOf[kind],
      kind,
      purpose: written(draft.purpose[kind], fieldOf(kind)?.purpose),
    })),
  });
  return { draft, setDraft, body, asked };
}

interface AskedProps {
  readonly of: Saving;
  readonly work: ReturnType<typeof createSettingsDraft>;
}

/** The kinds of numbers, each off until the organizer says what it is needed for. */
function NumbersAsked(props: AskedProps): JSX.Element {
  const t = useText();
  const { draft, setDraft, asked } = props.work;
  return (
    <FieldGroup
      name="/fields"
      label={t("support.settings.fields")}
      hint={t("support.settings.fields.hint")}
      required={false}
    >
      <For each={secretKinds}>
        {(kind) => (
          <>
            <CheckboxField
              name={`/asked/${kind}`}
              label={t(`support.settings.kind.${kind}`)}
              checked={draft.asked[kind]}
              onChange={(on) => setDraft("asked", kind, on)}
            />
            <Show when={draft.asked[kind]}>
              <TextField
                {...props.of.field(
                  `/fields/${asked().indexOf(kind)}/purpose/${locale()}`,
                  t("support.settings.purpose"),
                  t("support.settings.purpose.hint"),
                )}
                value={draft.purpose[kind]}
                onInput={(text) => setDraft("purpose", kind, text)}
              />
            </Show>
          </>
        )}
      </For>
    </FieldGroup>
  );
}

/** How long it is kept, and which numbers may be asked for. */
function SettingsForm(props: SettingsProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  const saving = createSaving(() => props.onChanged());
  const work = createSettingsDraft(props);
  const { draft, setDraft, body } = work;
  const save = () =>
    void saving.save(settingsInput, body(), (checked) => saveSettings(props.conferenceId, checked, props.of.version));
  const when = () => {
    const { erasedAt, eraseOn } = props.of;
    if (erasedAt !== null) return t("support.settings.erased", { date: format().date(erasedAt) });
    return eraseOn === null
      ? t("support.settings.kept")
      : t("support.settings.eraseOn", { date: format().date(eraseOn) });
  };
  return (
    <FormFrame of={saving} onSubmit={save}>
      <NumberField
        {...saving.field("/retentionDays", t("support.settings.retention"), when())}
        value={draft.retentionDays}
        onInput={(days) => setDraft("retentionDays", days)}
      />
      <NumbersAsked of={saving} work={work} />
    </FormFrame>
  );
}

/** Who works at which desk of this conference. */
function Desks(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [email, setEmail] = createSignal("");
  const [role, setRole] = createSignal<SupportRole>("travelDesk");
  const saving = createSaving(() => setEmail(""));
  const put = () =>
    void saving.save(deskMemberInput, { email: email(), role: role() }, (body) => appoint(props.conferenceId, body));
  const take = async () => {
    try {
      await dismiss(props.conferenceId, { email: email(), role: role() });
      showToast({ text: t("support.desks.dismissed", { email: email() }) });
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Section title={t("support.desks.title")}>
      <p>{t("support.desks.text")}</p>
      <FormFrame of={saving} onSubmit={put} submit={t("support.desks.appoint")}>
        <TextField
          {...saving.field("/email", t("support.desks.email"))}
          type="email"
          value={email()}
          onInput={setEmail}
        />
        <RadioField
          name="/role"
          label={t("support.desks.role")}
          value={role()}
          options={supportRoles.map((value) => ({
            value,
            label: t(`support.role.${value}`),
            hint: t(`support.role.${value}.hint`),
          }))}
          onChange={setRole}
        />
        <div>
          <Button variant="quiet" disabled={email().trim() === ""} onClick={() => void take()}>
            {t("support.desks.dismiss")}
          </Button>
        </div>
      </FormFrame>
    </Section>
  );
}

/** What the organizer decides: who works at the desks, how long everything is kept, which numbers may be asked for. */
export function SettingsTab(props: SettingsProps): JSX.Element {
  return (
    <>
      <Desks conferenceId={props.conferenceId} />
      <SettingsForm {...props} />
    </>
  );
}
