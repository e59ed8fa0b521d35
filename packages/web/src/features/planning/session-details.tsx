import { equipmentKinds, linkKinds, type Session, spokenLanguages } from "@assize/core/agenda/schema.ts";
import Plus from "lucide-solid/icons/plus";
import { For, type JSX } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { NumberField, TextField } from "../../ui/text-field.tsx";
import { ChoicesField } from "../editing/choices-field.tsx";
import type { Editing, Editor } from "../editing/create-editor.ts";
import { ListTools } from "../editing/list-tools.tsx";
import { moved } from "../editing/moved.ts";
import { MultiTextField } from "../editing/multi-text-field.tsx";
import { textDraft } from "../editing/text-draft.ts";
import type { SessionDraft } from "./drafts.ts";

/** What the fields need of the editor, whether the session has a time or not. */
export type SessionEditing = Editing & Pick<Editor<SessionDraft, Session>, "draft" | "setDraft">;

interface DetailsProps {
  readonly of: SessionEditing;
}

const mostLinks = 10;

function OneLink(props: DetailsProps & { readonly at: number }): JSX.Element {
  const t = useText();
  const link = () => props.of.draft.links[props.at];
  const name = () => link()?.title[locale()] || t("planning.session.link", { number: String(props.at + 1) });
  const pointer = (field: string) => `/links/${props.at}/${field}`;
  return (
    <li class="session-link">
      <div class="field-pair">
        <SelectField
          {...props.of.field(pointer("kind"), t("planning.session.link.kind"))}
          value={link()?.kind}
          options={linkKinds.map((kind) => ({ value: kind, label: t(`agenda.link.${kind}`) }))}
          onChange={(kind) => props.of.setDraft("links", props.at, "kind", kind)}
        />
        <TextField
          {...props.of.field(pointer("url"), t("planning.session.link.url"))}
          type="url"
          value={link()?.url}
          onInput={(url) => props.of.setDraft("links", props.at, "url", url)}
        />
        <ListTools
          name={name()}
          at={props.at}
          count={props.of.draft.links.length}
          onMove={(by) => props.of.setDraft("links", moved(props.of.draft.links, props.at, by))}
          onRemove={() => props.of.setDraft("links", props.of.draft.links.toSpliced(props.at, 1))}
        />
      </div>
      <MultiTextField
        of={props.of}
        pointer={pointer("title")}
        label={t("planning.session.link.title")}
        value={link()?.title ?? textDraft(undefined, locale())}
        onInput={(language, text) => props.of.setDraft("links", props.at, "title", language, text)}
      />
    </li>
  );
}

function LinkFields(props: DetailsProps): JSX.Element {
  const t = useText();
  const add = () =>
    props.of.setDraft("links", props.of.draft.links.length, {
      kind: "material",
      title: textDraft(undefined, locale()),
      url: "",
    });
  return (
    <>
      <ol class="plain-list session-links">
        <For each={props.of.draft.links.map((_, at) => at)}>{(at) => <OneLink {...props} at={at} />}</For>
      </ol>
      <Button icon={Plus} disabled={props.of.draft.links.length >= mostLinks} onClick={add}>
        {t("planning.session.link.add")}
      </Button>
    </>
  );
}

function LanguageFields(props: DetailsProps): JSX.Element {
  const t = useText();
  const words = spokenLanguages.map((one) => ({ value: one, label: t(`agenda.language.${one}`) }));
  return (
    <>
      <ChoicesField
        {...props.of.field("/languages", t("planning.session.languages"))}
        value={props.of.draft.languages}
        options={words}
        onChange={(chosen) => props.of.setDraft("languages", chosen)}
      />
      <ChoicesField
        {...props.of.field("/interpretedInto", t("planning.session.interpretedInto"))}
        hint={t("planning.session.interpretedInto.hint")}
        value={props.of.draft.interpretedInto}
        options={words}
        onChange={(chosen) => props.of.setDraft("interpretedInto", chosen)}
      />
    </>
  );
}

/** What many sessions do without: languages, needs, places, closed doors, stream and links. */
export function SessionDetails(props: DetailsProps): JSX.Element {
  const t = useText();
  return (
    <details class="session-details">
      <summary>{t("planning.session.details")}</summary>
      <div class="editor-form">
        <LanguageFields {...props} />
        <ChoicesField
          {...props.of.field("/needs", t("planning.session.needs"))}
          value={props.of.draft.needs}
          options={equipmentKinds.map((one) => ({ value: one, label: t(`planning.equipment.${one}`) }))}
          onChange={(chosen) => props.of.setDraft("needs", chosen)}
        />
        <NumberField
          {...props.of.field("/capacityPlaces", t("planning.session.capacity"))}
          hint={t("planning.session.capacity.hint")}
          required={false}
          value={props.of.draft.capacityPlaces}
          onInput={(places) => props.of.setDraft("capacityPlaces", places)}
        />
        <CheckboxField
          {...props.of.field("/closedDoor", t("planning.session.closedDoor"))}
          hint={t("planning.session.closedDoor.hint")}
          checked={props.of.draft.closedDoor}
          onChange={(closed) => props.of.setDraft("closedDoor", closed)}
        />
        <TextField
          {...props.of.field("/streamUrl", t("planning.session.stream"))}
          type="url"
          required={false}
          value={props.of.draft.streamUrl}
          onInput={(url) => props.of.setDraft("streamUrl", url)}
        />
        <LinkFields {...props} />
      </div>
    </details>
  );
}
