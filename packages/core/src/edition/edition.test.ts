import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { getDraft, sessionSchema, unscheduledSchema } from "../agenda/index.ts";
import { type Conference, conferenceSchema, findConference } from "../conference/index.ts";
import type { Db } from "../db/client.ts";
import { saveLetterhead } from "../document/index.ts";
import { formSchema, getFormDraft, listForms } from "../form/index.ts";
import { getPerson } from "../identity/index.ts";
import { remindersSchema } from "../letter/index.ts";
import { categorySchema, listRules } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import type { IdKind } from "../shared/ids.ts";
import { day, instant } from "../shared/text.ts";
import { rulesSchema, settingsSchema } from "../support/index.ts";
import { copyTable } from "../testing/copy-table.ts";
import { Cut, cutAt } from "../testing/cut-writes.ts";
import { letterheadExample } from "../testing/document.ts";
import { editionExample, itemsOf, runCopy, wholeEdition } from "../testing/edition.ts";
import type { WholePerson } from "../testing/whole-person.ts";
import { World } from "../testing/world.ts";
import { copyOf } from "./copy.ts";
import { beginEdition, type CopiedKind, copiedKinds, getEditionCopy, goOnCopying, previewEdition } from "./index.ts";
import { findCopy } from "./repo.ts";

type Item = Readonly<Record<string, unknown>>;
type Fate = "moved" | "made" | "computed" | "gone";

/** What becomes of every field of a copied kind that holds a date. */
const fates = {
  conference: {
    startsOn: "moved",
    endsOn: "moved",
    registrationOpensAt: "moved",
    registrationClosesAt: "moved",
    createdAt: "made",
    updatedAt: "made",
    registrationsErasedAt: "gone",
  },
  slug: {},
  room: {},
  track: {},
  placeRule: {},
  category: { opensAt: "moved", closesAt: "moved" },
  places: {},
  directoryEntry: {},
  directoryStamp: {},
  form: { opensAt: "moved", closesAt: "moved", eraseOn: "gone" },
  formDraft: { updatedAt: "made" },
  letterTemplate: { updatedAt: "made" },
  letterhead: {},
  reminders: { visaPapersBy: "moved" },
  supportSettings: { eraseOn: "computed", erasedAt: "gone" },
  subsistenceRules: { updatedAt: "made" },
  agendaSession: { startsAt: "moved", endsAt: "moved" },
  unscheduled: {},
  span: { firstStartsAt: "moved", lastEndsAt: "moved" },
} as const satisfies Record<CopiedKind, Readonly<Record<string, Fate>>>;

const schemas: Partial<Record<CopiedKind, v.GenericSchema>> = {
  conference: conferenceSchema,
  category: categorySchema,
  form: formSchema,
  reminders: remindersSchema,
  supportSettings: settingsSchema,
  subsistenceRules: rulesSchema,
  agendaSession: sessionSchema,
  unscheduled: unscheduledSchema,
};

const isDate = (value: unknown): boolean => typeof value === "string" && /^20\d\d-\d\d-\d\d(?:T.*Z)?$/.test(value);

/** Paths in an item under which a date stands. */
const datesIn = (value: unknown, path = ""): readonly string[] => {
  if (isDate(value)) return path.startsWith("gsi") ? [] : [path];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, inner]) => datesIn(inner, path === "" ? name : `${path}.${name}`));
};

const inner = v.object({ wrapped: v.optional(v.unknown()), item: v.optional(v.unknown()) });
const entriesOf = v.object({ entries: v.record(v.string(), v.unknown()) });

/** Paths in a schema under which a date may stand: by what it accepts, or by how it is called. */
const dateFieldsIn = (schema: unknown, path = ""): readonly string[] => {
  const name = path.split(".").at(-1) ?? "";
  if (schema === day || schema === instant || /(?:At|On|By|Until|Night)$/.test(name)) return [path];
  const object = v.safeParse(entriesOf, schema);
  if (object.success)
    return Object.entries(object.output.entries).flatMap(([field, one]) =>
      dateFieldsIn(one, path === "" ? field : `${path}.${field}`),
    );
  const wrapper = v.safeParse(inner, schema);
  const next = wrapper.success ? (wrapper.output.wrapped ?? wrapper.output.item) : undefined;
  return next === undefined ? [] : dateFieldsIn(next, path);
};

