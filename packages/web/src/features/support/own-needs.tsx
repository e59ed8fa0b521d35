import { localeNames, locales } from "@assize/core/i18n/locale.ts";
import type { Needs } from "@assize/core/support/schema.ts";
import { needsInput } from "@assize/core/support/schema.ts";
import { needsLines } from "@assize/core/support/words.ts";
import { createSignal, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { saveNeeds } from "./api.ts";
import { createSaving } from "./create-saving.ts";
import { FormFrame } from "./form-frame.tsx";
import { Lines } from "./lines.tsx";
import { orNothing, useSupportWords } from "./own-words.ts";

interface NeedsProps {
  readonly conferenceId: string;
  readonly of: Needs | null;
  readonly open: boolean;
  readonly onChanged: () => void;
}

function createNeedsDraft(of: Needs | null) {
  const [draft, setDraft] = createStore({
    diet: of?.diet ?? "",
    accessibility: of?.accessibility ?? "",
    interpretation: of?.interpretation ?? "",
    contactName: of?.emergencyContact?.name ?? "",
    contactPhone: of?.emergencyContact?.phone ?? "",
    contactRelation: of?.emergencyContact?.relation ?? "",
    travelWishes: of?.travelWishes ?? "",
  });
  const contact = () => {
    const [name, phone, relation] = [draft.contactName, draft.contactPhone, draft.contactRelation].map(orNothing);
    return name || phone || relation ? { name: name ?? "", phone: phone ?? "", relation } : undefined;
  };
  const body = () => ({
    diet: orNothing(draft.diet),
    accessibility: orNothing(draft.accessibility),
    interpretation: orNothing(draft.interpretation),
    emergencyContact: contact(),
    travelWishes: orNothing(draft.travelWishes),
  });
  return { draft, setDraft, body };
}

const texts = [
  ["diet", "support.own.diet", "support.own.diet.hint"],
  ["accessibility", "support.own.accessibility", "support.own.accessibility.hint"],
  ["travelWishes", "support.own.wishes", "support.own.wishes.hint"],
] as const;
const contactFields = [
  ["contactName", "name", "support.own.emergency.name"],
  ["contactPhone", "phone", "support.own.emergency.phone"],
  ["contactRelation", "relation", "support.own.emergency.relation"],
] as const;

function NeedsForm(props: NeedsProps & { readonly onLeave: () => void }): JSX.Element {
  const t = useText();
  const saving = createSaving(() => props.onChanged());
  const { draft, setDraft, body } = createNeedsDraft(props.of);
  const save = () =>
    void saving.save(needsInput, body(), (checked) => saveNeeds(props.conferenceId, checked, props.of?.version ?? 0));
  return (
    <FormFrame of={saving} onSubmit={save} onLeave={props.onLeave}>
      {texts.map(([name, label, hint]) => (
        <TextArea
          {...saving.field(`/${name}`, t(label), t(hint))}
          required={false}
          rows={2}
          maxLength={500}
          value={draft[name]}
          onInput={(text) => setDraft(name, text)}
        />
      ))}
      <SelectField
        {...saving.field("/interpretation", t("support.own.interpretation"))}
        value={draft.interpretation}
        options={[
          { value: "", label: t("support.own.interpretation.none") },
          ...locales.map((value) => ({ value, label: localeNames[value] })),
        ]}
        onChange={(value) => setDraft("interpretation", value)}
      />
      <FieldGroup
        name="/emergencyContact"
        label={t("support.own.emergency")}
        hint={t("support.own.emergency.hint")}
        required={false}
      >
        {contactFields.map(([name, field, label]) => (
          <TextField
            {...saving.field(`/emergencyContact/${field}`, t(label))}
            type={field === "phone" ? "tel" : "text"}
            value={draft[name]}
            onInput={(text) => setDraft(name, text)}
          />
        ))}
      </FieldGroup>
    </FormFrame>
  );
}

/** What one needs, in words, and the way to say or correct it. */
export function OwnNeeds(props: NeedsProps): JSX.Element {
  const t = useText();
  const say = useSupportWords();
  const format = useFormat();
  const [changing, setChanging] = createSignal(false);
  const lines = () => needsLines(props.of ?? {}, say, format());
  const saved = () => {
    setChanging(false);
    props.onChanged();
  };
  return (
    <div class="stack">
      <h3>{t("support.own.needs")}</h3>
      <Show
        when={changing()}
        fallback={
          <>
            <Show when={lines().length > 0} fallback={<p>{t("support.own.needs.none")}</p>}>
              <Lines of={lines()} />
            </Show>
            <Show when={props.open}>
              <div>
                <Button onClick={() => setChanging(true)}>
                  {lines().length > 0 ? t("support.change") : t("support.own.needs.tell")}
                </Button>
              </div>
            </Show>
          </>
        }
      >
        <p class="hint">{t("support.own.needs.who")}</p>
        <NeedsForm {...props} onChanged={saved} onLeave={() => setChanging(false)} />
      </Show>
    </div>
  );
}
