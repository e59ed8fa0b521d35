import { describe, expect, it } from "vitest";
import { definitionExample, fieldExample, optionsExample } from "../testing/form.ts";
import { World } from "../testing/world.ts";
import { createForm } from "./create-form.ts";
import { fieldEver } from "./policy.ts";
import { publishForm } from "./publish-form.ts";
import { getFormDraft, getFormVersion, getRegistrationForm, listForms, listFormVersions } from "./read-form.ts";
import { getForm, listOptionCounts } from "./repo.ts";
import { saveFormDraft } from "./save-form-draft.ts";
import type { Definition, Form, FormInput } from "./schema.ts";

const title = { source: "en", en: "Your stay" } as const;
const settings: FormInput = { kind: "registration", title, opensAt: null, closesAt: null, categoryIds: [], most: 1 };
const hotel = (limit?: number, label = "Hotel") =>
  fieldExample("hotel", {
    type: "choice",
    label: { source: "en", en: label },
    options: optionsExample("single", "none").map((one) => (one.key === "single" ? { ...one, limit } : one)),
  });

async function building() {
  const world = await World.create();
  const conference = await world.conference();
  const { ctx } = await world.organizer();
  const form = await createForm(ctx, conference.id, settings);
  const write = async (definition: Definition) => {
    const { version } = await getFormDraft(ctx, conference.id, form.id);
    await saveFormDraft(ctx, conference.id, form.id, definition, version);
  };
  const publish = async (...fields: readonly object[]) => {
    await write(definitionExample(...fields));
    return publishForm(ctx, conference.id, form.id, {});
  };
  return { world, conference, ctx, form, write, publish };
}

describe("a form", () => {
  it("is asked once a version is published, without what is internal", async () => {
    const { conference, ctx, publish } = await building();
    expect(await getRegistrationForm(ctx, conference.slug)).toBeNull();

    await publish(hotel(10), fieldExample("note", { internal: true }));

    const open = await getRegistrationForm(ctx, conference.slug);
    expect(open?.definition.sections[0]?.fields.map(({ key }) => key)).toEqual(["hotel"]);
    expect(open).toMatchObject({ number: 1, full: [] });
  });

  it("is one for registering in a conference", async () => {
    const { conference, ctx } = await building();

    const second = createForm(ctx, conference.id, settings);

    await expect(second).rejects.toMatchObject({ code: "already_exists" });
    expect(await listForms(ctx, conference.id)).toHaveLength(1);
  });

  it("stays as it was published, whatever the draft becomes", async () => {
    const { conference, ctx, form, publish } = await building();
    const first = await publish(hotel(), fieldExample("diet"));

    await publish(fieldExample("diet", { required: true }), fieldExample("arrival", { type: "date" }));

    expect(await getFormVersion(ctx, conference.id, form.id, 1)).toEqual(first);
    const { items } = await listFormVersions(ctx, conference.id, form.id, { limit: 10 });
    expect(
      items.map(({ number, changes }) => [number, changes.map(({ kind, key, parts }) => [kind, key, parts])]),
    ).toEqual([
      [
        2,
        [
          ["changed", "diet", ["required"]],
          ["added", "arrival", []],
          ["removed", "hotel", []],
        ],
      ],
      [
        1,
        [
          ["added", "hotel", []],
          ["added", "diet", []],
        ],
      ],
    ]);
  });

  it("refuses to publish the same twice, and a draft that somebody else saved meanwhile", async () => {
    const { conference, ctx, form, publish } = await building();
    await publish(hotel());

    await expect(publishForm(ctx, conference.id, form.id, {})).rejects.toMatchObject({ code: "invalid_state" });
    await expect(saveFormDraft(ctx, conference.id, form.id, definitionExample(), 1)).rejects.toMatchObject({
      code: "stale_version",
    });
  });

  it("may be kept unfinished, and is not published so", async () => {
    const { conference, ctx, form, write } = await building();
    const ahead = { visibleIf: { match: "all", of: [{ is: "answered", field: "hotel" }] } };
    await write(definitionExample(fieldExample("first", ahead), hotel()));

    await expect(publishForm(ctx, conference.id, form.id, {})).rejects.toMatchObject({
      errors: [{ pointer: "/sections/0/fields/0/visibleIf", code: "condition_not_earlier" }],
    });
  });
});

