import { describe, expect, it } from "vitest";
import { activityEntity } from "../audit/index.ts";
import { commit } from "../db/commit.ts";
import { queryAll } from "../db/read.ts";
import { put } from "../db/write.ts";
import { toLatinLetters } from "../i18n/transliterate.ts";
import { actorOf, findPersonByAddress, getPerson, loadActor } from "../identity/index.ts";
import { listMessagesTo, messageEntity } from "../message/index.ts";
import { exportOwnData } from "../privacy/index.ts";
import { getAttendee, getRegistration, listCategories, promoteWaiting, register } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { countCalls } from "../testing/count-calls.ts";
import { Cut, cutAt } from "../testing/cut-writes.ts";
import { type WholePerson, wholePerson } from "../testing/whole-person.ts";
import { wholeTable } from "../testing/whole-table.ts";
import { registrationExample, World } from "../testing/world.ts";
import {
  finishMerge,
  finishMerges,
  indexPerson,
  listMerges,
  listPairs,
  markDifferent,
  mergePeople,
  viewPair,
} from "./index.ts";

const personOf = async (ctx: Ctx, id: string) => {
  const person = await getPerson(ctx.db, id);
  if (person === null) throw new Error("the account is there");
  return person;
};

/** Somebody with everything, who registered once more under another address and in Latin letters. */
async function twice(world: World) {
  const whole = await wholePerson(world);
  const account = await personOf(world.ctx, whole.personId);
  const again = await register(world.ctx, whole.conference.id, {
    ...registrationExample(whole.categoryId),
    familyName: toLatinLetters(account.familyName),
    givenName: toLatinLetters(account.givenName),
  });
  await indexPerson(world.system(), again.personId);
  const [firstId = "", secondId = ""] = [whole.personId, again.personId].toSorted();
  return { whole, again, ref: { firstId, secondId } };
}

async function mergeInto(
  world: World,
  keepId: string,
  ref: { firstId: string; secondId: string },
  ctx = world.system(),
) {
  const { people } = await viewPair(world.system(), ref);
  const versions = people.map(({ version }) => version);
  return mergePeople(ctx, ref, { keepId, take: ["email"], versions, reason: "Эки жолу катталган" });
}

/** Kinds of item that still belong to the account that went. */
async function leftOf({ db }: Ctx, goneId: string): Promise<readonly string[]> {
  const items = (await wholeTable(db)).filter((item) => JSON.stringify(item).includes(goneId));
  return [...new Set(items.map(({ entity }) => String(entity)))].toSorted();
}

/** How everything stands where the second registration became part of the first one's person. */
async function expectMerged(world: World, whole: WholePerson, keptId: string) {
  const { ctx } = world;
  const kept = await personOf(ctx, keptId);
  const attendee = await getAttendee(ctx.db, keptId, whole.conference.id);
  const stays = await getRegistration(ctx.db, whole.conference.id, attendee?.registrationId ?? "");
  const data = await exportOwnData({ ...ctx, actor: actorOf(kept) });
  const [category] = await listCategories(world.system(), whole.conference.id);

  expect(kept).toMatchObject({ email: whole.email, mergedIds: [whole.personId] });
  expect(stays).toMatchObject({ status: "confirmed", personId: keptId, id: whole.registration.id });
  expect(data.kinds.registration.map(({ status }) => status).toSorted()).toEqual([
    "cancelled",
    "cancelled",
    "confirmed",
    "declined",
  ]);
  expect([data.kinds.answers.length, data.kinds.enrolment.length, data.kinds.message.length]).toEqual([2, 1, 1]);
  expect(data.kinds.personalAgenda).toMatchObject([{ sessionIds: [expect.any(String)] }]);
  expect(data.kinds.activity.filter(({ name }) => name.startsWith("duplicate.merge"))).toMatchObject([
    { name: "duplicate.merge_begun", reason: "Эки жолу катталган" },
    { name: "duplicate.merged" },
  ]);
  expect(category?.places).toMatchObject({ takenPlaces: 1, waitingPeople: 0, submittedPeople: 0 });
  expect(await leftOf(ctx, whole.personId)).toEqual(["activity", "person"]);
  expect((await listMerges(world.system())).items).toEqual([]);
}

