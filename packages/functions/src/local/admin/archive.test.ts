import { createHash } from "node:crypto";
import { cpSync, globSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { changeAnswers } from "@assize/core/answer/index.ts";
import { activityEntity, sealActivities, verifyScope } from "@assize/core/audit/index.ts";
import { findConferenceBySlug, getConference } from "@assize/core/conference/index.ts";
import { readPartition } from "@assize/core/db/partition.ts";
import { queryAll } from "@assize/core/db/read.ts";
import {
  completeAnswerFile,
  createForm,
  getAnswerFile,
  publishForm,
  saveFormDraft,
  startAnswerFile,
} from "@assize/core/form/index.ts";
import { createAccount, findPersonByAddress } from "@assize/core/identity/index.ts";
import { DiskFiles } from "@assize/core/platform/local/disk-files.ts";
import { erasePerson } from "@assize/core/privacy/index.ts";
import { listRegistrations } from "@assize/core/registration/index.ts";
import { definitionExample, fieldExample } from "@assize/core/testing/form.ts";
import { pdf, uploadedMaterial } from "@assize/core/testing/training.ts";
import { World } from "@assize/core/testing/world.ts";
import { listAllModules } from "@assize/core/training/index.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { demoConference } from "../../demo/conference.ts";
import { loadDemo } from "../../demo/load.ts";
import { createStreamHandler } from "../../stream/handler.ts";
import type { Command, Stage } from "./command.ts";
import { exportConference } from "./export.ts";
import { importConference } from "./import.ts";
import { stageFiles, storeIn } from "./stage-files.ts";

const folder = (): string => join(mkdtempSync(join(tmpdir(), "assize-archive-")), "archive");
const read = (root: string) =>
  Object.fromEntries(
    globSync("**", { cwd: root })
      .filter((path) => statSync(join(root, path)).isFile())
      .map((path) => [path, readFileSync(join(root, path)).toString("base64")]),
  );

function stageOf(world: World, progress: Stage["progress"] = () => {}) {
  const { files } = world.ctx;
  if (!(files instanceof DiskFiles)) throw new Error("the test world keeps files on disk");
  const said: string[] = [];
  const stage = { ctx: world.system("admin"), files: stageFiles(files, storeIn(files)), progress };
  const run = (command: Command, ...words: readonly string[]) =>
    command.run({ ...stage, say: (line) => said.push(line) }, words);
  return { run, said };
}

/** Not a PDF that anybody else has: the bytes tell it from every other file. */
const scan = new Uint8Array([...new TextEncoder().encode("%PDF-1.4\n"), 0, 255, 10, 13, 128, 7, ...pdf]);

/** Somebody confirmed answers a form that follows with a file; gives where its bytes lie. */
async function answeredWithFile(world: World, conferenceId: string): Promise<string> {
  const ctx = world.system();
  const form = await createForm(ctx, conferenceId, {
    ...{ kind: "followUp", opensAt: null, closesAt: null, categoryIds: [], most: 1 },
    title: { source: "en", en: "Travel" },
  });
  const field = fieldExample("letter", { type: "file", accepts: ["pdf"], maxMegabytes: 1 });
  await saveFormDraft(ctx, conferenceId, form.id, definitionExample(field), 1);
  await publishForm(ctx, conferenceId, form.id, {});
  const [one] = (await listRegistrations(ctx, conferenceId, "confirmed", { limit: 1 })).items;
  if (one === undefined) throw new Error("somebody is confirmed");
  const { fileId, upload } = await startAnswerFile(ctx, conferenceId, form.id, {
    ...{ field: "letter", filename: "Кат.pdf", sizeBytes: scan.byteLength },
    sha256Base64: createHash("sha256").update(scan).digest("base64"),
  });
  const { files } = ctx;
  const signed = files instanceof DiskFiles ? files.open(upload.url.replace("/files/", ""), "put") : "no disk";
  if (typeof signed === "string" || !(files instanceof DiskFiles)) throw new Error(String(signed));
  expect(await files.accept(signed, upload.headers["content-type"] ?? "", scan)).toBe("stored");
  const { answer } = await completeAnswerFile(ctx, conferenceId, form.id, fileId);
  const ref = { conferenceId, registrationId: one.id, formId: form.id, part: 1 };
  await changeAnswers(ctx, ref, { number: 1, answers: { letter: answer } }, 0);
  const file = await getAnswerFile(ctx.db, fileId);
  return file?.storageKey ?? "";
}

/** From here on the table takes so many bulk writes, and no more. */
function pullThePlugAfter(world: World, writes: number): () => void {
  let left = writes;
  const { middlewareStack } = world.ctx.db.client;
  middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (commandName === "BatchWriteItemCommand" && left-- <= 0) throw new Error("pulled the plug");
        return next(args);
      },
    { step: "initialize", name: "plug" },
  );
  return () => middlewareStack.remove("plug");
}

