import { email, line, wholeNumber } from "@assize/core/shared/text.ts";
import { createSignal, type JSX } from "solid-js";
import * as v from "valibot";
import { check } from "../src/features/editing/check.ts";
import { createEditor, type Editor } from "../src/features/editing/create-editor.ts";
import { EditorForm } from "../src/features/editing/editor-form.tsx";
import { locale } from "../src/i18n/locale.ts";
import { Problem } from "../src/lib/problem.ts";
import { CheckboxField } from "../src/ui/checkbox-field.tsx";
import { DateField, TimeField } from "../src/ui/date-field.tsx";
import { FieldGroup } from "../src/ui/field-group.tsx";
import { FileField } from "../src/ui/file-field.tsx";
import { Section } from "../src/ui/page.tsx";
import { RadioField } from "../src/ui/radio-field.tsx";
import { SelectField } from "../src/ui/select-field.tsx";
import { TextArea } from "../src/ui/text-area.tsx";
import { NumberField, TextField } from "../src/ui/text-field.tsx";
import { samples } from "./samples.ts";

const courts = ["supreme", "local", "none"] as const;

export function FieldsDemo(): JSX.Element {
  const text = () => samples[locale()];
  const [value, setValue] = createSignal("");
  const [file, setFile] = createSignal<File | null>(null);
  const [on, setOn] = createSignal(true);
  const options = () => courts.map((court) => ({ value: court, label: text().judges, hint: text().long }));
  return (
    <Section title="Fields">
      <TextField
        name="a"
        label={text().category}
        hint={text().long}
        value={value()}
        onInput={setValue}
        required={false}
      />
      <TextField name="b" label={text().category} error={text().long} value={value()} onInput={setValue} required />
      <TextField name="b2" label={text().category} value="Айгүл" onInput={setValue} disabled />
      <TextArea name="c" label={text().category} value={value()} onInput={setValue} />
      <SelectField name="d" label={text().category} value={courts[0]} options={options()} onChange={setValue} />
      <RadioField
        name="e"
        label={text().category}
        hint={text().done}
        value="local"
        options={options()}
        onChange={setValue}
      />
      <RadioField
        name="e2"
        label={text().category}
        error={text().done}
        value=""
        options={options()}
        onChange={setValue}
      />
      <FieldGroup name="g" label={text().category}>
        <CheckboxField name="g.a" label={text().judges} checked={on()} onChange={setOn} />
        <CheckboxField name="g.b" label={text().long} checked={false} onChange={setOn} error={text().done} />
      </FieldGroup>
      <DateField name="h" label={text().category} value="2018-10-12" onInput={setValue} />
      <TimeField name="i" label={text().category} value="09:30" onInput={setValue} hint="Asia/Bishkek" />
      <FileField name="j" label={text().category} file={file()} onFile={setFile} hint="PDF" />
    </Section>
  );
}

const schema = v.strictObject(
  {
    email,
    person: v.strictObject({ name: line(3, 10) }, "unknown_field"),
    court: v.picklist(courts, "invalid_choice"),
    places: wholeNumber(1, 100),
    agreed: v.literal(true, "consent_required"),
    languages: v.pipe(v.array(v.string()), v.minLength(1, "required")),
  },
  "unknown_field",
);

interface Written {
  email: string;
  person: { name: string };
  court: (typeof courts)[number] | "";
  places: number | undefined;
  agreed: boolean;
  languages: string[];
}

const empty: Written = {
  email: "",
  person: { name: "" },
  court: "",
  places: undefined,
  agreed: false,
  languages: [],
};

/** Refuses one address as the server would. */
async function send(output: v.InferOutput<typeof schema>): Promise<v.InferOutput<typeof schema>> {
  if (output.email !== "taken@court.test") return output;
  const errors = [{ pointer: "/email", code: "already_registered", detail: "", params: {} }];
  throw new Problem({ status: 422, code: "validation_failed", title: "", detail: "", errors });
}

function DemoFields(props: { readonly of: Editor<Written, unknown> }): JSX.Element {
  const text = () => samples[locale()];
  const { draft, setDraft, field } = props.of;
  return (
    <>
      <TextField
        {...field("/email", "E-mail")}
        type="email"
        inputmode="email"
        autocomplete="email"
        value={draft.email}
        onInput={(email) => setDraft("email", email)}
      />
      <TextField
        {...field("/person/name", text().judges)}
        value={draft.person.name}
        onInput={(name) => setDraft("person", "name", name)}
      />
      <SelectField
        {...field("/court", text().category)}
        value={draft.court}
        options={courts.map((court) => ({ value: court, label: court }))}
        onChange={(court) => setDraft("court", court)}
      />
      <NumberField
        {...field("/places", text().places)}
        value={draft.places}
        onInput={(places) => setDraft("places", places)}
      />
      <FieldGroup {...field("/languages", text().guests)}>
        <CheckboxField
          name="languages.ky"
          label="Кыргызча"
          checked={draft.languages.includes("ky")}
          onChange={(on) => setDraft("languages", on ? ["ky"] : [])}
        />
      </FieldGroup>
      <CheckboxField
        {...field("/agreed", text().long)}
        checked={draft.agreed}
        onChange={(agreed) => setDraft("agreed", agreed)}
      />
    </>
  );
}

export function FormDemo(): JSX.Element {
  const [sent, setSent] = createSignal("");
  const editor = createEditor<Written, v.InferOutput<typeof schema>, unknown>({
    known: null,
    draftOf: () => empty,
    check: (draft) => check(schema, draft),
    send,
    reload: async () => null,
    said: () => [],
    onSaved: (output) => setSent(JSON.stringify(output)),
  });
  return (
    <Section title="Form">
      <EditorForm of={editor} save={samples[locale()].confirm} onTheirs={() => undefined}>
        <DemoFields of={editor} />
      </EditorForm>
      <output id="sent">{sent()}</output>
    </Section>
  );
}