describe("finding duplicates", () => {
  it("finds the same person by name in two scripts, by telephone, and by an address of the same mailbox", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const category = await world.category(conference);
    const as = async (changes: Parameters<typeof registrationExample>[1]) => {
      const one = await register(world.ctx, conference.id, registrationExample(category.id, changes));
      await indexPerson(world.system(), one.personId);
      return one.personId;
    };
    const bermet = await as({
      familyName: "Токтогулова",
      givenName: "Бермет",
      phone: "0555 123456",
      email: "b.t@gmail.com",
    });
    const byName = await as({ familyName: "Bermet", givenName: "Toktogulova" });
    const byPhone = await as({ familyName: "Башка", givenName: "Киши", phone: "+996555123456" });
    const byMail = await as({ familyName: "Үчүнчү", givenName: "Адам", email: "bt+court@googlemail.com" });
    await as({ familyName: "Асанова", givenName: "Айгүл" });

    const { items } = await listPairs(world.system(), "open", { limit: 10 });

    const found = items.map(({ firstId, secondId, alike }) => [[firstId, secondId].find((id) => id !== bermet), alike]);
    expect(new Map(found.map(([id, alike]) => [id, alike]))).toEqual(
      new Map([
        [byName, ["name"]],
        [byPhone, ["phone"]],
        [byMail, ["mail"]],
      ]),
    );
  });

  it("reads no more where there are many people", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const category = await world.category(conference);
    const cost = async () => {
      const one = await register(
        world.ctx,
        conference.id,
        registrationExample(category.id, { familyName: `Бир${"а".repeat(people)}` }),
      );
      return countCalls(world.ctx.db, () => indexPerson(world.system(), one.personId));
    };
    let people = 0;
    const first = await cost();
    for (people = 1; people < 60; people++) {
      const one = await register(
        world.ctx,
        conference.id,
        registrationExample(category.id, {
          familyName: `Киши${"оеуа"[people % 4]}${"бвгджзклмн"[people % 10]}ов`,
          givenName: `Ат${people % 7}`,
        }),
      );
      await indexPerson(world.system(), one.personId);
    }
    const last = await cost();

    expect(last.calls).toEqual(first.calls);
    expect(last.capacityUnits).toBeLessThanOrEqual(first.capacityUnits * 1.05);
  });

  it("takes what twelve people and more share for no likeness", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const category = await world.category(conference);
    for (let at = 0; at < 14; at++) {
      const one = await register(world.ctx, conference.id, registrationExample(category.id));
      await indexPerson(world.system(), one.personId);
    }
    const last = await register(world.ctx, conference.id, registrationExample(category.id));
    await indexPerson(world.system(), last.personId);

    const { items } = await listPairs(world.system(), "open", { limit: 200 });
    expect(items.filter(({ firstId, secondId }) => [firstId, secondId].includes(last.personId))).toEqual([]);
  });

  it("forgets a pair whose two are no longer alike, and remembers that two are not the same person", async () => {
    const world = await World.create();
    const { ref } = await twice(world);
    const { pair } = await viewPair(world.system(), ref);

    const apart = await markDifferent(world.system(), ref, { different: true }, pair.version);
    await indexPerson(world.system(), ref.firstId);
    await indexPerson(world.system(), ref.secondId);

    expect(apart.state).toBe("different");
    expect((await listPairs(world.system(), "open", { limit: 10 })).items).toEqual([]);
    expect((await listPairs(world.system(), "different", { limit: 10 })).items).toMatchObject([ref]);
  });

  it("is open to those who run the platform's conferences only", async () => {
    const world = await World.create();
    const { ref, whole } = await twice(world);
    const desk = await world.person({ role: "organizer", scopeType: "conference", scopeId: whole.conference.id });
    const nobody = await world.person();

    for (const { ctx } of [desk, nobody]) {
      await expect(listPairs(ctx, "open", { limit: 10 })).rejects.toMatchObject({ code: "forbidden" });
      await expect(viewPair(ctx, ref)).rejects.toMatchObject({ code: "not_found" });
      await expect(mergeInto(world, ref.firstId, ref, ctx)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

describe("merging", () => {
  it("says what moves, and moves all of it", async () => {
    const world = await World.create();
    const { whole, again, ref } = await twice(world);
    const view = await viewPair(world.system(), ref);

    await mergeInto(world, again.personId, ref);
    await finishMerge(world.system(), whole.personId);

    expect(view.together).toEqual([
      { conferenceId: whole.conference.id, staysId: whole.registration.id, endsId: again.id },
    ]);
    expect(view.people.find(({ id }) => id === whole.personId)).toMatchObject({
      answers: 2,
      tickets: 1,
      letters: 1,
      agendas: 1,
      enrolments: 1,
    });
    await expectMerged(world, whole, again.personId);
    expect(await findPersonByAddress(world.ctx.db, again.email)).toMatchObject({ id: again.personId });
    expect(await loadActor(world.ctx.db, whole.token, world.ctx.now())).toEqual({ type: "visitor" });
  });

  it("gives the second place of the same conference to whoever waits, and writes to nobody about it", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const category = await world.category(conference, { quotaPlaces: 2 });
    const one = await register(world.ctx, conference.id, registrationExample(category.id));
    const two = await register(world.ctx, conference.id, registrationExample(category.id));
    const waiting = await register(
      world.ctx,
      conference.id,
      registrationExample(category.id, { familyName: "Күтүүчү" }),
    );
    await indexPerson(world.system(), one.personId);
    await indexPerson(world.system(), two.personId);
    const [firstId = "", secondId = ""] = [one.personId, two.personId].toSorted();

    await mergeInto(world, one.personId, { firstId, secondId });
    await finishMerge(world.system(), two.personId);
    await promoteWaiting(world.system(), { conferenceId: conference.id, exceptId: two.id });

    const statuses = await Promise.all(
      [one, two, waiting].map(async ({ id }) => (await getRegistration(world.ctx.db, conference.id, id))?.status),
    );
    expect(statuses).toEqual(["confirmed", "cancelled", "confirmed"]);
    const activities = await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${conference.id}` });
    expect(activities.find(({ name }) => name === "registration.cancelled")?.data).toMatchObject({
      mergedInto: one.id,
    });
  });

  it("refuses one's own account, a role for the platform, and accounts that changed meanwhile", async () => {
    const world = await World.create();
    const { ref } = await twice(world);
    const { ctx, person } = await world.organizer();
    const admin = await world.person({ role: "administrator", scopeType: "platform", scopeId: "*" });
    const other = await world.organizer();
    for (const one of [person, other.person]) await indexPerson(world.system(), one.id);
    const [firstId = "", secondId = ""] = [person.id, other.person.id].toSorted();
    const power = { firstId, secondId };

    await expect(mergeInto(world, person.id, power, ctx)).rejects.toMatchObject({
      errors: [{ pointer: "/keepId", code: "merge_needs_administrator" }],
    });
    expect((await viewPair(admin.ctx, power)).refusal).toBeNull();
    await expect(
      mergePeople(ctx, ref, { keepId: ref.firstId, take: [], versions: [7, 7], reason: "Бир адам" }),
    ).rejects.toMatchObject({ code: "stale_version" });
    await expect(mergeInto(world, person.id, ref, ctx)).rejects.toMatchObject({ code: "validation_failed" });
  });

  it("goes on when it was cut at any write, before the table had it or after", { timeout: 300_000 }, async () => {
    const world = await World.create();
    const first = await twice(world);
    await mergeInto(world, first.again.personId, first.ref);
    const count = cutAt(world.ctx, 0, "before");
    await finishMerge(world.system(), first.whole.personId);
    const writes = count();
    expect(writes).toBeGreaterThan(12);

    for (const moment of ["before", "after"] as const) {
      for (let nth = 1; nth <= writes; nth += 3) {
        const cutWorld = await World.create();
        const { whole, again, ref } = await twice(cutWorld);
        await mergeInto(cutWorld, again.personId, ref);
        cutAt(cutWorld.ctx, nth, moment);
        await expect(finishMerge(cutWorld.system(), whole.personId)).rejects.toBeInstanceOf(Cut);
        cutAt(cutWorld.ctx, 0, "before");
        await finishMerges(cutWorld.system(), 10);

        await expectMerged(cutWorld, whole, again.personId);
      }
    }
  });

  it("moves more than one transaction holds, and goes on where it was cut", async () => {
    const world = await World.create();
    const { whole, again, ref } = await twice(world);
    const [letter] = await listMessagesTo(world.ctx.db, whole.personId);
    if (letter === undefined) throw new Error("a letter was sent");
    const more = Array.from({ length: 130 }, (_, at) => ({ ...letter, id: `${letter.id}-${at}` }));
    for (let at = 0; at < more.length; at += 65) {
      await commit(world.system(), {
        writes: more.slice(at, at + 65).map((one) => put(messageEntity, one)),
        activity: { name: "test.letters", scopeId: "test", subjectId: "test" },
        answer: null,
      });
    }
    await mergeInto(world, again.personId, ref);
    const moved = async () => (await listMessagesTo(world.ctx.db, again.personId)).length;
    const cutWhen = cutAt(world.ctx, 12, "after");

    await expect(finishMerge(world.system(), whole.personId)).rejects.toBeInstanceOf(Cut);
    const before = await moved();
    cutAt(world.ctx, 0, "before");
    await finishMerge(world.system(), whole.personId);

    expect([cutWhen(), before > 0 && before < 131, await moved()]).toEqual([12, true, 131]);
    expect(await leftOf(world.ctx, whole.personId)).toEqual(["activity", "person"]);
  });
});
