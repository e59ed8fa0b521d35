import { access } from "node:fs/promises";
import { deflateRawSync } from "node:zlib";
import { safeParse } from "valibot";
import { describe, expect, it } from "vitest";
import { countCalls } from "../testing/count-calls.ts";
import {
  draftModule,
  note,
  pdf,
  publishedModule,
  storeBytes,
  trainerOf,
  uploadExample,
  uploadedMaterial,
} from "../testing/training.ts";
import { World } from "../testing/world.ts";
import { publishModule } from "../training/index.ts";
import {
  completeUpload,
  deleteMaterial,
  listMaterials,
  type StartUploadInput,
  startUpload,
  startUploadInput,
  updateMaterial,
} from "./index.ts";

const page = { limit: 50 };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A zip archive of one compressed file, as office documents begin. */
function zip(name: string, content: string): Uint8Array {
  const packed = deflateRawSync(bytes(content));
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, bytes(name), packed]);
}

const word = zip(
  "[Content_Types].xml",
  `<Types><Override PartName="/word/document.xml" ContentType="${wordType}.main+xml"/></Types>`,
);

interface Sent {
  readonly announced: Partial<StartUploadInput>;
  readonly announcedContent?: Uint8Array;
  readonly sent: Uint8Array;
}

async function send({ announced, announcedContent, sent }: Sent) {
  const world = await World.create();
  const ctx = world.system();
  const { module } = await draftModule(ctx, 0);
  const { material } = await startUpload(ctx, module.id, uploadExample(announcedContent ?? sent, announced));
  const path = await storeBytes(ctx, material, sent);
  const result = await completeUpload(ctx, module.id, material.id).catch((error: unknown) => error);
  const left = await listMaterials(ctx, module.id, page);
  const fileIsThere = await access(path).then(
    () => true,
    () => false,
  );
  return { result, left: left.items.length, fileIsThere };
}

const asWord = { filename: "memo.docx", contentType: wordType } as const;
const refused = [
  [
    "a program named .pdf",
    { announced: {}, sent: Buffer.concat([bytes("MZ"), Buffer.alloc(400)]) },
    "/contentType",
    "file_type_mismatch",
  ],
  [
    "a web page named .pdf",
    { announced: {}, sent: bytes("<!doctype html><script>alert(1)</script>") },
    "/contentType",
    "file_type_mismatch",
  ],
  [
    "an archive named .docx",
    { announced: asWord, sent: zip("virus.js", "alert(1)") },
    "/contentType",
    "file_type_mismatch",
  ],
  ["a document named .pdf", { announced: {}, sent: word }, "/contentType", "file_type_mismatch"],
  ["text that is hardly anything", { announced: {}, sent: bytes("%PD") }, "/contentType", "file_type_mismatch"],
  [
    "a file that was cut off",
    { announced: {}, announcedContent: pdf, sent: pdf.subarray(0, 100) },
    "/sizeBytes",
    "file_size_mismatch",
  ],
] as const satisfies readonly (readonly [string, Sent, string, string])[];

describe("completeUpload", () => {
  it.each(refused)("refuses %s and keeps nothing of it", async (_what, sent, pointer, code) => {
    const { result, left, fileIsThere } = await send(sent);

    expect(result).toMatchObject({ code: "validation_failed", errors: [{ pointer, code }] });
    expect([left, fileIsThere]).toEqual([0, false]);
  });

  it("takes a PDF and a Word document, twice the same", async () => {
    const sentPdf = await send({ announced: {}, sent: pdf });
    const sentWord = await send({ announced: asWord, sent: word });

    expect(sentPdf.result).toMatchObject({ state: "ready" });
    expect(sentWord.result).toMatchObject({ state: "ready" });
    const world = await World.create();
    const { module } = await draftModule(world.system(), 0);
    const material = await uploadedMaterial(world.system(), module.id);
    expect(await completeUpload(world.system(), module.id, material.id)).toEqual(material);
  });

  it("waits for a file that did not come", async () => {
    const world = await World.create();
    const { module } = await draftModule(world.system(), 0);
    const { material, upload } = await startUpload(world.system(), module.id, uploadExample(pdf));

    await expect(completeUpload(world.system(), module.id, material.id)).rejects.toMatchObject({
      errors: [{ pointer: "/file", code: "file_missing" }],
    });
    expect(JSON.stringify(material)).not.toContain("materials/");
    expect(upload.headers).toEqual({ "content-type": "application/pdf" });
  });
});