describe("a stable key", () => {
  it("is told as another question where an edit brings a new one: the answers stay with the old, which is not changed", async () => {
    const { publish } = await building();
    await publish(fieldExample("diet"));

    const { changes, past } = await publish(fieldExample("food"));

    expect(changes.map(({ kind, key }) => [kind, key])).toEqual([
      ["added", "food"],
      ["removed", "diet"],
    ]);
    expect(past.map(({ key }) => key)).toEqual(["diet"]);
  });

  it("keeps the kind that it was published with, also after the field was gone", async () => {
    const { publish } = await building();
    await publish(hotel(), fieldExample("diet"));
    await publish(hotel());

    const errors = { errors: [{ pointer: "/sections/0/fields/0", code: "type_changed" }] };
    await expect(publish(fieldExample("diet", { type: "number" }))).rejects.toMatchObject(errors);
    await expect(publish(fieldExample("diet", { sensitive: true }))).rejects.toMatchObject(errors);
    await expect(publish(fieldExample("diet", { label: { source: "en", en: "Food" } }))).resolves.toMatchObject({
      number: 3,
    });
  });

  it("leads to the words of removed fields and removed options", async () => {
    const { publish } = await building();
    await publish(hotel(undefined, "Room"), fieldExample("diet"));
    await publish({ ...hotel(undefined, "Room"), options: optionsExample("double", "none") });

    const version = await publish({ ...hotel(), options: optionsExample("double", "suite") });

    expect(fieldEver(version, "diet")?.label.en).toBe("Question diet");
    const field = fieldEver(version, "hotel");
    expect(field && "options" in field ? field.options.map(({ key }) => key) : []).toEqual([
      "double",
      "suite",
      "none",
      "single",
    ]);
    expect(fieldEver(version, "nothing")).toBeUndefined();
  });
});

describe("the limit of an option", () => {
  const counts = async (ctx: Awaited<ReturnType<typeof building>>["ctx"], form: Form) =>
    (await listOptionCounts(ctx.db, form.id)).map(({ option, taken, limit }) => [option, taken, limit]);

  it("is counted from its first version, may be changed, and its count survives its removal", async () => {
    const { ctx, form, publish } = await building();
    await publish(hotel(10));
    expect(await counts(ctx, form)).toEqual([["hotel/single", 0, 10]]);

    await publish(hotel(12));
    expect(await counts(ctx, form)).toEqual([["hotel/single", 0, 12]]);

    await publish(hotel());
    const [free] = await counts(ctx, form);
    expect(Number(free?.[2])).toBeGreaterThan(100_000);
    await publish(hotel(0));
    expect(await counts(ctx, form)).toEqual([["hotel/single", 0, 0]]);
  });

  it("does not come to an option that people chose uncounted", async () => {
    const { publish } = await building();
    await publish(hotel());

    await expect(publish(hotel(10))).rejects.toMatchObject({
      errors: [{ pointer: "/sections/0/fields/0/options/0/limit", code: "limit_after_publication" }],
    });
  });
});

describe("a copied form", () => {
  it("takes the questions, and neither versions, counts, dates of erasure nor categories with it", async () => {
    const { world, conference, ctx, form, publish } = await building();
    const category = await world.category(conference);
    const rule = { match: "any", of: [{ is: "category", ids: [category.id] }] };
    await publish(hotel(10), fieldExample("diet", { visibleIf: rule }));
    const next = await world.conference({ startsOn: "2019-10-12", endsOn: "2019-10-14" });
    const before = await getForm(ctx.db, conference.id, form.id);

    const copy = await createForm(ctx, next.id, { ...settings, copyOf: form.id });

    expect(before?.eraseOn).toBe("2019-01-12");
    expect(copy).toMatchObject({ publishedNumber: 0, eraseOn: null, version: 1 });
    expect(copy.id).not.toBe(form.id);
    const { definition } = await getFormDraft(ctx, next.id, copy.id);
    expect(definition.sections[0]?.fields.map(({ key, visibleIf }) => [key, visibleIf])).toEqual([
      ["hotel", undefined],
      ["diet", undefined],
    ]);
    expect(await counts(copy)).toEqual([]);
    const version = await publishForm(ctx, next.id, copy.id, {});
    expect([version.number, version.past]).toEqual([1, []]);
    expect((await getForm(ctx.db, next.id, copy.id))?.eraseOn).toBe("2020-01-12");

    async function counts({ id }: Form) {
      return listOptionCounts(ctx.db, id);
    }
  });

  it("is not taken from a conference that somebody else runs", async () => {
    const { world, form } = await building();
    const own = await world.conference();
    const { ctx } = await world.person({ role: "organizer", scopeType: "conference", scopeId: own.id });

    const foreign = createForm(ctx, own.id, { ...settings, copyOf: form.id });

    await expect(foreign).rejects.toMatchObject({ errors: [{ pointer: "/copyOf", code: "unknown_reference" }] });
  });
});
