import { expect, it } from "vitest";
import { getPlaces, placesEntity } from "../registration/repo.ts";
import { DomainError } from "../shared/errors.ts";
import { sha256 } from "../shared/hash.ts";
import { meetAsDynamoDb } from "../testing/conflicts.ts";
import { countCalls } from "../testing/count-calls.ts";
import { World } from "../testing/world.ts";
import { append } from "./append.ts";
import { commit } from "./commit.ts";
import { turnEntity, waitForTurn } from "./turn.ts";
import { update } from "./write.ts";

async function setUp() {
  const world = await World.create();
  const conference = await world.conference();
  const { id: categoryId, places } = await world.category(conference, { quotaPlaces: 15 });
  const full = () => new DomainError("capacity_reached");
  const condition = { expression: "takenPlaces < quotaPlaces" };
  const take = () =>
    commit(world.system(), {
      writes: [update(placesEntity, places, { add: { takenPlaces: 1 }, condition }, full)],
      activity: { name: "test.taken", scopeId: conference.id, subjectId: categoryId },
      answer: null,
    });
  const taken = async () => (await getPlaces(world.ctx.db, conference.id, categoryId))?.takenPlaces;
  return { world, take, taken };
}

it("lines up writers of one counter where they meet: each gets an answer, the quota holds, and few try in vain", async () => {
  const { world, take, taken } = await setUp();
  const { counted, stop } = meetAsDynamoDb(world.ctx.db, 5);
  const untilAnswered = async (): Promise<string> => {
    for (;;) {
      const answer = await take().then(
        () => "taken",
        (error: unknown) => (error instanceof DomainError ? error.code : "defect"),
      );
      if (answer !== "unavailable") return answer;
    }
  };

  const answers = await Promise.all(Array.from({ length: 40 }, untilAnswered));

  stop();
  expect(
    Object.fromEntries([...Map.groupBy(answers, (answer) => answer)].map(([name, all]) => [name, all.length])),
  ).toEqual({
    taken: 15,
    capacity_reached: 25,
  });
  expect(await taken()).toBe(15);
  expect(counted.refused).toBeGreaterThan(10);
  expect(counted.tries).toBeLessThan(400);
}, 120_000);

it("costs nothing where nobody meets", async () => {
  const { world, take } = await setUp();
  expect((await countCalls(world.ctx.db, take)).calls).toEqual(["TransactWriteItemsCommand"]);
});

it("asks whoever would wait longer than eight seconds to come again, and says when", async () => {
  const { world } = await setUp();
  const key = { pk: "CONFERENCE#con_1", sk: "PLACES#cat_1" };
  const lateBy = 60_000;
  const item = sha256(`${world.ctx.db.tableName}\n${key.pk}\n${key.sk}`);
  await append(world.ctx.db, turnEntity, { item, nextAtMs: Date.now() + lateBy });

  const refused = await waitForTurn(world.ctx.db, key, 0).catch((error: unknown) => error);

  expect(refused).toMatchObject({ code: "unavailable", params: { retryAfterSeconds: expect.any(Number) } });
  const { retryAfterSeconds } = refused instanceof DomainError ? refused.params : {};
  expect(Number(retryAfterSeconds) >= 5 && Number(retryAfterSeconds) < 15).toBe(true);
});
