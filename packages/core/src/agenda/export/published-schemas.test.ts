import { describe, expect, it } from "vitest";
import { sessionExample } from "../../testing/agenda.ts";
import { exported, type ReleasedWorld, releasedWorld } from "../../testing/exported-agenda.ts";
import { fixture, hasFixtures } from "../../testing/fixtures.ts";
import { frabXmlErrors, scheduleJsonErrors } from "../../testing/published-schemas.ts";
import { createSession, releaseAgenda } from "../index.ts";

const left = hasFixtures ? "" : " (left out: FIXTURES_DIR is not set)";

async function expectValid(at: Pick<ReleasedWorld, "world" | "conference">, filter = {}): Promise<void> {
  for (const locale of ["ky", "ru", "en"] as const) {
    expect(scheduleJsonErrors(String(await exported(at, "schedule-json", filter, locale)))).toBeNull();
    expect(await frabXmlErrors(String(await exported(at, "frab-xml", filter, locale)))).toEqual([]);
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

    expect(scheduleJsonErrors(fixture("schedule/invalid-example.json"))).not.toBeNull();
    expect(await frabXmlErrors(xml.replace(/(<event[^>]*) guid="[^"]*"/, "$1"))).not.toEqual([]);
  });
});
