import { expect, it } from "vitest";
import { conferenceEntity, findConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { readPartition } from "../db/partition.ts";
import { replace } from "../db/write.ts";
import { newSecrets } from "../platform/local/secrets.ts";
import { eraseDue } from "../privacy/index.ts";
import { hotelFor, needsExample, supportWorld, travelExample } from "../testing/support.ts";
import { World } from "../testing/world.ts";
import {
  assignStays,
  getOwnSupport,
  removeOwnSecret,
  saveOwnNeeds,
  saveOwnSecret,
  saveSupportSettings,
  saveTravel,
  showSecret,
} from "./index.ts";

const passport = { key: "passport", kind: "passport", purpose: { source: "en", en: "For the ticket" } } as const;

async function scene() {
  const world = await World.create();
  const made = await supportWorld(world, 1);
  const registration = made.registrations[0];
  if (registration === undefined) throw new Error("somebody registered");
  const id = made.conference.id;
  const own = await made.own(registration);
  const partition = async () => JSON.stringify(await readPartition(world.ctx.db, `SUPPORT#${id}`));
  return { ...made, world, id, own, registration, partition };
}

it("keeps a number only where the conference asks for it, encrypted for this person and field", async () => {
  const { world, id, own, registration, partition, at } = await scene();
  await expect(saveOwnSecret(own, id, "passport", { value: "AC7654321" })).rejects.toMatchObject({ code: "not_found" });
  await saveSupportSettings(world.system(), id, { retentionDays: 30, fields: [passport] }, 1);
  const answer = await saveOwnSecret(own, id, "passport", { value: "AC7654321" });

  expect(JSON.stringify(answer)).not.toContain("AC7654321");
  expect(await partition()).not.toContain("AC7654321");
  const desk = await at("travelDesk");
  const reason = { reason: "To buy the ticket" };
  const elsewhere = { ...desk, secrets: newSecrets() };
  await expect(showSecret(elsewhere, id, registration.id, "passport", reason)).rejects.toThrow();
  expect(await showSecret(desk, id, registration.id, "passport", reason)).toEqual({ value: "AC7654321" });
  await removeOwnSecret(own, id, "passport");
  await expect(showSecret(desk, id, registration.id, "passport", reason)).rejects.toMatchObject({ code: "not_found" });
  expect((await getOwnSupport(own, id)).secrets).toMatchObject([{ key: "passport", masked: null }]);
});

it("is erased on its date with the key, not before, and takes nothing in afterwards", async () => {
  const { world, id, own, registration, conference, partition } = await scene();
  await saveSupportSettings(world.system(), id, { retentionDays: 20, fields: [passport] }, 0);
  await saveOwnNeeds(own, id, needsExample, 0);
  await saveTravel(world.system(), id, registration.id, travelExample, 0);
  await saveOwnSecret(own, id, "passport", { value: "AC7654321" });
  const { selection } = await hotelFor(world, conference, 1);
  await assignStays(world.system(), id, { ...selection, registrationIds: [registration.id], people: 1 });

  // The conference ends on 14 October; its day is 3 November in Bishkek.
  world.at("2018-11-02T17:30:00.000Z");
  expect(await eraseDue(world.system(), 100)).toMatchObject({ support: 0 });
  world.at("2018-11-02T18:30:00.000Z");
  expect(await eraseDue(world.system(), 100)).toMatchObject({ support: 5 });
  const left = await partition();
  expect(left).not.toMatch(/NEEDS|TRAVEL#|STAY#|SECRET|ROOM#|"KEY"|Wheelchair|QH 142/);
  expect(left).toContain("Hotel Ala-Too");
  expect(await eraseDue(world.system(), 100)).toMatchObject({ support: 0 });
  await expect(saveOwnNeeds(own, id, needsExample, 0)).rejects.toMatchObject({ code: "window_closed" });
  expect(await getOwnSupport(own, id)).toMatchObject({
    open: false,
    needs: null,
    stay: null,
    secrets: [{ masked: null }],
  });
});

it("waits with a conference that was put off", async () => {
  const { world, id, own } = await scene();
  await saveOwnNeeds(own, id, needsExample, 0);
  const known = await findConference(world.ctx.db, id);
  if (known === null) throw new Error("the conference is there");
  await commit(world.system(), {
    writes: [replace(conferenceEntity, { ...known, endsOn: "2018-12-20", version: known.version + 1 }, known.version)],
    activity: { name: "test.put_off", scopeId: id, subjectId: id },
    answer: null,
  });

  world.at("2018-11-20T06:00:00.000Z");
  expect(await eraseDue(world.system(), 100)).toMatchObject({ support: 0 });
  expect(await getOwnSupport(own, id)).toMatchObject({ needs: needsExample, eraseOn: "2019-01-19" });
  world.at("2019-01-19T06:00:00.000Z");
  expect(await eraseDue(world.system(), 100)).toMatchObject({ support: 1 });
});
