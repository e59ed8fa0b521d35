import { signInCode } from "@assize/core/identity/index.ts";
import { sessionExample } from "@assize/core/testing/agenda.ts";
import { wholeTable } from "@assize/core/testing/whole-table.ts";
import { categoryExample, conferenceExample, registrationExample, World } from "@assize/core/testing/world.ts";
import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { type Answer, Api } from "../testing/api.ts";
import { moduleBodyExample } from "./routes/training-examples.ts";

const problemSchema = v.object({
  detail: v.pipe(v.string(), v.minLength(3)),
  code: v.string(),
  errors: v.optional(v.array(v.object({ pointer: v.string(), code: v.string(), detail: v.string() })), []),
});
const idSchema = v.object({ id: v.string() });
const versionedSchema = v.object({ id: v.string(), version: v.number() });

let world: World;
let api: Api;
let cookie: string;
let conferencePath: string;
let categoryId: string;
let versions: { conference: number; category: number };

beforeAll(async () => {
  world = await World.create();
  api = new Api(world);
  cookie = await api.signIn((await world.organizer()).person);
  const conference = await world.conference();
  conferencePath = `/api/conferences/${conference.id}`;
  categoryId = (await world.category(conference, { quotaPlaces: 5 })).id;
  for (const email of ["first@court.test", "second@court.test"])
    await api.call("POST", `${conferencePath}/registrations`, { body: registrationExample(categoryId, { email }) });
  const read = async (path: string) => v.parse(versionedSchema, (await api.call("GET", path, { cookie })).json).version;
  const listed = await api.call("GET", `${conferencePath}/categories`, { cookie });
  const { items } = v.parse(v.object({ items: v.array(versionedSchema) }), listed.json);
  versions = { conference: await read(conferencePath), category: items[0]?.version ?? 0 };
});