describe("startUpload", () => {
  it("names what it does not take", () => {
    const codes = (changes: Partial<Record<keyof StartUploadInput, unknown>>) =>
      safeParse(startUploadInput, { ...uploadExample(pdf), ...changes }).issues?.map(({ message }) => message);

    expect(codes({ filename: "notes.exe" })).toEqual(["file_type_mismatch"]);
    expect(codes({ filename: "../up.pdf" })).toEqual(["invalid"]);
    expect(codes({ contentType: "text/html" })).toEqual(["invalid_choice"]);
    expect(codes({ sizeBytes: 50 * 1024 * 1024 + 1 })).toEqual(["out_of_range"]);
    expect(codes({ sizeBytes: 0 })).toEqual(["out_of_range"]);
    expect(codes({ sha256Base64: "short" })).toEqual(["invalid"]);
  });

  it("stops at the thirtieth material, also when they come at once", async () => {
    const world = await World.create();
    const { module } = await draftModule(world.system(), 0);

    const results = await Promise.allSettled(
      Array.from({ length: 32 }, () => startUpload(world.system(), module.id, uploadExample(pdf))),
    );

    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(30);
    expect(results.find((result) => result.status === "rejected")?.reason).toMatchObject({ code: "capacity_reached" });
  });

  it("is for the module's trainers, and for modules that are there", async () => {
    const world = await World.create();
    const { ctx } = await world.person();
    const { module } = await draftModule(world.system(), 0);
    const { ctx: trainer } = await trainerOf(world);

    await expect(startUpload(ctx, module.id, uploadExample(pdf))).rejects.toMatchObject({ code: "not_found" });
    await expect(startUpload(world.ctx, module.id, uploadExample(pdf))).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await expect(startUpload(trainer, "mod_unknown", uploadExample(pdf))).rejects.toMatchObject({ code: "not_found" });
    await expect(listMaterials(ctx, module.id, page)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a material", () => {
  it("is renamed as read, and removed with its file", async () => {
    const world = await World.create();
    const { module } = await draftModule(world.system(), 0);
    const material = await uploadedMaterial(world.system(), module.id);
    const title = { title: { source: "ky", ky: "Баракча" } } as const;

    const renamed = await updateMaterial(world.system(), module.id, material.id, title, material.version);

    expect(renamed.title).toEqual(title.title);
    const late = updateMaterial(world.system(), module.id, material.id, title, material.version);
    await expect(late).rejects.toMatchObject({ code: "stale_version" });
    await deleteMaterial(world.system(), module.id, material.id, renamed.version);
    expect((await listMaterials(world.system(), module.id, page)).items).toEqual([]);
  });

  it("stays while a published version holds it, also when both happen at once", async () => {
    const world = await World.create();
    const { id } = await publishedModule(world.system(), 1);
    const material = await uploadedMaterial(world.system(), id);

    const [published, deleted] = await Promise.allSettled([
      publishModule(world.system(), id, note),
      deleteMaterial(world.system(), id, material.id, material.version),
    ]);

    const { items } = await listMaterials(world.system(), id, page);
    const held = published.status === "fulfilled" && published.value.materials.length === 1;
    expect(deleted.status).toBe(held ? "rejected" : "fulfilled");
    expect(items.map(({ heldByVersion }) => heldByVersion)).toEqual(held ? [2] : []);
    for (const { version } of items) {
      await expect(deleteMaterial(world.system(), id, material.id, version)).rejects.toMatchObject({
        code: "invalid_state",
      });
    }
  });

  it("costs the list as many calls for three as for one", async () => {
    const world = await World.create();
    const { module } = await draftModule(world.system(), 0);
    await uploadedMaterial(world.system(), module.id);
    const one = await countCalls(world.ctx.db, () => listMaterials(world.system(), module.id, page));
    await uploadedMaterial(world.system(), module.id);
    await uploadedMaterial(world.system(), module.id);

    const three = await countCalls(world.ctx.db, () => listMaterials(world.system(), module.id, page));

    expect(three.calls).toEqual(one.calls);
  });
});
