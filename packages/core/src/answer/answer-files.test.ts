import { describe, expect, it } from "vitest";
import { readConference } from "../archive/index.ts";
import { activityEntity } from "../audit/index.ts";
import { queryAll } from "../db/read.ts";
import { getAnswerFile } from "../form/file-repo.ts";
import { completeAnswerFile, getAnswers, removeLooseFiles, startAnswerFile } from "../form/index.ts";
import { exportOwnData } from "../privacy/export-own-data.ts";
import { eraseDue, eraseOwnAccount } from "../privacy/index.ts";
import { cancelRegistration, register } from "../registration/index.ts";
import { definitionExample, fieldExample, publishedForm } from "../testing/form.ts";
import { announced, putFile } from "../testing/put-file.ts";
import { pdf } from "../testing/training.ts";
import { registrationExample, World } from "../testing/world.ts";
import { changeAnswers, openAnswerFile } from "./index.ts";

const fileField = (key: string, more: object = {}) =>
  fieldExample(key, { type: "file", accepts: ["pdf"], maxMegabytes: 1, ...more });

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function asking(...more: readonly object[]) {
  const world = await World.create();
  const conference = await world.conference({ registrationClosesAt: "2018-10-11T00:00:00.000Z" });
  const category = await world.category(conference);
  const fields = [fileField("letter", { retentionDays: 10 }), fileField("passport", { sensitive: true }), ...more];
  const { formId } = await publishedForm(world, conference, definitionExample(...fields));
  const announce = (field: string, content: Uint8Array, filename = "Кат.pdf") =>
    startAnswerFile(world.ctx, conference.id, formId, {
      field,
      filename,
      ...announced(content),
    });
  const complete = (fileId: string) => completeAnswerFile(world.ctx, conference.id, formId, fileId);
  const send = async (field: string, content: Uint8Array = pdf, filename?: string) => {
    const { fileId, upload } = await announce(field, content, filename);
    expect(await putFile(world, upload, content)).toBe("stored");
    return (await complete(fileId)).answer;
  };
  const answering = async (answers: Record<string, string>) => {
    const input = registrationExample(category.id);
    const registration = await register(world.ctx, conference.id, { ...input, form: { number: 1, answers } });
    const own = await world.signedIn(input.email);
    const ref = { conferenceId: conference.id, registrationId: registration.id, formId, part: 1 };
    return { input, registration, own, ref };
  };
  const organizer = (await world.organizer()).ctx;
  const fileOf = (answer: string) => getAnswerFile(world.ctx.db, answer.slice(0, 30));
  return { world, conference, category, formId, announce, complete, send, answering, organizer, fileOf };
}

/** Whether the store has the bytes of a file. */
const isThere = async ({ ctx }: World, key: string): Promise<boolean> => (await ctx.files.head(key, 4)) !== null;

