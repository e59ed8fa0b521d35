import { fileOf, fileTypeOf } from "@assize/core/form/rules.ts";
import type { Field } from "@assize/core/form/schema.ts";
import { fileKinds } from "@assize/core/form/terms.ts";
import { createContext, createSignal, type JSX, onCleanup, Show, useContext } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Problem } from "../../lib/problem.ts";
import { fileHash, sendFile } from "../../lib/send-file.ts";
import { Button } from "../../ui/button.tsx";
import { FileField } from "../../ui/file-field.tsx";
import { showProblem } from "../../ui/toast.ts";
import { errorWords } from "../registration/error-words.ts";
import { type AnswerFieldProps, frameOf } from "./answer-frame.ts";
import { type AnswersRef, type FormRef, finishFileUpload, openFile, openFileUpload } from "./api.ts";

/** The form whose files are sent; without one nothing is, as in the builder's preview. */
export const FilesOf = createContext<FormRef | null>(null);

type FileQuestion = Extract<Field, { type: "file" }>;
type Fault = { readonly code: string; readonly params?: Readonly<Record<string, string | number>> };

/** Opens a file that is an answer; what stands in the way shows as a toast. */
export async function showFile(ref: AnswersRef, field: string, reason?: string): Promise<void> {
  try {
    location.assign(await openFile(ref, field, reason));
  } catch (error) {
    showProblem(error);
  }
}

const bytesIn = (megabytes: number): number => megabytes * 1024 * 1024;

/** Why a file cannot be sent, known before it is; null where it can. */
function faultOf({ accepts, maxMegabytes }: FileQuestion, { name, size }: File): Fault | null {
  if (fileTypeOf(accepts, name) === null) return { code: "file_type_mismatch" };
  if (size > bytesIn(maxMegabytes)) return { code: "file_too_large", params: { maxMegabytes } };
  return size === 0 ? { code: "file_missing" } : null;
}

interface Sending {
  readonly file: File;
  /** Between 0 and 1 while bytes go; 1 while the server looks at them. */
  readonly share: number;
  readonly failed: boolean;
}

/** One file on its way: it stays chosen when the connection breaks, and goes again when there is one. */
function createFileSending(props: AnswerFieldProps & { readonly field: FileQuestion }) {
  const form = useContext(FilesOf);
  const [sending, setSending] = createSignal<Sending | null>(null);
  const [fault, setFault] = createSignal<Fault | null>(null);
  const isCurrent = (file: File) => sending()?.file === file;
  const work = async (ref: FormRef, file: File): Promise<string> => {
    const sha256Base64 = await fileHash(file);
    const body = { field: props.field.key, filename: file.name.normalize("NFC"), sizeBytes: file.size, sha256Base64 };
    const { fileId, upload } = await openFileUpload(ref, body);
    await sendFile(file, upload, (share) => isCurrent(file) && setSending({ file, share, failed: false }));
    return finishFileUpload(ref, fileId);
  };
  const send = async (file: File): Promise<void> => {
    if (form === null) return;
    setSending({ file, share: 0, failed: false });
    try {
      const answer = await work(form, file);
      if (!isCurrent(file)) return;
      setSending(null);
      props.onAnswer(answer);
      props.onLeave();
    } catch (error) {
      if (!isCurrent(file)) return;
      const refused = error instanceof Problem ? error.errors[0] : undefined;
      setFault(refused ?? null);
      setSending(refused ? null : { file, share: 0, failed: true });
    }
  };
  const choose = (file: File | null) => {
    props.onAnswer(undefined);
    setSending(null);
    setFault(file && faultOf(props.field, file));
    if (file !== null && fault() === null) void send(file);
  };
  const again = () => {
    const waiting = sending();
    if (waiting?.failed) void send(waiting.file);
  };
  addEventListener("online", again);
  onCleanup(() => removeEventListener("online", again));
  return { can: form !== null, sending, fault, choose, again };
}

function OnItsWay(props: { readonly of: Sending; readonly onAgain: () => void }): JSX.Element {
  const t = useText();
  const percent = () => Math.round(props.of.share * 100);
  return (
    <Show
      when={props.of.failed}
      fallback={
        <p class="hint" role="status">
          {percent() < 100 ? t("form.file.sending", { percent: percent() }) : t("form.file.checking")}
        </p>
      }
    >
      <div class="row" role="alert">
        <span>{t("form.file.failed", { name: props.of.file.name })}</span>
        <Button onClick={props.onAgain}>{t("form.file.again")}</Button>
      </div>
    </Show>
  );
}

/** A question whose answer is a file: sent as soon as it is chosen, with its progress. */
export function FileAnswer(props: AnswerFieldProps & { readonly field: FileQuestion }): JSX.Element {
  const t = useText();
  const frame = frameOf(props);
  const file = createFileSending(props);
  const kinds = () => props.field.accepts.map((kind) => t(`form.file.${kind}`)).join(", ");
  const hint = () =>
    [frame.hint, t("form.file.hint", { kinds: kinds(), size: props.field.maxMegabytes })].filter(Boolean).join(" ");
  const ends = () => props.field.accepts.flatMap((kind) => Object.values<readonly string[]>(fileKinds[kind]).flat());
  const here = () => fileOf(props.value)?.filename;
  return (
    <div class="stack">
      <FileField
        {...frame}
        hint={file.can ? hint() : t("form.file.preview")}
        error={errorWords(file.fault() ?? undefined) ?? props.error}
        accept={ends().join(",")}
        disabled={!file.can}
        file={file.sending()?.file}
        onFile={file.choose}
      />
      <Show when={file.sending()}>{(sending) => <OnItsWay of={sending()} onAgain={file.again} />}</Show>
      <Show when={file.sending() === null && here()}>
        {(name) => (
          <p class="hint" role="status">
            {t("form.file.sent", { name: name() })}
          </p>
        )}
      </Show>
    </div>
  );
}
