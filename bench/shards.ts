import { createRule, register } from "@assize/core/registration/index.ts";
import { meetAsDynamoDb } from "@assize/core/testing/conflicts.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import type { Row } from "./report.ts";

const people = 60;
/** Longer than in AWS, so that the line and not this machine is what people wait for. */
const underWayMs = 150;

/** Nothing but the category bounds the places, or also a rule that counts everybody. */
type Bounds = "category" | "category and rule";

async function secondsFor(rushPeople: number, bounds: Bounds = "category"): Promise<number> {
  const world = await World.create();
  const conference = await world.conference();
  const category = await world.category(conference, { quotaPlaces: people, rushPeople });
  if (bounds === "category and rule")
    await createRule(world.system(), conference.id, { by: "reserve", categoryIds: [], limit: people });
  const { stop } = meetAsDynamoDb(world.ctx.db, underWayMs);
  const startedAt = performance.now();
  const one = async (): Promise<string> => {
    for (;;) {
      try {
        return (await register(world.ctx, conference.id, registrationExample(category.id))).status;
      } catch (error) {
        if (!(error instanceof Error && Reflect.get(error, "code") === "unavailable")) throw error;
      }
    }
  };
  const answers = await Promise.all(Array.from({ length: people }, one));
  stop();
  const seconds = (performance.now() - startedAt) / 1000;
  if (answers.some((status) => status !== "confirmed")) throw new Error(`not all confirmed: ${answers.join(", ")}`);
  return seconds;
}

/** 60 people of one category at once, transactions refusing each other as DynamoDB has it: counted in one item, in two and in five. */
export async function shards(): Promise<readonly Row[]> {
  const one = await secondsFor(100);
  const two = await secondsFor(4_800);
  const five = await secondsFor(12_000);
  const oneRuled = await secondsFor(100, "category and rule");
  const fiveRuled = await secondsFor(12_000, "category and rule");
  return [
    {
      what: `${people} people of one category at once, refused as DynamoDB refuses: one counter / two shards / five`,
      budget: "five: less than half of one",
      measured: `${one.toFixed(1)} / ${two.toFixed(1)} / ${five.toFixed(1)} s`,
      met: five < one / 2,
      detail: { one, two, five, underWayMs },
    },
    {
      what: "the same with a place rule that counts everybody: each in one item / each in five",
      budget: "five: less than half of one",
      measured: `${oneRuled.toFixed(1)} / ${fiveRuled.toFixed(1)} s`,
      met: fiveRuled < oneRuled / 2,
      detail: { oneRuled, fiveRuled, underWayMs },
    },
  ];
}