describe("an archive of the demo conference", () => {
  let world: World;
  let conferenceId: string;
  let first: string;
  let answerKey: string;

  beforeAll(async () => {
    world = await World.create();
    await loadDemo(world.ctx, () => {});
    const conference = await findConferenceBySlug(world.ctx.db, demoConference.slug);
    if (conference === null) throw new Error("the demo has a conference");
    conferenceId = conference.id;
    const { items: modules } = await listAllModules(world.ctx.db, { limit: 10 });
    const moduleId = modules.find((module) => module.conferenceId === conferenceId)?.id ?? "";
    await uploadedMaterial(world.system(), moduleId);
    answerKey = await answeredWithFile(world, conferenceId);
    const { items } = await listRegistrations(world.system(), conferenceId, "declined", { limit: 1 });
    await erasePerson(world.system(), items[0]?.personId ?? "");
    for (const scopeId of [conferenceId, moduleId]) {
      await sealActivities(world.system(), await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${scopeId}` }));
    }
    first = folder();
    expect(await stageOf(world).run(exportConference, conferenceId, first)).toBe(0);
  }, 180_000);

  it("comes out of another stage byte for byte as it went in, with its files, and its trail still fits its seals", async () => {
    const other = await World.create();
    const { run, said } = stageOf(other);
    expect(await run(importConference, first)).toBe(0);
    const second = folder();
    expect(await run(exportConference, conferenceId, second)).toBe(0);

    expect(read(second)).toEqual(read(first));
    expect(Object.keys(read(first)).filter((path) => path.startsWith("files/"))).toHaveLength(2);
    expect(said[0]).toMatch(/ [1-9][0-9]{2,} items written, 0 were there, 2 files$/);
    // The file that is an answer: the same bytes in the archive, and where it was brought to.
    expect(new Uint8Array(readFileSync(join(first, "files", answerKey)))).toEqual(scan);
    expect(new Uint8Array((await other.ctx.files.read(answerKey)) ?? [])).toEqual(scan);
    const verified = await verifyScope(other.system(), conferenceId, null, () => {});
    expect(verified).toMatchObject({ findings: [], notSealedYet: 0 });
    expect(verified.seals).toBeGreaterThan(0);
    const one = (where: World) => listRegistrations(where.system(), conferenceId, undefined, { limit: 200 });
    expect((await one(other)).items).toEqual((await one(world)).items);
  });

  it("gives nobody a role over the other stage, and brings no sign-in", async () => {
    const people = readFileSync(join(first, "items/person.jsonl"), "utf8");
    const kinds = globSync("items/*.jsonl", { cwd: first });

    expect(people).toContain("organizer@assize.test");
    expect(people).not.toContain('"platform"');
    expect(kinds).not.toContain("items/session.jsonl");
    expect(kinds).not.toContain("items/signIn.jsonl");
  });

  it("goes on where the export or the import was cut, and shows nobody half a conference", async () => {
    const target = folder();
    let stops = 0;
    for (let done = false; !done; stops++) {
      let left = 4 + 12 * stops;
      const stage = stageOf(world, () => {
        if (left-- === 0) throw new Error("pulled the plug");
      });
      done = await stage.run(exportConference, conferenceId, target).then(
        () => true,
        () => false,
      );
    }
    expect(stops).toBeGreaterThan(2);
    expect(read(target)).toEqual(read(first));

    const other = await World.create();
    let cuts = 0;
    for (let done = false; !done; cuts++) {
      const mend = pullThePlugAfter(other, 16);
      done = await stageOf(other)
        .run(importConference, first)
        .then(
          () => true,
          () => false,
        );
      mend();
      if (!done) expect(await findConferenceBySlug(other.ctx.db, demoConference.slug)).toBeNull();
    }
    expect(cuts).toBeGreaterThan(3);
    const again = folder();
    await stageOf(other).run(exportConference, conferenceId, again);
    expect(read(again)).toEqual(read(first));
  }, 180_000);

  it("causes no letter and no other reaction where it comes in", async () => {
    const other = await World.create();
    await stageOf(other).run(importConference, first);
    const sent: string[] = [];
    const { db, files, secrets, now } = other.ctx;
    const mailer = { send: async ({ to }: { readonly to: string }) => void sent.push(to) };
    const handler = createStreamHandler({ db, files, secrets, now, mailer, publicUrl: "https://assize.test" });
    const stored = await readPartition(db, `ACTIVITY#${conferenceId}`);
    const Records = stored.map((NewImage, at) =>
      JSON.parse(JSON.stringify({ eventName: "INSERT", dynamodb: { SequenceNumber: String(at), NewImage } })),
    );
    expect(Records.length).toBeGreaterThan(50);

    expect(await handler({ Records })).toEqual({ batchItemFailures: [] });

    expect(sent).toEqual([]);
    const again = folder();
    await stageOf(other).run(exportConference, conferenceId, again);
    expect(read(again)).toEqual(read(first));
  });

  it("overwrites nothing: an address of somebody else, or a conference that went on, stops it before the first write", async () => {
    const other = await World.create();
    await createAccount(other.system(), {
      email: "organizer@assize.test",
      familyName: "A",
      givenName: "B",
      locale: "en",
    });
    const { run, said } = stageOf(other);

    expect(await run(importConference, first)).toBe(1);

    expect(said[0]).toBe("nothing was written: something else lies under 1 keys");
    await expect(getConference(other.system(), conferenceId)).rejects.toMatchObject({ code: "not_found" });
    expect(await findPersonByAddress(other.ctx.db, "participant@assize.test")).toBeNull();
  });

  it("is refused where a byte of it is not as the manifest has it", async () => {
    const changed = folder();
    cpSync(first, changed, { recursive: true });
    const path = join(changed, "items/registration.jsonl");
    writeFileSync(path, readFileSync(path, "utf8").replace("confirmed", "cancelled"));

    const other = await World.create();
    await expect(stageOf(other).run(importConference, changed)).rejects.toThrow("items/registration.jsonl");
    await expect(stageOf(other).run(exportConference, conferenceId, first)).rejects.toThrow("already");
    expect(await findPersonByAddress(other.ctx.db, "organizer@assize.test")).toBeNull();
  });
});
