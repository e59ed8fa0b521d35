import { locales } from "@assize/core/i18n/locale.ts";
import { type Proxies, type ProxyInput, proxyInput } from "@assize/core/speaking/schema.ts";
import type { JSX } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { RadioField } from "../../ui/radio-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { check } from "../editing/check.ts";
import { createEditor } from "../editing/create-editor.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { nameProxy, type SpeakingRef } from "./api.ts";

interface ProxyDraft {
  familyName: string;
  givenName: string;
  email: string;
  locale: string;
}

interface ProxyFormProps {
  readonly at: SpeakingRef;
  readonly onNamed: (proxies: Proxies) => void;
  readonly onLeave: () => void;
}

/** Somebody who will act for the speaker. */
export function ProxyForm(props: ProxyFormProps): JSX.Element {
  const t = useText();
  const { at } = props;
  const editor = createEditor<ProxyDraft, ProxyInput, Proxies>({
    known: null,
    draftOf: () => ({ familyName: "", givenName: "", email: "", locale: locale() }),
    check: (draft) => check(proxyInput, { ...draft }),
    send: (input, _onto, key) => nameProxy(at, input, key),
    reload: async () => null,
    said: () => [],
    onSaved: (proxies) => props.onNamed(proxies),
  });
  const text = (name: "familyName" | "givenName" | "email") => ({
    ...editor.field(`/${name}`, t(`registration.field.${name}`)),
    autocomplete: "off" as const,
    value: editor.draft[name],
    onInput: (value: string) => editor.setDraft(name, value),
  });
  return (
    <EditorForm of={editor} save={t("speaking.proxy.save")} onLeave={props.onLeave} onTheirs={props.onLeave}>
      <TextField {...text("familyName")} />
      <TextField {...text("givenName")} />
      <TextField {...text("email")} type="email" inputmode="email" />
      <RadioField
        {...editor.field("/locale", t("registration.field.locale"))}
        value={editor.draft.locale}
        options={locales.map((one) => ({ value: one, label: t(`registration.language.${one}`) }))}
        onChange={(value) => editor.setDraft("locale", value)}
      />
    </EditorForm>
  );
}
