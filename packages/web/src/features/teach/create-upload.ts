import type { Locale } from "@assize/core/i18n/locale.ts";
import type { Material } from "@assize/core/material/schema.ts";
import { createSignal } from "solid-js";
import { fileHash, sendFile } from "../../lib/send-file.ts";
import { finishUpload, openUpload } from "./api.ts";
import { type FileFault, fileFault, kindOf } from "./choose-file.ts";
import { createSending } from "./create-sending.ts";

export type UploadStage = "idle" | "sending" | "checking";

/** The upload of a file: announced, sent with its progress, then checked by the server. */
export function createUpload(moduleId: () => string) {
  const sending = createSending();
  const [stage, setStage] = createSignal<UploadStage>("idle");
  const [share, setShare] = createSignal(0);
  const [fault, setFault] = createSignal<FileFault | null>(null);
  const work = async (file: File, sha256Base64: string, title: string, source: Locale): Promise<Material> => {
    const contentType = kindOf(file.name);
    if (contentType === null) throw new Error("the kind was checked before");
    const started = await openUpload(moduleId(), {
      title: { source, [source]: title },
      filename: file.name,
      contentType,
      sizeBytes: file.size,
      sha256Base64,
    });
    setShare(0);
    setStage("sending");
    await sendFile(file, started.upload, setShare);
    setStage("checking");
    return finishUpload(started.material);
  };
  /** The material, or null where something is wrong, which then shows. */
  const upload = async (file: File | null, title: string, source: Locale): Promise<Material | null> => {
    setFault(fileFault(file));
    if (file === null || fault() !== null) return null;
    // A file that was changed on the disk after it was chosen can no longer be read.
    const hash = await fileHash(file).catch(() => null);
    if (hash === null) {
      setFault("failed");
      return null;
    }
    const done = await sending.run(() => work(file, hash, title, source));
    setStage("idle");
    return done;
  };
  return { sending, stage, share, fault, upload, clearFault: () => setFault(null) };
}
