import { email, line, wholeNumber } from "@assize/core/shared/text.ts";
import { createSignal, type JSX } from "solid-js";
import * as v from "valibot";
import { locale } from "../src/i18n/locale.ts";
import { Problem } from "../src/lib/problem.ts";
import { CheckboxField } from "../src/ui/checkbox-field.tsx";
import { DateField, TimeField } from "../src/ui/date-field.tsx";
import { FieldGroup } from "../src/ui/field-group.tsx";
import { FileField } from "../src/ui/file-field.tsx";
import { createForm } from "../src/ui/form/create-form.ts";
import { Form, SubmitButton } from "../src/ui/form/form.tsx";
import { FormField } from "../src/ui/form/form-field.tsx";
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

export function FormDemo(): JSX.Element {
  const text = () => samples[locale()];
  const form = createForm({ schema, initialInput: { languages: [] } });
  const [sent, setSent] = createSignal("");
  const send = async (output: v.InferOutput<typeof schema>) => {
    if (output.email === "taken@court.test") {
      const errors = [{ pointer: "/email", code: "already_registered", detail: "", params: {} }];
      throw new Problem({ status: 422, code: "validation_failed", title: "", detail: "", errors });
    }
    setSent(JSON.stringify(output));
  };
  return (
    <Section title="Form">
      <Form of={form} onSubmit={send}>
        <FormField of={form} path={["email"]} label="E-mail">
          {(field) => <TextField {...field} type="email" inputmode="email" autocomplete="email" required />}
        </FormField>
        <FormField of={form} path={["person", "name"]} label={text().judges}>
          {(field) => <TextField {...field} />}
        </FormField>
        <FormField of={form} path={["court"]} label={text().category}>
          {(field) => <SelectField {...field} options={courts.map((court) => ({ value: court, label: court }))} />}
        </FormField>
        <FormField of={form} path={["places"]} label={text().places}>
          {(field) => <NumberField {...field} />}
        </FormField>
        <FormField of={form} path={["languages"]} label={text().guests}>
          {(field) => (
            <FieldGroup {...field}>
              <CheckboxField
                name="languages.ky"
                label="Кыргызча"
                checked={(field.value ?? []).includes("ky")}
                onChange={(on) => field.onChange(on ? ["ky"] : [])}
              />
            </FieldGroup>
          )}
        </FormField>
        <FormField of={form} path={["agreed"]} label={text().long}>
          {(field) => <CheckboxField {...field} onChange={(on) => on && field.onChange(on)} />}
        </FormField>
        <SubmitButton of={form}>{text().confirm}</SubmitButton>
        <output id="sent">{sent()}</output>
      </Form>
    </Section>
  );
}