/** Everything in the table but the counters of tries, which must move when somebody tries. */
async function everything(): Promise<ReadonlyMap<string, unknown>> {
  const items = (await wholeTable(world.ctx.db)).filter(({ pk }) => !/^(RATE|SIGNIN)#/.test(String(pk)));
  return new Map(items.map((item) => [`${item.pk} ${item.sk}`, item]));
}

interface Sent {
  readonly method: "POST" | "PUT" | "GET";
  readonly path: () => string;
  readonly body?: () => unknown;
  readonly readVersion?: () => number;
  readonly asVisitor?: true;
}

const registering = (changes: Record<string, unknown>): Sent => ({
  method: "POST",
  path: () => `${conferencePath}/registrations`,
  body: () => ({ ...registrationExample(categoryId), ...changes }),
  asVisitor: true,
});
const editing = (changes: Parameters<typeof conferenceExample>[0]): Sent => ({
  method: "PUT",
  path: () => conferencePath,
  body: () => conferenceExample(changes),
  readVersion: () => versions.conference,
});
const planning = (startsAt: string, endsAt: string): Sent => ({
  method: "POST",
  path: () => `${conferencePath}/sessions`,
  body: () => sessionExample({ startsAt, endsAt }),
});

const cases: readonly (readonly [string, Sent, pointer: string, code: string])[] = [
  ["a control character", registering({ familyName: "Асанова\u0007" }), "/familyName", "control_characters"],
  ["a text turned around", registering({ position: "Судья\u202e" }), "/position", "control_characters"],
  ["half a character", registering({ givenName: "\ud800" }), "/givenName", "control_characters"],
  ["nothing but spaces", registering({ familyName: "   " }), "/familyName", "required"],
  ["a text too long", registering({ institution: "с".repeat(2000) }), "/institution", "too_long"],
  ["an unknown field", registering({ isAdministrator: true }), "/isAdministrator", "unknown_field"],
  [
    "no consent",
    registering({ consents: { processing: false, photo: true, press: true, listed: true } }),
    "/consents/processing",
    "consent_required",
  ],
  [
    "a category of nowhere",
    registering({ categoryId: "cat_01CVXWPJ0G0000000000000000" }),
    "/categoryId",
    "unknown_reference",
  ],
  ["a second registration", registering({ email: " FIRST@court.test " }), "/email", "already_registered"],
  [
    "days in the wrong order",
    editing({ startsOn: "2018-10-14", endsOn: "2018-10-12" }),
    "/endsOn",
    "ends_before_start",
  ],
  ["a day that is none", editing({ startsOn: "2018-02-30" }), "/startsOn", "invalid_date"],
  ["a zone that is none", editing({ timeZone: "Asia/Nowhere" }), "/timeZone", "invalid_choice"],
  [
    "a closing before the opening",
    editing({ registrationOpensAt: "2018-09-10T06:00:00.000Z", registrationClosesAt: "2018-09-09T06:00:00.000Z" }),
    "/registrationClosesAt",
    "closes_before_opening",
  ],
  [
    "a session outside the days",
    planning("2018-10-20T03:00:00.000Z", "2018-10-20T04:00:00.000Z"),
    "/startsAt",
    "outside_conference_days",
  ],
  [
    "a session that ends before it starts",
    planning("2018-10-12T04:00:00.000Z", "2018-10-12T03:00:00.000Z"),
    "/endsAt",
    "ends_before_start",
  ],
  [
    "a quota under the places taken",
    {
      method: "PUT",
      path: () => `${conferencePath}/categories/${categoryId}`,
      body: () => categoryExample({ quotaPlaces: 1 }),
      readVersion: () => versions.category,
    },
    "/quotaPlaces",
    "quota_under_places",
  ],
  [
    "a cursor that was tampered with",
    { method: "GET", path: () => `${conferencePath}/registrations?cursor=eyJwayI6IngifQ.AAAA` },
    "/cursor",
    "cursor_invalid",
  ],
  [
    "an unknown question",
    { method: "GET", path: () => `${conferencePath}/registrations?colour=green` },
    "/colour",
    "unknown_field",
  ],
];

const send = ({ method, path, body, readVersion, asVisitor }: Sent, locale: string): Promise<Answer> =>
  api.call(method, path(), {
    ...(body && { body: body() }),
    ...(!asVisitor && { cookie }),
    headers: { "accept-language": locale, ...(readVersion && { "if-match": `"${readVersion()}"` }) },
  });

describe("bad input", () => {
  it.each(cases)(
    "%s is refused in the reader's language at its field, and nothing is written",
    async (_, sent, pointer, code) => {
      const before = await everything();
      const words = new Set<string>();
      for (const locale of ["ky", "ru", "en"]) {
        const answer = await send(sent, locale);
        const problem = v.parse(problemSchema, answer.json);
        const error = problem.errors.find((one) => one.pointer === pointer);

        expect([answer.status, answer.headers.get("content-language")]).toEqual([
          answer.status === 409 ? 409 : 422,
          locale,
        ]);
        expect(error).toMatchObject({ pointer, code });
        words.add(error?.detail ?? "");
      }
      expect(words.size).toBe(3);
      expect(await everything()).toEqual(before);
    },
  );

  it("a code that is wrong, spent or too old opens nothing", async () => {
    const { person } = await world.person();
    const start = async () => {
      const { json } = await api.call("POST", "/api/session/codes", { body: { email: person.email } });
      return v.parse(v.object({ signInId: v.string() }), json).signInId;
    };
    const enter = (signInId: string, code: string) => api.call("POST", "/api/session", { body: { signInId, code } });
    const at = ({ json }: Answer) => v.parse(problemSchema, json).errors.map(({ pointer, code }) => [pointer, code]);
    const first = await start();
    const right = signInCode(world.ctx.secrets, first);
    const wrong = right === "000000" ? "000001" : "000000";
    expect(at(await enter(first, wrong))).toEqual([["/code", "code_wrong"]]);
    expect((await enter(first, right)).status).toBe(200);
    const again = await enter(first, right);
    expect(again.headers.get("set-cookie")).toBeNull();
    expect(at(again)).toEqual([["/code", "code_expired"]]);

    const second = await start();
    world.at("2018-09-10T06:30:00.000Z");
    expect(at(await enter(second, signInCode(world.ctx.secrets, second)))).toEqual([["/code", "code_expired"]]);
    world.at("2018-09-10T06:00:00.000Z");
  });

  it("a file that is not what it says is refused, and no material is left", async () => {
    const trainer = await world.person({ role: "trainer", scopeType: "platform", scopeId: "*" });
    const cookie = await api.signIn(trainer.person);
    const made = await api.call("POST", "/api/modules", {
      cookie,
      body: moduleBodyExample,
    });
    const path = `/api/modules/${v.parse(idSchema, made.json).id}/materials`;
    const before = await everything();
    const body = {
      title: { source: "en", en: "Slides" },
      filename: "slides.exe",
      contentType: "application/pdf",
      sizeBytes: 3,
      sha256Base64: `${"A".repeat(43)}=`,
    };
    const answer = await api.call("POST", path, { cookie, body });

    expect(v.parse(problemSchema, answer.json).errors).toMatchObject([
      { pointer: "/filename", code: "file_type_mismatch" },
    ]);
    expect(await everything()).toEqual(before);
  });
});
