import { partnerRoles } from "@assize/core/conference/schema.ts";
import Plus from "lucide-solid/icons/plus";
import { Index, type JSX, type ParentProps } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ListTools } from "../editing/list-tools.tsx";
import { moved } from "../editing/moved.ts";
import { MultiTextField } from "../editing/multi-text-field.tsx";
import { emptyPartner, emptyResource } from "./conference-draft.ts";
import type { ConferenceEditor } from "./create-conference-editor.ts";

interface ListProps {
  readonly of: ConferenceEditor;
}

interface EntryProps extends ParentProps, ListProps {
  readonly list: "partners" | "resources";
  readonly name: string;
  readonly at: number;
}

/** One entry of a list, with its way up, down and out. */
function Entry(props: EntryProps): JSX.Element {
  const move = (by: 1 | -1) =>
    props.list === "partners"
      ? props.of.setDraft("partners", (all) => moved(all, props.at, by))
      : props.of.setDraft("resources", (all) => moved(all, props.at, by));
  const remove = () =>
    props.list === "partners"
      ? props.of.setDraft("partners", (all) => all.toSpliced(props.at, 1))
      : props.of.setDraft("resources", (all) => all.toSpliced(props.at, 1));
  return (
    <li class="list-entry">
      <div class="list-entry-head">
        <h3>{props.name}</h3>
        <ListTools
          name={props.name}
          at={props.at}
          count={props.of.draft[props.list].length}
          onMove={move}
          onRemove={remove}
        />
      </div>
      {props.children}
    </li>
  );
}

/** Who holds the conference together with the courts. */
export function PartnerFields(props: ListProps): JSX.Element {
  const t = useText();
  const add = () => props.of.setDraft("partners", (all) => [...all, emptyPartner(locale())]);
  return (
    <>
      <ol class="plain-list list-entries">
        <Index each={props.of.draft.partners}>
          {(partner, at) => (
            <Entry of={props.of} list="partners" at={at} name={t("settings.partner", { number: String(at + 1) })}>
              <MultiTextField
                of={props.of}
                pointer={`/partners/${at}/name`}
                label={t("settings.partner.name")}
                value={partner().name}
                onInput={(language, text) => props.of.setDraft("partners", at, "name", language, text)}
              />
              <SelectField
                {...props.of.field(`/partners/${at}/role`, t("settings.partner.role"))}
                value={partner().role}
                options={partnerRoles.map((role) => ({ value: role, label: t(`conference.partner.${role}`) }))}
                onChange={(role) => props.of.setDraft("partners", at, "role", role)}
              />
              <TextField
                {...props.of.field(`/partners/${at}/url`, t("settings.partner.url"))}
                type="url"
                inputmode="url"
                required={false}
                value={partner().url}
                onInput={(text) => props.of.setDraft("partners", at, "url", text)}
              />
            </Entry>
          )}
        </Index>
      </ol>
      <div class="row">
        <Button icon={Plus} onClick={add}>
          {t("settings.partner.add")}
        </Button>
      </div>
    </>
  );
}

/** What participants should know and use. */
export function ResourceFields(props: ListProps): JSX.Element {
  const t = useText();
  const add = () => props.of.setDraft("resources", (all) => [...all, emptyResource(locale())]);
  return (
    <>
      <ol class="plain-list list-entries">
        <Index each={props.of.draft.resources}>
          {(resource, at) => (
            <Entry of={props.of} list="resources" at={at} name={t("settings.resource", { number: String(at + 1) })}>
              <MultiTextField
                of={props.of}
                pointer={`/resources/${at}/title`}
                label={t("settings.resource.title")}
                value={resource().title}
                onInput={(language, text) => props.of.setDraft("resources", at, "title", language, text)}
              />
              <MultiTextField
                of={props.of}
                pointer={`/resources/${at}/description`}
                label={t("settings.resource.description")}
                rows={2}
                value={resource().description}
                onInput={(language, text) => props.of.setDraft("resources", at, "description", language, text)}
              />
              <TextField
                {...props.of.field(`/resources/${at}/url`, t("settings.resource.url"))}
                type="url"
                inputmode="url"
                value={resource().url}
                onInput={(text) => props.of.setDraft("resources", at, "url", text)}
              />
            </Entry>
          )}
        </Index>
      </ol>
      <div class="row">
        <Button icon={Plus} onClick={add}>
          {t("settings.resource.add")}
        </Button>
      </div>
    </>
  );
}
