import type { PublicAgenda } from "@assize/core/agenda/schema.ts";
import { createSignal, type JSX } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";

/** The line that a partner puts into a page of their own. */
export function EmbedCode(props: { readonly slug: string; readonly agenda: PublicAgenda }): JSX.Element {
  const t = useText();
  const [part, setPart] = createSignal("");
  const parts = () => [
    { value: "", label: t("take.all") },
    ...props.agenda.tracks.map(({ id, name }) => ({ value: `track=${id}`, label: name.text })),
    ...props.agenda.rooms.map(({ id, name }) => ({ value: `room=${id}`, label: name.text })),
  ];
  const code = () => {
    const query = new URLSearchParams(part());
    query.set("lang", locale());
    const address = `${location.origin}/api/public/conferences/${props.slug}/embed.js?${query}`;
    return `<script async src="${address.replaceAll("&", "&amp;")}"></script>`;
  };
  const copy = () =>
    navigator.clipboard.writeText(code()).then(() => showToast({ text: t("take.embed.copied") }), showProblem);
  return (
    <>
      <h3>{t("take.embed")}</h3>
      <p class="muted">{t("take.embed.text")}</p>
      <SelectField name="embed-part" label={t("take.embed.part")} value={part()} options={parts()} onChange={setPart} />
      <TextArea name="embed-code" label={t("take.embed.code")} rows={3} value={code()} onInput={() => undefined} />
      <div class="row">
        <Button onClick={() => void copy()}>{t("take.embed.copy")}</Button>
      </div>
    </>
  );
}