const at = (item: Item, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>((value, name) => (v.is(v.record(v.string(), v.unknown()), value) ? value[name] : undefined), item);

const fateOf = (kind: string, path: string): Fate | undefined =>
  Object.entries(fates)
    .flatMap(([name, fields]) => (name === kind ? Object.entries(fields) : []))
    .find(([one]) => one === path)?.[1];

/** By their keys; versions of counters move with every page, however pages fall, and a stamp is another one each time. */
const byKey = (items: readonly Item[]) =>
  new Map(items.map(({ version: _version, stamp: _stamp, ...item }) => [`${item.pk} ${item.sk}`, item]));

const idPattern = /\b[a-z]{3,4}_[0-9A-HJKMNP-TV-Z]{26}\b/g;
const idsIn = (items: readonly Item[]): ReadonlySet<string> =>
  new Set(items.flatMap((item) => [...JSON.stringify(item).matchAll(idPattern)].map(([id]) => id)));

const kindsOf = (items: readonly Item[]) =>
  Object.fromEntries([...Map.groupBy(items, ({ entity }) => String(entity))].map(([kind, all]) => [kind, all.length]));

let world: World;
let whole: WholePerson & { categoryId: string };
let source: Conference;
let sourceItems: readonly Item[];
/** The table as it was when a copy had begun and nothing was copied yet. */
let begun: { readonly db: Db; readonly conferenceId: string };
/** A copy with everything chosen; tests only read it. */
let full: Made;

beforeAll(async () => {
  world = await World.create();
  whole = await wholeEdition(world, 23);
  source = whole.conference;
  sourceItems = await itemsOf(world.ctx.db, source.id);
  const { ctx } = await world.organizer();
  const { conferenceId } = await beginEdition(ctx, source.id, editionExample());
  begun = { db: await copyTable(world.ctx.db), conferenceId };
  full = await finished(ctx, conferenceId);
});

async function finished(ctx: Ctx, conferenceId: string) {
  await runCopy(world, conferenceId);
  const target = await findConference(world.ctx.db, conferenceId);
  const job = await findCopy(world.ctx.db, conferenceId);
  if (target === null || job === null) throw new Error("a copy has a conference");
  return { ctx, conferenceId, target, job, items: await itemsOf(world.ctx.db, conferenceId) };
}

async function made(changes: Parameters<typeof editionExample>[0]): Promise<Made> {
  const { ctx } = await world.organizer();
  const { conferenceId } = await beginEdition(ctx, source.id, editionExample(changes));
  return finished(ctx, conferenceId);
}

/** Of kinds that have ids of their own, or lie under the id of another kind. */
const idKinds: Partial<Record<CopiedKind, IdKind>> = {
  room: "room",
  track: "track",
  placeRule: "placeRule",
  category: "category",
  places: "category",
  directoryEntry: "directoryEntry",
  form: "form",
  formDraft: "form",
  letterTemplate: "letterTemplate",
  agendaSession: "agendaSession",
  unscheduled: "agendaSession",
};

const ownId = (item: Item): string => String(item.categoryId ?? item.formId ?? item.id ?? "");

type Made = Awaited<ReturnType<typeof finished>>;

/** The copy of an item, by the id that follows from its own. */
function copyOfItem({ items, job, target }: Made, item: Item, kind: CopiedKind): Item | undefined {
  const idKind = idKinds[kind];
  const own = ownId(item);
  const id =
    kind === "conference"
      ? target.id
      : idKind && own.includes("_")
        ? copyOf(job, source, target).newId(idKind, own)
        : own;
  return items.find((one) => one.entity === kind && ownId(one) === id && one.shard === item.shard);
}

describe("a new edition from an old one", () => {
  it("has everything that was chosen, as the preview counted it, and says how far it is", async () => {
    const { ctx } = await world.organizer();
    const preview = await previewEdition(ctx, source.id, editionExample());
    const { conferenceId, items } = full;

    const copy = await getEditionCopy(ctx, conferenceId);
    const byKind = (counts: typeof copy.copied) => counts.toSorted((a, b) => a.kind.localeCompare(b.kind));
    expect(copy).toMatchObject({ state: "finished", sourceId: source.id, days: 364, sourceTitle: source.title });
    expect(byKind(copy.copied)).toEqual(byKind(preview.counts));
    expect(copy.total).toBe(preview.counts.reduce((sum, { count }) => sum + count, 0));
    const kinds = kindsOf(items);
    for (const { kind, count } of preview.counts) expect([kind, kinds[kind]]).toEqual([kind, count]);
    // Nothing that can be copied was missing in the old edition, and nothing else came along.
    expect(Object.keys(kinds).toSorted()).toEqual(
      [...copiedKinds.filter((kind) => kind !== "slug"), "editionCopy"].toSorted(),
    );
    expect(kinds).toMatchObject({ agendaSession: 25, unscheduled: 1, category: 2, places: 4, form: 2 });
  });

  it("keeps no date by accident: every field that can hold one moves, is made anew or is gone", async () => {
    const result = full;
    const { instant: moved, day: movedDay } = copyOf(result.job, source, result.target);
    const walked = new Set<string>();
    for (const item of sourceItems) {
      const kind = copiedKinds.find((one) => one === item.entity);
      if (kind === undefined) continue;
      const copy = copyOfItem(result, item, kind) ?? {};
      const known = new Map<string, Fate>(Object.entries(fates[kind]));
      expect([kind, ownId(item), ownId(copy) === "" && ownId(item) !== ""]).toEqual([kind, ownId(item), false]);
      for (const path of datesIn(item)) {
        const before = String(at(item, path));
        const wanted = {
          moved: before.length === 10 ? movedDay(before) : moved(before),
          made: world.ctx.now().toISOString(),
          computed: "2019-11-12",
          gone: null,
        };
        const fate = known.get(path);
        walked.add(`${kind}.${path}`);
        expect([kind, path, at(copy, path) ?? null]).toEqual([kind, path, fate && wanted[fate]]);
      }
      expect([kind, datesIn(copy).filter((path) => !known.has(path))]).toEqual([kind, []]);
    }
    const stay = Object.entries(fates).flatMap(([kind, fields]) =>
      Object.entries(fields).flatMap(([path, fate]) => (fate === "gone" ? [] : [`${kind}.${path}`])),
    );
    expect(stay.filter((one) => !walked.has(one))).toEqual([]);
    for (const [kind, fields] of Object.entries(schemas))
      expect([kind, dateFieldsIn(fields).filter((path) => !fateOf(kind, path))]).toEqual([kind, []]);
  });

  it("has ids of its own that lead to nothing outside it, and keeps the keys of its questions", async () => {
    const { ctx, items, conferenceId, target } = full;
    const old = idsIn(sourceItems);
    const shared = new Set([target.seriesId ?? "", source.id]);
    const own = new Set([
      conferenceId,
      ...items.flatMap((item) => [item.id, item.formId, item.categoryId]).map(String),
    ]);

    const found = [...idsIn(items)].filter((id) => !shared.has(id));
    expect(found.filter((id) => old.has(id))).toEqual([]);
    expect(found.filter((id) => !own.has(id))).toEqual([]);
    // Only the item that says from what it was made names the old edition.
    expect(items.filter((item) => JSON.stringify(item).includes(source.id)).map(({ entity }) => entity)).toEqual([
      "editionCopy",
    ]);
    const keys = async (id: string) => {
      const forms = await listForms(ctx, id);
      const drafts = await Promise.all(forms.map((form) => getFormDraft(ctx, id, form.id)));
      return drafts.flatMap(({ definition }) =>
        definition.sections.flatMap(({ fields }) => fields.map(({ key }) => key)),
      );
    };
    expect((await keys(conferenceId)).toSorted()).toEqual((await keys(source.id)).toSorted());
    const [rule] = await listRules(ctx, conferenceId);
    expect(own.has(rule?.categoryIds[0] ?? "")).toBe(true);
    expect(rule).toMatchObject({ by: "region", region: "osh", limit: 7, state: "active", counts: [] });
  });

  it("has nothing of anybody who had to do with the old one, and no secret address", async () => {
    const { items, conferenceId } = full;
    const text = JSON.stringify(items);
    const secrets = ["Secret Speaker", "stream.test", "Study of 2018", "Usonov", "Ө. Үсөнов"];

    for (const value of [...whole.values, whole.personId, whole.email, ...secrets])
      expect([value, text.includes(value)]).toEqual([value, false]);
    for (const value of secrets) expect(JSON.stringify(sourceItems)).toContain(value);
    expect(text).toContain("Protecting witnesses");
    expect(text).toContain(`emblems/${conferenceId}/`);
  });

  it("counts what its sessions refer to, so that rooms and tracks in use stay", async () => {
    const { ctx, conferenceId } = full;
    const { rooms, tracks, sessions, conflicts, speakers } = await getDraft(ctx, conferenceId);

    expect(rooms.map(({ usedBySessions }) => usedBySessions)).toEqual([sessions.filter(({ roomId }) => roomId).length]);
    expect(tracks.map(({ usedBySessions }) => usedBySessions)).toEqual([24]);
    expect(speakers).toEqual([]);
    expect(conflicts.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("takes sessions along without a time, or not at all, and none of what was not chosen", async () => {
    const waiting = await made({ sessions: "unscheduled", parts: [], startsOn: "2018-10-12" });
    const without = await made({
      sessions: "none",
      parts: ["forms"],
      venue: { ...source.venue, city: { source: "en", en: "Osh" } },
    });

    expect(kindsOf(waiting.items)).toEqual({ conference: 1, editionCopy: 1, span: 1, unscheduled: 26 });
    const draft = await getDraft(waiting.ctx, waiting.conferenceId);
    expect(draft.unscheduled.every(({ trackId }) => trackId === null)).toBe(true);
    expect(draft.unscheduled.map(({ lengthMinutes }) => lengthMinutes)).toContain(10);
    expect(waiting.target).toMatchObject({ partners: [], resources: [], endsOn: "2018-10-14" });
    expect(kindsOf(without.items)).toEqual({ conference: 1, editionCopy: 1, form: 2, formDraft: 2 });
    expect(without.target.venue.city).toEqual({ source: "en", en: "Osh" });
    // Without the categories no rule of a form asks for one.
    expect(JSON.stringify(without.items)).not.toContain("cat_");
  });

  it("comes to the same wherever it is cut, and where two run at once", async () => {
    const { conferenceId } = begun;
    const on = (db: Db) => ({ system: (job?: string) => ({ ...world.system(job), db }) });
    const wanted = byKey(full.items);
    const cut = await copyTable(begun.db);
    const broken = on(cut);
    let cuts = 0;
    for (let state = "running"; state === "running"; cuts++) {
      const end = cuts < 24;
      cutAt(broken.system(), end ? 1 : 0, cuts % 2 === 0 ? "after" : "before");
      state = await goOnCopying(broken.system("edition"), conferenceId).catch((error: unknown) => {
        if (!(error instanceof Cut)) throw error;
        return "running";
      });
    }
    const { system } = on(begun.db);
    for (let state: readonly string[] = []; !state.includes("finished"); )
      state = await Promise.all([1, 2, 3].map(() => goOnCopying(system("edition"), conferenceId)));

    expect(cuts).toBeGreaterThan(10);
    expect(byKey(await itemsOf(cut, conferenceId))).toEqual(wanted);
    expect(byKey(await itemsOf(begun.db, conferenceId))).toEqual(wanted);
  });

  it("leaves what somebody wrote there meanwhile", async () => {
    const { ctx } = await world.organizer();
    const { conferenceId } = await beginEdition(
      ctx,
      source.id,
      editionExample({ parts: ["letterhead"], sessions: "none" }),
    );
    const body = { source: "en", en: "Another office" } as const;
    await saveLetterhead(ctx, conferenceId, letterheadExample({ body }), 0);
    await runCopy(world, conferenceId);

    const found = (await itemsOf(world.ctx.db, conferenceId)).find(({ entity }) => entity === "letterhead");
    expect(found).toMatchObject({ body, version: 1 });
  });

  it("is made by whoever organizes the old one, who organizes it then; both are of one series", async () => {
    const scope = { scopeType: "conference", scopeId: source.id } as const;
    const own = await world.person({ role: "organizer", ...scope });
    const desk = await world.person({ role: "desk", ...scope });
    const { conferenceId } = await beginEdition(own.ctx, source.id, editionExample({ sessions: "none", parts: [] }));
    const again = { ...editionExample(), slug: source.slug };

    const [before, after] = [
      await findConference(world.ctx.db, source.id),
      await findConference(world.ctx.db, conferenceId),
    ];
    expect(after?.seriesId).toMatch(/^ser_/);
    expect(before?.seriesId).toBe(after?.seriesId);
    expect(after).toMatchObject({ state: "draft", currentReleaseId: null, demo: false, edition: 5 });
    expect((await getPerson(world.ctx.db, own.person.id))?.grants).toContainEqual({
      role: "organizer",
      scopeType: "conference",
      scopeId: conferenceId,
    });
    await expect(beginEdition(own.ctx, source.id, again)).rejects.toMatchObject({
      errors: [{ pointer: "/slug", code: "slug_taken" }],
    });
    for (const refused of [
      beginEdition(desk.ctx, source.id, editionExample()),
      previewEdition(desk.ctx, source.id, editionExample()),
      getEditionCopy(desk.ctx, conferenceId),
      getEditionCopy(own.ctx, source.id),
    ])
      await expect(refused).rejects.toMatchObject({ code: "not_found" });
  });
});
