import { Ajv } from "ajv";
import draft6 from "ajv/dist/refs/json-schema-draft-06.json" with { type: "json" };
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { memoryPages, validateXML } from "xmllint-wasm";
import { sessionExample } from "../../testing/agenda.ts";
import { exported, type ReleasedWorld, releasedWorld } from "../../testing/exported-agenda.ts";
import { fixture, hasFixtures } from "../../testing/fixtures.ts";
import { createSession, releaseAgenda } from "../index.ts";

const left = hasFixtures ? "" : " (left out: FIXTURES_DIR is not set)";

function jsonErrors(document: string): unknown {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat("color", /^#[0-9a-f]{6}$/i);
  ajv.addMetaSchema(draft6);
  const validate = ajv.compile(JSON.parse(fixture("schedule/schema.json")));
  validate(JSON.parse(document));
  return validate.errors;
}

const xmlErrors = async (document: string): Promise<readonly string[]> =>
  (
    await validateXML({
      xml: { fileName: "schedule.xml", contents: document },
      schema: { fileName: "schema.xsd", contents: fixture("schedule/schedule.xml.xsd") },
      initialMemoryPages: 256,
      maxMemoryPages: 2 * memoryPages.GiB,
    })
  ).errors.map(({ rawMessage }) => rawMessage);

async function expectValid(at: Pick<ReleasedWorld, "world" | "conference">, filter = {}): Promise<void> {
  for (const locale of ["ky", "ru", "en"] as const) {
    expect(jsonErrors(String(await exported(at, "schedule-json", filter, locale)))).toBeNull();
    expect(await xmlErrors(String(await exported(at, "frab-xml", filter, locale)))).toEqual([]);
  }
}

describe.skipIf(!hasFixtures)(`schedule.json and schedule.xml against their published schemas${left}`, () => {
  it("are valid with people, tracks, rooms and signs that XML writes otherwise", async () => {
    const at = await releasedWorld();

    await expectValid(at);
    await expectValid(at, { track: at.track.id });
    await expectValid(at, { room: at.room.id, day: "2018-10-12" });
  });

  it("are valid before the first release, without rooms, and in zones that the schema does not know", async () => {
    const at = await releasedWorld({ slug: "c18", timeZone: "America/Argentina/Buenos_Aires" }, { roomId: null });
    await createSession(
      at.ctx,
      at.conference.id,
      sessionExample({ startsAt: "2018-10-12T03:00:00Z", endsAt: "2018-10-15T02:59:00Z" }),
    );
    await releaseAgenda(at.ctx, at.conference.id, {});
    const unreleased = await at.world.conference({ timeZone: "UTC" });

    await expectValid(at);
    await expectValid({ world: at.world, conference: unreleased });
  });

  it("refuse what the schemas' authors call invalid", async () => {
    const xml = String(await exported(await releasedWorld(), "frab-xml"));

    expect(jsonErrors(fixture("schedule/invalid-example.json"))).not.toBeNull();
    expect(await xmlErrors(xml.replace(/(<event[^>]*) guid="[^"]*"/, "$1"))).not.toEqual([]);
  });
});
