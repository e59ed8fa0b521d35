import { callLimits, offerKey, type PublicCall } from "@assize/core/call/schema.ts";
import { courtLevels, regions } from "@assize/core/registration/terms.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import Plus from "lucide-solid/icons/plus";
import X from "lucide-solid/icons/x";
import { Index, type JSX, Show } from "solid-js";
import type { SetStoreFunction } from "solid-js/store";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { Editing } from "../editing/create-editor.ts";
import { MultiTextField } from "../editing/multi-text-field.tsx";
import { type AuthorDraft, emptyCoAuthor, type PersonDraft } from "./author-draft.ts";

/** An editor of a submission, whatever it makes of it. */
export interface AuthorEditing extends Editing {
  readonly draft: AuthorDraft;
  readonly setDraft: SetStoreFunction<AuthorDraft>;
}

interface FieldsProps {
  readonly of: AuthorEditing;
  readonly call: PublicCall;
}

function What(props: FieldsProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  const offers = () =>
    props.call.offers.map((offer) => ({
      value: offerKey(offer),
      label: t("call.offer", {
        kind: t(`agenda.kind.${offer.kind}`),
        minutes: format().number(offer.durationMinutes),
      }),
    }));
  return (
    <Section title={t("call.what")}>
      <div class="stack-wide">
        <MultiTextField
          of={props.of}
          pointer="/title"
          label={t("call.field.title")}
          hint={t("call.field.languages")}
          value={props.of.draft.title}
          onInput={(language, text) => props.of.setDraft("title", language, text)}
        />
        <MultiTextField
          of={props.of}
          pointer="/abstract"
          label={t("call.field.abstract")}
          hint={t("call.field.abstract.hint", { most: format().number(callLimits.abstractCharacters) })}
          rows={6}
          value={props.of.draft.abstract}
          onInput={(language, text) => props.of.setDraft("abstract", language, text)}
        />
        <Show when={props.call.tracks.length > 0}>
          <SelectField
            {...props.of.field("/trackId", t("call.field.track"))}
            value={props.of.draft.trackId}
            options={props.call.tracks.map(({ id, name }) => ({ value: id, label: inLocale(name, locale()) }))}
            onChange={(trackId) => props.of.setDraft("trackId", trackId)}
          />
        </Show>
        <RadioField
          {...props.of.field("/offer", t("call.field.offer"))}
          value={props.of.draft.offer}
          options={offers()}
          onChange={(offer) => props.of.setDraft("offer", offer)}
        />
      </div>
    </Section>
  );
}

interface PersonProps {
  readonly of: AuthorEditing;
  readonly pointer: string;
  readonly value: PersonDraft;
  /** Whether the browser may fill in what it knows of the reader. */
  readonly self?: true;
  readonly onInput: (field: keyof PersonDraft, text: string) => void;
}

const filledBy = {
  familyName: "family-name",
  givenName: "given-name",
  patronymic: "additional-name",
  institution: "organization",
  position: "organization-title",
} as const satisfies Record<keyof PersonDraft, string>;
const personFields = ["familyName", "givenName", "patronymic", "institution", "position"] as const;

function PersonFields(props: PersonProps): JSX.Element {
  const t = useText();
  return (
    <Index each={personFields}>
      {(field) => (
        <TextField
          {...props.of.field(`${props.pointer}/${field()}`, t(`registration.field.${field()}`))}
          required={field() !== "patronymic"}
          autocomplete={props.self ? filledBy[field()] : "off"}
          value={props.value[field()]}
          onInput={(text) => props.onInput(field(), text)}
        />
      )}
    </Index>
  );
}

function Who(props: FieldsProps): JSX.Element {
  const t = useText();
  return (
    <Section title={t("call.who")}>
      <div class="stack-wide">
        <p class="hint">{t(props.call.blind ? "call.who.blind" : "call.who.open")}</p>
        <PersonFields
          of={props.of}
          pointer="/author"
          self
          value={props.of.draft.author}
          onInput={(field, text) => props.of.setDraft("author", field, text)}
        />
        <SelectField
          {...props.of.field("/author/courtLevel", t("registration.field.courtLevel"))}
          value={props.of.draft.author.courtLevel}
          options={courtLevels.map((one) => ({ value: one, label: t(`registration.courtLevel.${one}`) }))}
          onChange={(chosen) => props.of.setDraft("author", "courtLevel", chosen)}
        />
        <SelectField
          {...props.of.field("/author/region", t("registration.field.region"))}
          value={props.of.draft.author.region}
          options={regions.map((one) => ({ value: one, label: t(`registration.region.${one}`) }))}
          onChange={(chosen) => props.of.setDraft("author", "region", chosen)}
        />
      </div>
    </Section>
  );
}

/** Those who stand beside the author; they get no letters. */
function CoAuthors(props: FieldsProps): JSX.Element {
  const t = useText();
  const name = (at: number) => t("call.coAuthor", { number: String(at + 1) });
  return (
    <Section title={t("call.coAuthors")}>
      <ol class="plain-list stack-wide">
        <Index each={props.of.draft.coAuthors}>
          {(one, at) => (
            <li class="stack-wide call-co-author">
              <div class="call-co-author-head">
                <h3>{name(at)}</h3>
                <IconButton
                  icon={X}
                  label={t("call.coAuthor.remove", { name: name(at) })}
                  onClick={() => props.of.setDraft("coAuthors", (all) => all.toSpliced(at, 1))}
                />
              </div>
              <PersonFields
                of={props.of}
                pointer={`/coAuthors/${at}`}
                value={one()}
                onInput={(field, text) => props.of.setDraft("coAuthors", at, field, text)}
              />
              <TextField
                {...props.of.field(`/coAuthors/${at}/email`, t("registration.field.email"))}
                type="email"
                inputmode="email"
                autocomplete="off"
                required={false}
                value={one().email}
                onInput={(text) => props.of.setDraft("coAuthors", at, "email", text)}
              />
            </li>
          )}
        </Index>
      </ol>
      <Show when={props.of.draft.coAuthors.length < callLimits.coAuthors}>
        <div class="row">
          <Button icon={Plus} onClick={() => props.of.setDraft("coAuthors", (all) => [...all, emptyCoAuthor()])}>
            {t("call.coAuthor.add")}
          </Button>
        </div>
      </Show>
    </Section>
  );
}

/** All of a submission but the call's own questions. */
export function AuthorFields(props: FieldsProps): JSX.Element {
  return (
    <>
      <What {...props} />
      <Who {...props} />
      <CoAuthors {...props} />
    </>
  );
}
