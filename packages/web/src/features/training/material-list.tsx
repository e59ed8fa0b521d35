import type { VersionMaterial } from "@assize/core/training/schema.ts";
import Download from "lucide-solid/icons/download";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { Section } from "../../ui/page.tsx";
import { materialLink } from "./api.ts";
import { sizeWords } from "./measures.ts";
import { written } from "./written-text.ts";
import "./training.css";

interface MaterialsProps {
  readonly moduleId: string;
  readonly materials: readonly VersionMaterial[];
}

function MaterialRow(props: { readonly moduleId: string; readonly of: VersionMaterial }): JSX.Element {
  const t = useText();
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>(null);
  const title = () => written(props.of.title);
  const download = async () => {
    setBusy(true);
    setProblem(null);
    try {
      location.assign((await materialLink(props.moduleId, props.of.id)).url);
    } catch (error) {
      setProblem(() => error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <li>
      <span>
        <span lang={title().lang}>{title().text}</span>{" "}
        <span class="hint figures">{`${props.of.filename}, ${sizeWords(t, props.of.sizeBytes)}`}</span>
      </span>
      <Button
        variant="quiet"
        icon={Download}
        busy={busy()}
        busyLabel={t("training.materials.opening")}
        onClick={download}
        label={t("training.materials.download", { title: title().text })}
      >
        {t("training.materials.get")}
      </Button>
      <ProblemNotice problem={problem()} />
    </li>
  );
}

/** The files that go with a module, each with its size. */
export function Materials(props: MaterialsProps): JSX.Element {
  const t = useText();
  return (
    <Show when={props.materials.length > 0}>
      <Section title={t("training.materials")}>
        <ul class="plain-list material-list">
          <For each={props.materials}>{(one) => <MaterialRow moduleId={props.moduleId} of={one} />}</For>
        </ul>
      </Section>
    </Show>
  );
}
