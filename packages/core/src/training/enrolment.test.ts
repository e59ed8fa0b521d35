import { describe, expect, it } from "vitest";
import { countCalls } from "../testing/count-calls.ts";
import { lessonExample, note, publishedModule, trainerOf, uploadedMaterial } from "../testing/training.ts";
import { World } from "../testing/world.ts";
import {
  completeLesson,
  createLesson,
  deleteLesson,
  downloadMaterial,
  enrol,
  getEnrolment,
  getModuleDraft,
  leaveModule,
  listMyEnrolments,
  moveToVersion,
  publishModule,
  readLesson,
  updateLesson,
} from "./index.ts";

const counts = async (world: World, id: string) => {
  const { enrolledPeople, completedPeople, leftPeople } = (await getModuleDraft(world.system(), id)).counts;
  return [enrolledPeople, completedPeople, leftPeople];
};

describe("enrol", () => {
  it("takes a person once, however often they ask at once", async () => {
    const world = await World.create();
    const { id } = await publishedModule(world.system(), 1);
    const { ctx } = await world.person();

    const results = await Promise.allSettled(Array.from({ length: 5 }, () => enrol(ctx, id)));

    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results.filter((each) => each.status === "rejected")) {
      expect(result.reason).toMatchObject({ code: "already_exists", errors: [{ code: "already_enrolled" }] });
    }
    expect(await counts(world, id)).toEqual([1, 0, 0]);
  });

  it("is for signed-in people and published modules", async () => {
    const world = await World.create();
    const { id } = await publishedModule(world.system(), 1);
    const { ctx } = await world.person();

    await expect(enrol(world.ctx, id)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(enrol(ctx, "mod_unknown")).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("an enrolled person", () => {
  it("completes lessons in any order, twice or at once, and with the last the module", async () => {
    const world = await World.create();
    const { id, lessonIds } = await publishedModule(world.system(), 3);
    const [a = "", b = "", c = ""] = lessonIds;
    const { ctx } = await world.person();
    await enrol(ctx, id);

    await Promise.all([completeLesson(ctx, id, a), completeLesson(ctx, id, c), completeLesson(ctx, id, c)]);
    const half = await getEnrolment(ctx, id);
    const { enrolment } = await completeLesson(ctx, id, b);

    expect(half.progress).toMatchObject({ done: 2, total: 3, remainingMinutes: 20, nextLessonId: b });
    expect(enrolment).toMatchObject({ state: "completed", completedVersion: 1 });
    expect(await counts(world, id)).toEqual([0, 1, 0]);
    await expect(leaveModule(ctx, id)).rejects.toMatchObject({ code: "invalid_state" });
    await expect(completeLesson(ctx, id, "les_unknown")).rejects.toMatchObject({ code: "not_found" });
  });

  it("leaves, is kept out, and comes back to the lessons done", async () => {
    const world = await World.create();
    const { id, lessonIds } = await publishedModule(world.system(), 2);
    const [a = "", b = ""] = lessonIds;
    const { ctx } = await world.person();
    await enrol(ctx, id);
    await completeLesson(ctx, id, a);

    await leaveModule(ctx, id);

    expect(await counts(world, id)).toEqual([0, 0, 1]);
    await expect(completeLesson(ctx, id, b)).rejects.toMatchObject({ code: "invalid_state" });
    await expect(readLesson(ctx, id, a)).rejects.toMatchObject({ code: "not_found" });
    const results = await Promise.allSettled([enrol(ctx, id), enrol(ctx, id)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await getEnrolment(ctx, id)).progress.done).toBe(1);
    expect(await counts(world, id)).toEqual([1, 0, 0]);
  });

  it("stays on the version they enrolled in until they move", async () => {
    const world = await World.create();
    const { id, lessonIds } = await publishedModule(world.system(), 2);
    const [a = "", b = ""] = lessonIds;
    const { ctx } = await world.person();
    await enrol(ctx, id);
    await completeLesson(ctx, id, a);
    await completeLesson(ctx, id, b);
    await updateLesson(world.system(), id, a, lessonExample({ body: { source: "en", en: "Second text." } }), 1);
    await deleteLesson(world.system(), id, b, 1);
    const added = await createLesson(world.system(), id, lessonExample());
    await publishModule(world.system(), id, note);

    const old = await readLesson(ctx, id, a);
    const { newer, enrolment } = await getEnrolment(ctx, id);
    const moved = await moveToVersion(ctx, id);

    expect([old.versionNumber, old.body.text, old.total]).toEqual([1, "# Hearing on camera\n\nWhen and how.", 2]);
    expect([newer?.number, newer?.newLessons, enrolment.versionNumber]).toEqual([2, 1, 1]);
    expect(moved).toMatchObject({ versionNumber: 2, state: "enrolled", completedVersion: 1 });
    expect((await readLesson(ctx, id, a)).body.text).toBe("Second text.");
    await expect(readLesson(ctx, id, b)).rejects.toMatchObject({ code: "not_found" });
    await expect(moveToVersion(ctx, id)).rejects.toMatchObject({ code: "invalid_state" });
    expect((await completeLesson(ctx, id, added.id)).enrolment.state).toBe("completed");
    expect(await counts(world, id)).toEqual([0, 1, 0]);
  });
});

describe("readLesson", () => {
  it("gives the reader's language, or the source marked as such", async () => {
    const world = await World.create();
    const { id, lessonIds } = await publishedModule(world.system(), 2);
    const { ctx } = await world.person();
    await enrol(ctx, id);

    const russian = await readLesson({ ...ctx, locale: "ru" }, id, lessonIds[0] ?? "");
    const kyrgyz = await readLesson({ ...ctx, locale: "ky" }, id, lessonIds[1] ?? "");

    expect(russian.body).toEqual({ text: "# Допрос по видеосвязи", locale: "ru" });
    expect(kyrgyz.body.locale).toBe("en");
    expect([kyrgyz.position, kyrgyz.previousId, kyrgyz.nextId]).toEqual([2, lessonIds[0], null]);
  });

  it("is closed to whoever is not enrolled, and open to trainers", async () => {
    const world = await World.create();
    const { ctx: trainer } = await trainerOf(world);
    const { id, lessonIds } = await publishedModule(trainer, 1);
    const { ctx } = await world.person();

    await expect(readLesson(world.ctx, id, lessonIds[0] ?? "")).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(readLesson(ctx, id, lessonIds[0] ?? "")).rejects.toMatchObject({ code: "not_found" });
    expect((await readLesson(trainer, id, lessonIds[0] ?? "")).progress).toBeNull();
  });
});

describe("downloadMaterial", () => {
  it("links for five minutes to what the person's version holds, and records it", async () => {
    const world = await World.create();
    const { id } = await publishedModule(world.system(), 1);
    const { ctx } = await world.person();
    await enrol(ctx, id);
    const material = await uploadedMaterial(world.system(), id);

    await expect(downloadMaterial(ctx, id, material.id)).rejects.toMatchObject({ code: "not_found" });
    await publishModule(world.system(), id, note);
    await moveToVersion(ctx, id);
    const link = await downloadMaterial(ctx, id, material.id);

    expect(Date.parse(link.expiresAt) - ctx.now().getTime()).toBe(300_000);
    const stranger = await world.person();
    await expect(downloadMaterial(stranger.ctx, id, material.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(downloadMaterial(world.ctx, id, material.id)).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("listMyEnrolments", () => {
  it("shows progress and news, with as many calls for three as for one", async () => {
    const world = await World.create();
    const { ctx } = await world.person();
    const first = await publishedModule(world.system(), 2);
    await enrol(ctx, first.id);
    await completeLesson(ctx, first.id, first.lessonIds[0] ?? "");
    const one = await countCalls(ctx.db, () => listMyEnrolments(ctx, { limit: 20 }));
    for (let at = 0; at < 2; at++) await enrol(ctx, (await publishedModule(world.system(), 1)).id);
    await createLesson(world.system(), first.id, lessonExample());
    await publishModule(world.system(), first.id, note);

    const three = await countCalls(ctx.db, () => listMyEnrolments(ctx, { limit: 20 }));

    expect(three.calls).toEqual(one.calls);
    const { items } = await listMyEnrolments(ctx, { limit: 20 });
    expect(items.map(({ progress, newerVersion }) => [progress.done, progress.total, newerVersion])).toEqual([
      [1, 2, true],
      [0, 1, false],
      [0, 1, false],
    ]);
  });
});
