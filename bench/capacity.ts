import type { Conference } from "@assize/core/conference/schema.ts";
import { toStored } from "@assize/core/db/entity.ts";
import { register, registrationEntity } from "@assize/core/registration/index.ts";
import type { Registration } from "@assize/core/registration/schema.ts";
import { newId } from "@assize/core/shared/new-id.ts";
import { countCalls } from "@assize/core/testing/count-calls.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import { BatchWriteItemCommand } from "@aws-sdk/client-dynamodb";
import { Api } from "../packages/functions/src/testing/api.ts";
import type { Row } from "./report.ts";

type Units = Readonly<Record<string, number>>;

/** Fills the conference beside the verbs: only the number of items matters here. */
async function fill(world: World, like: Registration, count: number): Promise<void> {
  const { client, tableName } = world.ctx.db;
  for (let done = 0; done < count; done += 25) {
    const requests = Array.from({ length: Math.min(25, count - done) }, () => {
      const at = world.ctx.now();
      const item = { ...like, id: newId("registration", at), personId: newId("person", at) };
      return { PutRequest: { Item: toStored(registrationEntity, item) } };
    });
    await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: requests } }));
  }
}

const pathsOf = (conference: Conference, one: Registration): Readonly<Record<string, string>> => ({
  listPublishedConferences: "/api/public/conferences",
  getPublishedConference: `/api/public/conferences/${conference.slug}`,
  listOpenCategories: `/api/public/conferences/${conference.slug}/categories`,
  listRegistrations: `/api/conferences/${conference.id}/registrations?limit=50`,
  listRegistrationsByStatus: `/api/conferences/${conference.id}/registrations?limit=50&status=confirmed`,
  getRegistration: `/api/conferences/${conference.id}/registrations/${one.id}`,
  listCategories: `/api/conferences/${conference.id}/categories`,
  listOwnConferences: "/api/conferences",
});

async function unitsAt(registrations: number): Promise<Units> {
  const world = await World.create();
  const api = new Api(world);
  const conference = await world.conference();
  const category = await world.category(conference, { quotaPlaces: 100_000 });
  const one = await register(world.ctx, conference.id, registrationExample(category.id));
  await fill(world, one, registrations - 1);
  const cookie = await api.signIn((await world.organizer()).person);
  const units: Record<string, number> = {};
  for (const [name, path] of Object.entries(pathsOf(conference, one))) {
    units[name] = (await countCalls(world.ctx.db, () => api.call("GET", path, { cookie }))).capacityUnits;
  }
  const registering = () => register(world.ctx, conference.id, registrationExample(category.id));
  units.register = (await countCalls(world.ctx.db, registering)).capacityUnits;
  return units;
}

/** Capacity units of each endpoint at 100,000 registrations beside 1,000. */
export async function capacity(): Promise<Row> {
  const small = await unitsAt(1_000);
  const large = await unitsAt(100_000);
  const ratios = Object.fromEntries(
    Object.entries(large).map(([name, units]) => [name, units / (small[name] ?? Number.NaN)]),
  );
  const worst = Math.max(...Object.values(ratios));
  return {
    what: "Capacity units per request at 100,000 registrations / at 1,000, worst endpoint",
    budget: "<= 1.05",
    measured: worst.toFixed(2),
    met: worst <= 1.05,
    detail: { small, large, ratios },
  };
}
