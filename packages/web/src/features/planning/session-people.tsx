import { type SessionRole, sessionRoles } from "@assize/core/agenda/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import type { Speaker } from "@assize/core/speaker/schema.ts";
import Plus from "lucide-solid/icons/plus";
import { createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import type { EditorField } from "../editing/create-editor.ts";
import { ListTools } from "../editing/list-tools.tsx";
import { moved } from "../editing/moved.ts";

interface Part {
  readonly speakerId: string;
  readonly role: SessionRole;
}

interface PeopleProps {
  readonly field: EditorField;
  readonly speakers: readonly Speaker[];
  readonly value: readonly Part[];
  readonly onChange: (parts: Part[]) => void;
}

const nameIn = (speakers: readonly Speaker[], wanted: string): string => {
  const speaker = speakers.find(({ id }) => id === wanted);
  return speaker ? inLocale(speaker.name, locale()) : "";
};

function OnePart(props: PeopleProps & { readonly part: Part; readonly at: number }): JSX.Element {
  const t = useText();
  const id = createUniqueId();
  const name = () => nameIn(props.speakers, props.part.speakerId);
  const play = (role: string) =>
    props.onChange(
      props.value.map((part, at) =>
        at === props.at ? { ...part, role: sessionRoles.find((one) => one === role) ?? part.role } : part,
      ),
    );
  return (
    <li class="session-part">
      <span class="session-part-name">{name()}</span>
      <label class="visually-hidden" for={id}>
        {t("planning.session.people.role", { name: name() })}
      </label>
      <select id={id} class="control short" onChange={({ currentTarget }) => play(currentTarget.value)}>
        <For each={sessionRoles}>
          {(role) => (
            <option value={role} selected={role === props.part.role}>
              {t(`agenda.role.${role}`)}
            </option>
          )}
        </For>
      </select>
      <ListTools
        name={name()}
        at={props.at}
        count={props.value.length}
        onMove={(by) => props.onChange(moved(props.value, props.at, by))}
        onRemove={() => props.onChange(props.value.toSpliced(props.at, 1))}
      />
    </li>
  );
}

/** Who has a part in a session, and which, in the order of protocol. */
export function SessionPeople(props: PeopleProps): JSX.Element {
  const t = useText();
  const free = () => props.speakers.filter(({ id }) => !props.value.some(({ speakerId }) => speakerId === id));
  const [chosen, setChosen] = createSignal("");
  const choices = () => free().map(({ id, name }) => ({ value: id, label: inLocale(name, locale()) }));
  const add = () => {
    props.onChange([...props.value, { speakerId: chosen(), role: "speaker" }]);
    setChosen("");
  };
  return (
    <FieldGroup
      name={props.field.name}
      label={props.field.label}
      error={props.field.error}
      hint={t("planning.session.people.hint")}
      required={false}
    >
      <Show when={props.value.length > 0} fallback={<p class="muted">{t("planning.session.people.none")}</p>}>
        <ol class="plain-list session-parts">
          <For each={props.value}>{(part, at) => <OnePart {...props} part={part} at={at()} />}</For>
        </ol>
      </Show>
      <Show when={props.speakers.length > 0} fallback={<p class="hint">{t("planning.session.people.first")}</p>}>
        <Show when={free().length > 0}>
          <div class="field-pair session-add">
            <SelectField
              name="/speakers/next"
              label={t("planning.session.people.add")}
              required={false}
              value={chosen()}
              options={choices()}
              onChange={setChosen}
            />
            <Button icon={Plus} disabled={chosen() === ""} onClick={add}>
              {t("planning.session.people.put")}
            </Button>
          </div>
        </Show>
      </Show>
    </FieldGroup>
  );
}
