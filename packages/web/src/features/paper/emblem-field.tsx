import type { LetterheadView } from "@assize/core/document/schema.ts";
import { createSignal, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { FileField } from "../../ui/file-field.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { setEmblem } from "./api.ts";
import { emblemJpeg } from "./emblem-jpeg.ts";

interface EmblemProps {
  readonly conferenceId: string;
  readonly known: LetterheadView;
  readonly onSaved: (saved: LetterheadView) => void;
}

/** The picture above the letters: it is kept as soon as it is chosen. */
export function EmblemField(props: EmblemProps): JSX.Element {
  const t = useText();
  const [error, setError] = createSignal<string>();
  const keep = async (imageBase64: string | null) => {
    try {
      props.onSaved(await setEmblem(props.conferenceId, { imageBase64 }, props.known.version));
      showToast({ text: t(imageBase64 === null ? "paper.emblem.removed" : "paper.emblem.saved") });
    } catch (problem) {
      showProblem(problem);
    }
  };
  const choose = async (file: File | null) => {
    setError(undefined);
    if (file === null) return;
    const jpeg = await emblemJpeg(file).catch(() => null);
    if (jpeg === null) setError(t("paper.emblem.unreadable"));
    else await keep(jpeg);
  };
  return (
    <div class="stack">
      <FileField
        name="emblem"
        label={t("paper.emblem")}
        hint={t("paper.emblem.hint")}
        error={error()}
        required={false}
        accept="image/png,image/jpeg,image/webp"
        file={null}
        onFile={(file) => void choose(file)}
      />
      <Show when={props.known.hasEmblem}>
        <p class="row">
          <span>{t("paper.emblem.set")}</span>
          <Button onClick={() => void keep(null)}>{t("paper.emblem.remove")}</Button>
        </p>
      </Show>
    </div>
  );
}
