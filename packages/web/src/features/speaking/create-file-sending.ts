import { type MaterialType, materialTypes, maxMaterialBytes } from "@assize/core/material/schema.ts";
import type { FileKind } from "@assize/core/speaker-file/schema.ts";
import type { SpeakingPage } from "@assize/core/speaking/schema.ts";
import { createSignal } from "solid-js";
import { Problem } from "../../lib/problem.ts";
import { type SpeakingRef, sendOwnFile } from "./api.ts";

interface Fault {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What the browser's list of files offers. */
export const acceptedEnds = Object.values(materialTypes).flat().join(",");

const isType = (type: string): type is MaterialType => type in materialTypes;

/** By its name alone: what is in it, the server looks at. */
function typeOf(name: string): MaterialType | null {
  const found = Object.entries<readonly string[]>(materialTypes).find(([, ends]) =>
    ends.some((end) => name.toLowerCase().endsWith(end)),
  )?.[0];
  return found !== undefined && isType(found) ? found : null;
}

function faultOf({ name, size }: File): Fault | null {
  if (typeOf(name) === null) return { code: "file_type_mismatch" };
  if (size > maxMaterialBytes)
    return { code: "file_too_large", params: { maxMegabytes: maxMaterialBytes / 1024 ** 2 } };
  return size === 0 ? { code: "file_missing" } : null;
}

interface Sending {
  readonly file: File;
  readonly share: number;
  readonly failed: boolean;
}

/** One file on its way: it stays chosen where the connection breaks, and can be sent again. */
export function createFileSending(
  at: SpeakingRef,
  slot: { readonly sessionId: string; readonly kind: FileKind },
  onSent: (page: SpeakingPage) => void,
) {
  const [sending, setSending] = createSignal<Sending | null>(null);
  const [fault, setFault] = createSignal<Fault | null>(null);
  const send = async (file: File): Promise<void> => {
    const contentType = typeOf(file.name);
    if (contentType === null) return;
    setSending({ file, share: 0, failed: false });
    try {
      const about = { ...slot, filename: file.name.normalize("NFC"), contentType };
      const page = await sendOwnFile(at, about, file, (share) => setSending({ file, share, failed: false }));
      setSending(null);
      onSent(page);
    } catch (error) {
      const refused = error instanceof Problem ? error.errors[0] : undefined;
      setFault(refused ?? null);
      setSending(refused ? null : { file, share: 0, failed: true });
    }
  };
  const choose = (file: File | null) => {
    setSending(null);
    setFault(file && faultOf(file));
    if (file !== null && fault() === null) void send(file);
  };
  const again = () => {
    const waiting = sending();
    if (waiting?.failed) void send(waiting.file);
  };
  return { sending, fault, choose, again };
}
