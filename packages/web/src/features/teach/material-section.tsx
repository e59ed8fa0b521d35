import type { Material } from "@assize/core/material/schema.ts";
import type { ModuleDraft } from "@assize/core/training/schema.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FileField } from "../../ui/file-field.tsx";
import { Section } from "../../ui/page.tsx";
import { StatusTag } from "../../ui/tag.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showToast } from "../../ui/toast.ts";
import { sizeWords } from "../training/measures.ts";
import { written } from "../training/written-text.ts";
import { removeMaterial } from "./api.ts";
import { acceptedFiles, titleFrom } from "./choose-file.ts";
import type { Author } from "./create-author.ts";
import { createUpload } from "./create-upload.ts";
import { SendingErrors } from "./sending-errors.tsx";
import "../training/training.css";
import "./teach.css";

interface PartProps {
  readonly of: Author;
  readonly draft: ModuleDraft;
}

function MaterialRow(props: { readonly of: Material; readonly onDelete: (material: Material) => void }): JSX.Element {
  const t = useText();
  const title = () => written(props.of.title);
  return (
    <li>
      <span>
        <span lang={title().lang}>{title().text}</span>{" "}
        <span class="hint figures">{`${props.of.filename}, ${sizeWords(t, props.of.sizeBytes)}`}</span>
      </span>
      <span class="row">
        <Show when={props.of.state === "pending"}>
          <StatusTag tone="waiting">{t("teach.materials.pending")}</StatusTag>
        </Show>
        <Show
          when={props.of.heldByVersion === null}
          fallback={<StatusTag tone="neutral">{t("teach.materials.held")}</StatusTag>}
        >
          <Button
            variant="quiet"
            label={t("teach.materials.delete", { title: title().text })}
            onClick={() => props.onDelete(props.of)}
          >
            {t("teach.materials.delete.short")}
          </Button>
        </Show>
      </span>
    </li>
  );
}

/** How much of the file has arrived. */
function UploadBar(props: { readonly of: ReturnType<typeof createUpload> }): JSX.Element {
  const t = useText();
  const format = useFormat();
  return (
    <Show when={props.of.stage() !== "idle"}>
      <div class="upload-bar">
        <span class="small figures">
          {props.of.stage() === "sending"
            ? t("teach.materials.uploading", { percent: format().percent(Math.round(props.of.share() * 100) / 100) })
            : t("teach.materials.checking")}
        </span>
        <progress value={props.of.share()} max={1} aria-label={t("teach.materials.file")} />
      </div>
    </Show>
  );
}

/** The file that was chosen and its title, which follows the file's name until somebody writes another. */
function createChoice(onChosen: () => void) {
  const [file, setFile] = createSignal<File | null>(null);
  const [title, setTitle] = createSignal("");
  const choose = (chosen: File | null) => {
    const proposed = titleFrom(file()?.name ?? "");
    setFile(chosen);
    onChosen();
    if (chosen !== null && (title() === "" || title() === proposed)) setTitle(titleFrom(chosen.name));
  };
  const clear = () => {
    setFile(null);
    setTitle("");
  };
  return { file, title, setTitle, choose, clear };
}

function UploadForm(props: PartProps): JSX.Element {
  const t = useText();
  const work = createUpload(() => props.draft.module.id);
  const { file, title, setTitle, choose, clear } = createChoice(work.clearFault);
  const source = () => props.draft.module.title.source;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const done = await work.upload(file(), title(), source());
    await props.of.refresh();
    if (done === null) return;
    showToast({ text: t("teach.materials.done", { title: title() }), tone: "success" });
    clear();
  };
  const fileError = () => {
    const fault = work.fault();
    return fault === null ? work.sending.errorAt("/filename") : t(`teach.materials.${fault}`);
  };
  return (
    <form class="teach-form" noValidate onSubmit={submit}>
      <h3>{t("teach.materials.add")}</h3>
      <SendingErrors of={work.sending} />
      <FileField
        name="/filename"
        label={t("teach.materials.file")}
        hint={t("teach.materials.file.hint")}
        file={file()}
        onFile={choose}
        accept={acceptedFiles}
        error={fileError()}
      />
      <TextField
        name={`/title/${source()}`}
        label={t("teach.materials.title")}
        value={title()}
        onInput={setTitle}
        maxLength={160}
        lang={source()}
        error={work.sending.errorAt(`/title/${source()}`)}
      />
      <UploadBar of={work} />
      <div class="row">
        <Button type="submit" variant="secondary" busy={work.sending.busy()}>
          {t("teach.materials.submit")}
        </Button>
      </div>
    </form>
  );
}

/** The files of the module, and one more. */
export function MaterialSection(props: PartProps): JSX.Element {
  const t = useText();
  const [asked, setAsked] = createSignal<Material | null>(null);
  const name = () => written(asked()?.title ?? { source: "en", en: "" }).text;
  const remove = async () => {
    const material = asked();
    if (material === null) return;
    await removeMaterial(material);
    showToast({ text: t("teach.materials.deleted", { title: name() }) });
    await props.of.refresh();
  };
  return (
    <Section title={t("teach.materials")}>
      <Show when={props.of.materials().length > 0} fallback={<EmptyState title={t("teach.materials.empty")} />}>
        <ul class="plain-list material-list">
          <For each={props.of.materials()}>{(one) => <MaterialRow of={one} onDelete={setAsked} />}</For>
        </ul>
      </Show>
      <UploadForm {...props} />
      <ConfirmDialog
        open={asked() !== null}
        onClose={() => setAsked(null)}
        title={t("teach.materials.delete", { title: name() })}
        text={t("teach.materials.delete.text")}
        confirm={t("teach.materials.delete.short")}
        danger
        onConfirm={remove}
      />
    </Section>
  );
}
