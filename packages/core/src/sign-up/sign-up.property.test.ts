import fc from "fast-check";
import { expect, it } from "vitest";
import { saveSignUpRules } from "../agenda/index.ts";
import { commit } from "../db/commit.ts";
import { create } from "../db/write.ts";
import { attendeeEntity, registrationEntity } from "../registration/index.ts";
import { DomainError } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { type Participant, signUpScene } from "../testing/sign-up.ts";
import { listSessionSignUps } from "./index.ts";

const { setting, people, session, conferenceId, enter, leave, promote, rulesOf, listed, later } = await signUpScene();

/** Many who are confirmed, put there without the way through registration, which is tested elsewhere. */
async function confirmedCrowd(count: number): Promise<Participant[]> {
  const [like] = people;
  if (like === undefined) throw new Error("somebody is there");
  const crowd = Array.from({ length: count }, (): Participant => {
    const personId = newId("person", setting.ctx.now());
    const registration = { ...like.registration, id: newId("registration", setting.ctx.now()), personId };
    return { registration, ctx: { ...setting.ctx, actor: { type: "person", personId, email: "", grants: [] } } };
  });
  for (let at = 0; at < count; at += 40) {
    await commit(setting.ctx, {
      writes: crowd.slice(at, at + 40).flatMap(({ registration }) => [
        create(registrationEntity, registration),
        create(attendeeEntity, {
          personId: registration.personId,
          conferenceId: conferenceId(),
          registrationId: registration.id,
          version: 1,
        }),
      ]),
      activity: { name: "test.crowd_made", scopeId: conferenceId(), subjectId: conferenceId() },
      answer: null,
    });
  }
  return crowd;
}

it("gives 20 places to exactly 20 of 200 who come at once, and the rest lines up", async () => {
  const made = await session({ capacityPlaces: 20 });
  const crowd = await confirmedCrowd(200);

  const answers = await Promise.all(crowd.map((one) => enter(one, made.id)));

  expect(answers.filter(({ status }) => status === "placed")).toHaveLength(20);
  expect(await rulesOf(made.id)).toMatchObject({ takenPlaces: 20, waitingPeople: 180 });
  const placed = crowd.filter((_, at) => answers[at]?.status === "placed");
  await Promise.all(placed.slice(0, 10).map((one) => leave(one, made.id)));
  const line = (await listSessionSignUps(setting.ctx, conferenceId(), made.id, "waiting", { limit: 100 })).items;
  const given = await Promise.all([promote(made.id), promote(made.id), promote(made.id)]);
  expect(given.reduce((all, one) => all + one, 0)).toBe(10);
  expect(await rulesOf(made.id)).toMatchObject({ takenPlaces: 20, waitingPeople: 170 });
  const now = new Set(await listed(made.id, "placed"));
  expect(line.slice(0, 10).every(({ registrationId }) => now.has(registrationId))).toBe(true);
});

const command = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("enter" as const), whom: fc.nat(5) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("leave" as const), whom: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("places" as const), to: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("promote" as const) }) },
);

it("holds its counters, its bound and its line through any commands, many of them at once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(command, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      async (rounds) => {
        const made = await session({ capacityPlaces: 2 });
        let most = 2;
        const run = async (one: (typeof rounds)[number][number]): Promise<unknown> => {
          if (one.do === "enter") return enter(people[one.whom], made.id);
          if (one.do === "leave") return leave(people[one.whom], made.id);
          if (one.do === "promote") return promote(made.id);
          const { version } = await rulesOf(made.id);
          most = Math.max(most, one.to);
          return saveSignUpRules(setting.ctx, conferenceId(), made.id, { capacityPlaces: one.to }, version);
        };
        for (const round of rounds) {
          later();
          const done = await Promise.allSettled(round.map(run));
          for (const one of done)
            if (one.status === "rejected" && !(one.reason instanceof DomainError)) throw one.reason;
        }
        const line = await listed(made.id, "waiting");
        const before = await listed(made.id, "placed");
        expect(before.length).toBeLessThanOrEqual(most);
        expect(await rulesOf(made.id)).toMatchObject({ takenPlaces: before.length, waitingPeople: line.length });
        const given = await promote(made.id);
        const rules = await rulesOf(made.id);
        // Nobody waits beside a free place, and those who were given one stood first.
        expect(rules.waitingPeople === 0 || rules.takenPlaces >= rules.capacityPlaces).toBe(true);
        expect((await listed(made.id, "placed")).toSorted()).toEqual([...before, ...line.slice(0, given)].toSorted());
        expect(await listed(made.id, "waiting")).toEqual(line.slice(given));
      },
    ),
    { numRuns: 8 },
  );
});