describe("a file that is an answer", () => {
  it("is sent before registering without an account, kept with the registration, and opened by those who may see it", async () => {
    const { world, conference, send, answering, organizer, fileOf } = await asking();
    const letter = await send("letter");

    const { own, ref, registration } = await answering({ letter });

    expect(await fileOf(letter)).toMatchObject({ registrationId: registration.id, state: "ready" });
    for (const ctx of [own, organizer])
      expect((await openAnswerFile(ctx, ref, { field: "letter" })).url).toMatch(/^\/files\//);
    const stranger = (await world.person()).ctx;
    await expect(openAnswerFile(stranger, ref, { field: "letter" })).rejects.toMatchObject({ code: "not_found" });
    await expect(openAnswerFile(world.ctx, ref, { field: "letter" })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    const { lines } = await readConference(world.ctx.db, conference.id, (_, read) => read());
    expect(lines.filter(({ kind }) => kind === "answerFile")).toHaveLength(1);
  });

  it("is read for a reason where it is secret, and the person finds who read it", async () => {
    const { world, send, answering, organizer } = await asking();
    const passport = await send("passport");
    const { own, ref } = await answering({ passport });

    await expect(openAnswerFile(organizer, ref, { field: "passport" })).rejects.toMatchObject({
      errors: [{ pointer: "/reason", code: "required" }],
    });
    await openAnswerFile(own, ref, { field: "passport" });
    await openAnswerFile(organizer, ref, { field: "passport", reason: "For the visa" });

    const trail = await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${ref.conferenceId}` });
    expect(trail.filter(({ name }) => name === "form.secret_read")).toMatchObject([{ reason: "For the visa" }]);
    expect(JSON.stringify(await getAnswers(world.ctx.db, ref))).not.toContain("Кат.pdf");
    const { answers } = (await exportOwnData(own)).kinds;
    expect(answers[0]?.items[0]).toMatchObject({ type: "file", file: { filename: "Кат.pdf" } });
  });

  it.each([
    ["a program", "letter", bytes("MZ".padEnd(400, "x")), "/filename", "file_type_mismatch"],
    ["a picture where a PDF is asked for", "letter", bytes("\u0089PNG"), "/filename", "file_type_mismatch"],
  ])("is not %s", async (_, field, content, pointer, code) => {
    const { world, announce, complete } = await asking();
    const { fileId, upload } = await announce(field, content);
    await putFile(world, upload, content);
    await expect(complete(fileId)).rejects.toMatchObject({ errors: [{ pointer, code }] });
    await expect(complete(fileId)).rejects.toMatchObject({ code: "not_found" });
  });

  it("is refused by its name, its size, its question, and by the store where other bytes come", async () => {
    const { world, conference, formId, announce } = await asking(fieldExample("diet"));
    await expect(announce("letter", pdf, "letter.exe")).rejects.toMatchObject({ errors: [{ pointer: "/filename" }] });
    await expect(announce("diet", pdf)).rejects.toMatchObject({ errors: [{ pointer: "/field" }] });
    const large = { field: "letter", filename: "a.pdf", sizeBytes: 1024 * 1024 + 1, sha256Base64: "x" };
    await expect(startAnswerFile(world.ctx, conference.id, formId, large)).rejects.toMatchObject({
      errors: [{ pointer: "/sizeBytes", code: "file_too_large", params: { maxMegabytes: 1 } }],
    });
    const { upload } = await announce("letter", pdf);
    expect(await putFile(world, upload, bytes("x".repeat(pdf.byteLength)))).toBe("checksum");
  });

  it("belongs to one answer: not to another person's, another question's or under another name", async () => {
    const { send, answering } = await asking();
    const letter = await send("letter");
    await answering({ letter });
    const unsent = letter.replace(/fil_./, "fil_7");

    for (const answers of [
      { letter },
      { passport: await send("letter") },
      { letter: unsent },
      { letter: `${letter.slice(0, 30)}/x.pdf` },
    ])
      await expect(answering(answers)).rejects.toMatchObject({ errors: [{ code: "file_missing" }] });
  });
});

describe("a file leaves", () => {
  it("two days after it was sent where it became no answer, and at the next sweep where another one replaced it", async () => {
    const { world, send, answering, fileOf } = await asking();
    const loose = await fileOf(await send("letter"));
    const letter = await send("letter");
    const first = await fileOf(letter);
    const { own, ref } = await answering({ letter });
    const second = await send("letter", pdf, "Жаңы.pdf");
    await changeAnswers(own, ref, { number: 1, answers: { letter: second } }, 1);

    expect(await removeLooseFiles(world.system())).toBe(1);
    expect(await isThere(world, first?.storageKey ?? "")).toBe(false);
    expect(await isThere(world, loose?.storageKey ?? "")).toBe(true);
    world.at("2018-09-12T06:00:01.000Z");
    expect(await removeLooseFiles(world.system())).toBe(1);
    expect(await isThere(world, loose?.storageKey ?? "")).toBe(false);
    expect(await fileOf(second)).toMatchObject({ state: "ready" });
  });

  it("with its answer on the day that the question names, and with the account", async () => {
    const { world, send, answering, fileOf } = await asking();
    const [letter, passport] = [await send("letter"), await send("passport")];
    const files = [await fileOf(letter), await fileOf(passport)];
    const { own, input, registration } = await answering({ letter, passport });
    await cancelRegistration(world.system(), registration.conferenceId, registration.id, {});

    world.at("2018-10-25T06:00:00.000Z");
    await eraseDue(world.system(), 10);
    expect(await fileOf(letter)).toMatchObject({ filename: "", registrationId: null });
    expect(await fileOf(passport)).toMatchObject({ filename: "Кат.pdf" });
    await eraseOwnAccount(own, { email: input.email });
    expect(await fileOf(passport)).toMatchObject({ filename: "", registrationId: null });
    expect(await removeLooseFiles(world.system())).toBe(2);
    for (const file of files) expect(await isThere(world, file?.storageKey ?? "")).toBe(false);
  });
});

it("is limited for visitors: in number, and to the time in which registration is open", async () => {
  const { world, announce } = await asking();
  for (let at = 0; at < 60; at++) await announce("letter", pdf);
  await expect(announce("letter", pdf)).rejects.toMatchObject({ code: "rate_limited" });
  world.at("2018-11-01T00:00:00.000Z");
  await expect(announce("letter", pdf)).rejects.toMatchObject({ code: "window_closed" });
});
