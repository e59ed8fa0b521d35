import {
  filesOf,
  type Line,
  layOut,
  type Manifest,
  readConference,
  type StoredFile,
} from "@assize/core/archive/index.ts";
import { commit } from "@assize/core/db/commit.ts";
import { ArchiveFolder, sha256Hex } from "./archive-folder.ts";
import { type Command, type Stage, WrongUse } from "./command.ts";

async function exportFile(
  { files }: Stage,
  folder: ArchiveFolder,
  file: StoredFile,
): Promise<Manifest["files"][number]> {
  const { storageKey: key, contentType, sizeBytes: bytes, sha256Base64 } = file;
  const path = `files/${key}`;
  const sha256 = Buffer.from(sha256Base64, "base64").toString("hex");
  const entry = { key, path, contentType, bytes, sha256 };
  if (folder.has(path) && sha256Hex(folder.read(path)) === sha256) return entry;
  const content = await files.read(key, bytes);
  if (content === null || sha256Hex(content) !== sha256) throw new Error(`the store has no ${key} as it came`);
  folder.write(path, content);
  return entry;
}

async function exportFiles(stage: Stage, folder: ArchiveFolder, lines: readonly Line[]): Promise<Manifest["files"]> {
  const wanted = filesOf(lines).toSorted((a, b) => (a.storageKey < b.storageKey ? -1 : 1));
  const entries: Manifest["files"] = [];
  for (const file of wanted) {
    stage.progress("files", entries.length);
    entries.push(await exportFile(stage, folder, file));
  }
  return entries;
}

/** Who took data along stands in the trail, though not in the archive. */
const tell = ({ ctx }: Stage, conferenceId: string, sha256: string): Promise<null> =>
  commit(ctx, {
    writes: [],
    activity: { name: "archive.exported", scopeId: "archive", subjectId: conferenceId, data: { sha256 } },
    answer: null,
  });

export const exportConference: Command = {
  name: "export",
  usage: ["CONFERENCE FOLDER", "writes a whole conference to an archive (docs/archive.md); goes on where it was cut"],
  run: async (stage, [conferenceId, path, ...rest]) => {
    if (conferenceId === undefined || path === undefined || rest.length > 0) throw new WrongUse();
    const folder = new ArchiveFolder(path);
    if (folder.isWhole) throw new Error(`there is an archive in ${path} already`);
    let read = 0;
    const { lines, moduleIds } = await readConference(stage.ctx.db, conferenceId, async (name, readPart) => {
      const part = await folder.part(name, readPart);
      read += part.length;
      stage.progress("items", read);
      return part;
    });
    const items = layOut(lines).map(({ kind, count, text }) => {
      const itemPath = `items/${kind}.jsonl`;
      folder.write(itemPath, text);
      return { kind, path: itemPath, count, bytes: Buffer.byteLength(text), sha256: sha256Hex(text) };
    });
    const files = await exportFiles(stage, folder, lines);
    const manifest: Manifest = {
      format: "assize-archive",
      version: 1,
      conferenceId,
      moduleIds: [...moduleIds],
      items,
      files,
    };
    folder.finish(manifest);
    const sha256 = sha256Hex(folder.read("manifest.json"));
    await tell(stage, conferenceId, sha256);
    const count = items.reduce((sum, one) => sum + one.count, 0);
    stage.say(`${conferenceId}: ${count} items, ${files.length} files; manifest ${sha256}`);
    return 0;
  },
};
