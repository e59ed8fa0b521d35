import { createRoom, createSession } from "@assize/core/agenda/index.ts";
import { register } from "@assize/core/registration/index.ts";
import { roomExample } from "@assize/core/testing/agenda.ts";
import { countCalls } from "@assize/core/testing/count-calls.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import { Api } from "../packages/functions/src/testing/api.ts";
import { fillDatabase } from "./filled-database.ts";
import { manyRooms, manySessions } from "./many-sessions.ts";
import type { Row } from "./report.ts";

/** As many sessions of a personal agenda. */
const chosen = 40;

async function requireDone(answering: Promise<{ readonly status: number; readonly json: unknown }>): Promise<void> {
  const { status, json } = await answering;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(json)}`);
}

async function conferenceOf300() {
  const world = await World.create();
  const ctx = world.system();
  const conference = await world.conference();
  const category = await world.category(conference, { quotaPlaces: 20_000, rushPeople: 100 });
  const rooms: string[] = [];
  for (let order = 0; order < manyRooms; order++)
    rooms.push((await createRoom(ctx, conference.id, roomExample({ order }))).id);
  const sessions: string[] = [];
  for (const input of manySessions(rooms)) sessions.push((await createSession(ctx, conference.id, input)).id);
  const { person } = await world.person({ role: "organizer", scopeType: "platform", scopeId: "*" });
  const one = await register(ctx, conference.id, registrationExample(category.id, { email: person.email }));
  const api = new Api(world);
  return { world, api, conference, one, sessions, cookie: await api.signIn(person) };
}

/** A release of 300 sessions, and a personal agenda of 40 of them as the conference grows. */
export async function largeAgenda(): Promise<readonly Row[]> {
  const { world, api, conference, one, sessions, cookie } = await conferenceOf300();
  const note = { source: "en", en: "First release" };
  const startedAt = performance.now();
  const released = await countCalls(world.ctx.db, () =>
    requireDone(api.call("POST", `/api/conferences/${conference.id}/releases`, { cookie, body: { note } })),
  );
  const releaseMs = performance.now() - startedAt;
  const own = `/api/me/conferences/${conference.id}/agenda`;
  const add = sessions.slice(0, chosen);
  await requireDone(api.call("POST", `${own}/changes`, { cookie, body: { add } }));
  const unitsAt = async (people: number): Promise<number> => {
    const filled = await fillDatabase(world.ctx.db, one, world.ctx.now(), people);
    const there = new Api({ ctx: { ...world.ctx, db: filled.db } });
    const { capacityUnits } = await countCalls(filled.db, () => requireDone(there.call("GET", own, { cookie })));
    await filled.stop();
    filled.db.client.destroy();
    return capacityUnits;
  };
  const small = await unitsAt(100);
  const large = await unitsAt(10_000);
  return [
    {
      what: `Release of ${sessions.length} sessions: capacity units, calls, time`,
      budget: "reported",
      measured: `${released.capacityUnits} units, ${released.calls.length} calls, ${Math.round(releaseMs)} ms`,
      met: null,
      detail: { ...released, releaseMs },
    },
    {
      what: `Personal agenda of ${chosen} of ${sessions.length} sessions: units at 10,000 participants / at 100`,
      budget: "<= 1.05",
      measured: `${(large / small).toFixed(2)} (${large} units)`,
      met: large / small <= 1.05,
      detail: { small, large },
    },
  ];
}
