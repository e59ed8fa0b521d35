import { safeParse } from "valibot";
import { describe, expect, it } from "vitest";
import { getPerson } from "../identity/index.ts";
import { countCalls } from "../testing/count-calls.ts";
import { draftModule, lessonExample, moduleExample, note, publishedModule, trainerOf } from "../testing/training.ts";
import { World } from "../testing/world.ts";
import {
  createLesson,
  createModule,
  deleteLesson,
  getLesson,
  getModuleDraft,
  getPublishedModule,
  lessonInput,
  listOwnModules,
  listPublishedModules,
  listVersions,
  moveLesson,
  publishModule,
  updateLesson,
  updateModule,
} from "./index.ts";

const page = { limit: 50 };

describe("createModule", () => {
  it("makes its author the trainer of it, in the same transaction", async () => {
    const world = await World.create();
    const { ctx, person } = await trainerOf(world);

    const module = await createModule(ctx, moduleExample());

    expect((await getPerson(world.ctx.db, person.id))?.grants).toContainEqual({
      role: "trainer",
      scopeType: "module",
      scopeId: module.id,
    });
  });

  it("is for trainers, and answers others as their rights allow", async () => {
    const world = await World.create();
    const { ctx: other } = await world.person({ role: "trainer", scopeType: "module", scopeId: "mod_other" });
    const { module, lessons } = await draftModule((await trainerOf(world)).ctx, 1);

    await expect(createModule(world.ctx, moduleExample())).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(createModule(other, moduleExample())).rejects.toMatchObject({ code: "forbidden" });
    for (const act of [
      () => getModuleDraft(other, module.id),
      () => updateModule(other, module.id, moduleExample(), 1),
      () => createLesson(other, module.id, lessonExample()),
      () => updateLesson(other, module.id, lessons[0]?.id ?? "", lessonExample(), 1),
      () => deleteLesson(other, module.id, lessons[0]?.id ?? "", 1),
      () => moveLesson(other, module.id, lessons[0]?.id ?? "", { position: 0 }),
      () => publishModule(other, module.id, note),
      () => listVersions(other, module.id, page),
      () => getPublishedModule(other, module.id),
    ]) {
      await expect(act()).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("names a conference that is not there", async () => {
    const world = await World.create();
    const unknown = moduleExample({ conferenceId: "con_01ARZ3NDEKTSV4RRFFQ69G5FAV" });

    await expect(createModule(world.system(), unknown)).rejects.toMatchObject({
      errors: [{ pointer: "/conferenceId", code: "unknown_reference" }],
    });
  });
});

describe("the draft", () => {
  it("keeps both lessons when two are added at once, in one order", async () => {
    const world = await World.create();
    const { module } = await draftModule(world.system(), 0);

    const added = await Promise.all(
      Array.from({ length: 4 }, () => createLesson(world.system(), module.id, lessonExample())),
    );

    const { lessons, durationMinutes } = await getModuleDraft(world.system(), module.id);
    expect(lessons.map(({ id }) => id).toSorted()).toEqual(added.map(({ id }) => id).toSorted());
    expect(durationMinutes).toBe(80);
  });

  it("moves lessons and refuses a place that is not there", async () => {
    const world = await World.create();
    const { module, lessons } = await draftModule(world.system(), 3);
    const [a = "", b = "", c = ""] = lessons.map(({ id }) => id);

    const moved = await moveLesson(world.system(), module.id, c, { position: 0 });

    expect(moved.lessonIds).toEqual([c, a, b]);
    await expect(moveLesson(world.system(), module.id, a, { position: 3 })).rejects.toMatchObject({
      errors: [{ pointer: "/position", code: "out_of_range" }],
    });
  });

  it("refuses to write over what somebody else wrote meanwhile", async () => {
    const world = await World.create();
    const { module, lessons } = await draftModule(world.system(), 1);
    const id = lessons[0]?.id ?? "";
    const mine = updateLesson(world.system(), module.id, id, lessonExample({ durationMinutes: 5 }), 1);
    const theirs = updateLesson(world.system(), module.id, id, lessonExample({ durationMinutes: 6 }), 1);

    const results = await Promise.allSettled([mine, theirs]);

    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(results.find((result) => result.status === "rejected")?.reason).toMatchObject({ code: "stale_version" });
    expect((await getLesson(world.system(), module.id, id)).version).toBe(2);
  });

  it("takes 60,000 Cyrillic letters in three languages and refuses one more, and too many bytes", async () => {
    const world = await World.create();
    const { module } = await draftModule(world.system(), 0);
    const text = "Ө".repeat(60_000);
    const body = { source: "ky", ky: text, ru: text, en: text } as const;

    const lesson = await createLesson(
      world.system(),
      module.id,
      lessonExample({ body, title: { source: "ky", ky: "Узун сабак" } }),
    );
    await updateModule(world.system(), module.id, moduleExample({ title: { source: "ky", ky: "Модуль" } }), 1);
    await publishModule(world.system(), module.id, note);

    expect((await getLesson(world.system(), module.id, lesson.id)).body.en).toHaveLength(60_000);
    const long = safeParse(lessonInput, lessonExample({ body: { source: "ky", ky: `${text}Ө` } }));
    expect(long.issues?.map(({ message }) => message)).toEqual(["too_long"]);
    const dashes = "—".repeat(50_000);
    const heavy = safeParse(lessonInput, lessonExample({ body: { source: "ky", ky: dashes, ru: dashes, en: dashes } }));
    expect(heavy.issues?.map(({ message }) => message)).toEqual(["too_long"]);
  });
});

describe("publishModule", () => {
  it("says what is missing, and that nothing changed", async () => {
    const world = await World.create();
    const { module } = await draftModule(world.system(), 0);
    await expect(publishModule(world.system(), module.id, note)).rejects.toMatchObject({
      errors: [{ pointer: "/lessons", code: "lesson_missing" }],
    });
    const lesson = await createLesson(world.system(), module.id, lessonExample({ body: { source: "en", en: "" } }));
    await expect(publishModule(world.system(), module.id, note)).rejects.toMatchObject({
      errors: [{ pointer: "/lessons/0/body/en", code: "required" }],
    });
    await updateLesson(world.system(), module.id, lesson.id, lessonExample(), 1);
    await publishModule(world.system(), module.id, note);

    expect((await getModuleDraft(world.system(), module.id)).changedSinceVersion).toBe(false);
    await expect(publishModule(world.system(), module.id, note)).rejects.toMatchObject({ code: "invalid_state" });
  });

  it("numbers versions without gaps when two publish at once", async () => {
    const world = await World.create();
    const { id } = await publishedModule(world.system(), 1);
    await createLesson(world.system(), id, lessonExample());

    const results = await Promise.allSettled([
      publishModule(world.system(), id, note),
      publishModule(world.system(), id, note),
    ]);

    const refused = results.find((result) => result.status === "rejected");
    expect(["stale_version", "invalid_state"]).toContain(refused?.reason.code);
    const { items } = await listVersions(world.system(), id, page);
    expect(items.map(({ number }) => number)).toEqual([2, 1]);
  });

  it("leaves earlier versions as they were, whatever happens to the draft", async () => {
    const world = await World.create();
    const { id, lessonIds } = await publishedModule(world.system(), 2);
    const before = (await listVersions(world.system(), id, page)).items[0];
    await updateLesson(
      world.system(),
      id,
      lessonIds[0] ?? "",
      lessonExample({ body: { source: "en", en: "New." } }),
      1,
    );
    await deleteLesson(world.system(), id, lessonIds[1] ?? "", 1);
    await updateModule(world.system(), id, moduleExample({ title: { source: "en", en: "Renamed" } }), 2);

    const seen = await getPublishedModule(world.ctx, id);
    await publishModule(world.system(), id, note);

    expect(seen).toMatchObject({ versionNumber: 1, title: moduleExample().title, lessonCount: 2 });
    expect((await listVersions(world.system(), id, page)).items[1]).toEqual(before);
    expect(await getPublishedModule(world.ctx, id)).toMatchObject({ versionNumber: 2, lessonCount: 1 });
  });
});

describe("lists", () => {
  it("show drafts to their trainers only, and cost as many calls for three modules as for one", async () => {
    const world = await World.create();
    const { ctx } = await trainerOf(world);
    const first = await publishedModule(ctx, 1);
    const one = await countCalls(ctx.db, () => listOwnModules(ctx, page));
    const oneDraft = await countCalls(ctx.db, () => getModuleDraft(ctx, first.id));
    const second = await publishedModule(ctx, 3);
    await draftModule(ctx, 3);
    const three = await countCalls(ctx.db, () => listOwnModules(ctx, page));
    const threeDraft = await countCalls(ctx.db, () => getModuleDraft(ctx, second.id));

    expect(three.calls).toEqual(one.calls);
    expect(threeDraft.calls.toSorted()).toEqual(oneDraft.calls.toSorted());
    expect((await listOwnModules(ctx, page)).items).toHaveLength(3);
    const published = await listPublishedModules(world.ctx, page);
    expect(published.items.map(({ moduleId }) => moduleId).toSorted()).toEqual([first.id, second.id].toSorted());
    const scoped = await world.person({ role: "trainer", scopeType: "module", scopeId: first.id });
    expect((await listOwnModules(scoped.ctx, page)).items.map(({ id }) => id)).toEqual([first.id]);
  });
});
