import { compareLines, type Line, type Manifest, restoreMissing } from "@assize/core/archive/index.ts";
import { commit } from "@assize/core/db/commit.ts";
import { ArchiveFolder, sha256Hex } from "./archive-folder.ts";
import { type Command, type Stage, WrongUse } from "./command.ts";

const atOnce = 100;
/** A conference is seen by these two: they come last, so that nobody meets half of one. */
const last = ["slug", "conference"];

const inOrder = ({ items }: Manifest): Manifest["items"] =>
  items.toSorted((a, b) => last.indexOf(a.kind) - last.indexOf(b.kind));

const inChunks = <Item>(all: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(all.length / atOnce) }, (_, at) => all.slice(at * atOnce, (at + 1) * atOnce));

async function eachChunk(
  { progress }: Stage,
  folder: ArchiveFolder,
  what: string,
  work: (lines: readonly Line[]) => Promise<void>,
): Promise<void> {
  let done = 0;
  for (const file of inOrder(folder.manifest())) {
    for (const chunk of inChunks(folder.lines(file))) {
      await work(chunk);
      done += chunk.length;
      progress(what, done);
    }
  }
}

/** All that would stand in the way, before anything is written. */
async function conflictsWith(stage: Stage, folder: ArchiveFolder): Promise<readonly string[]> {
  const conflicts: string[] = [];
  await eachChunk(stage, folder, "items compared", async (lines) => {
    conflicts.push(...(await compareLines(stage.ctx.db, lines)).conflicts);
  });
  return conflicts;
}

async function importFiles({ files, progress }: Stage, folder: ArchiveFolder, { files: all }: Manifest): Promise<void> {
  for (const [at, file] of all.entries()) {
    progress("files", at);
    const content = folder.checked(file);
    const there = await files.read(file.key, file.bytes);
    if (there !== null && sha256Hex(there) === file.sha256) continue;
    await files.write(file.key, file.contentType, content);
  }
}

const tell = ({ ctx }: Stage, conferenceId: string, sha256: string): Promise<null> =>
  commit(ctx, {
    writes: [],
    activity: { name: "archive.imported", scopeId: "archive", subjectId: conferenceId, data: { sha256 } },
    answer: null,
  });

export const importConference: Command = {
  name: "import",
  usage: ["FOLDER", "brings an archive in, with the same ids; overwrites nothing; goes on where it was cut"],
  run: async (stage, [path, ...rest]) => {
    if (path === undefined || rest.length > 0) throw new WrongUse();
    const folder = new ArchiveFolder(path);
    const manifest = folder.manifest();
    for (const file of manifest.files) folder.checked(file);
    const conflicts = await conflictsWith(stage, folder);
    if (conflicts.length > 0) {
      stage.say(`nothing was written: something else lies under ${conflicts.length} keys`);
      for (const key of conflicts.slice(0, 20)) stage.say(`  ${key}`);
      return 1;
    }
    await importFiles(stage, folder, manifest);
    const counted = { written: 0, there: 0 };
    await eachChunk(stage, folder, "items", async (lines) => {
      const compared = await compareLines(stage.ctx.db, lines);
      await restoreMissing(stage.ctx.db, compared);
      counted.written += compared.missing.length;
      counted.there += compared.there;
    });
    await tell(stage, manifest.conferenceId, sha256Hex(folder.read("manifest.json")));
    stage.say(
      `${manifest.conferenceId}: ${counted.written} items written, ${counted.there} were there, ${manifest.files.length} files`,
    );
    return 0;
  },
};
