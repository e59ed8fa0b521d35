import { listCategories } from "@assize/core/registration/index.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import * as v from "valibot";
import { type Answer, Api } from "../packages/functions/src/testing/api.ts";
import { percentile, type Row } from "./report.ts";

const people = 2_000;
const quotaPlaces = 500;
const registeredSchema = v.object({ id: v.string(), status: v.string() });

async function waitingInOrder(api: Api, cookie: string, conferenceId: string): Promise<readonly string[]> {
  const ids: string[] = [];
  let next = "";
  do {
    const path = `/api/conferences/${conferenceId}/registrations?status=waitlisted&limit=200${next}`;
    const page = v.parse(
      v.object({ items: v.array(v.object({ id: v.string() })), nextCursor: v.nullable(v.string()) }),
      (await api.call("GET", path, { cookie })).json,
    );
    ids.push(...page.items.map(({ id }) => id));
    next = page.nextCursor === null ? "" : `&cursor=${page.nextCursor}`;
  } while (next !== "");
  return ids;
}

/** 2,000 people register at the same moment for 500 places, through the API. */
export async function burst(): Promise<readonly Row[]> {
  const world = await World.create();
  const api = new Api(world);
  const conference = await world.conference();
  const category = await world.category(conference, { quotaPlaces });
  const cookie = await api.signIn((await world.organizer()).person);
  const path = `/api/conferences/${conference.id}/registrations`;
  const times: number[] = [];
  const one = async (): Promise<Answer> => {
    const started = performance.now();
    const answer = await api.call("POST", path, { body: registrationExample(category.id) });
    times.push(performance.now() - started);
    return answer;
  };
  const answers = await Promise.all(Array.from({ length: people }, one));
  const failed = answers.filter(({ status }) => status >= 500).length;
  const registered = answers.filter(({ status }) => status === 201).map(({ json }) => v.parse(registeredSchema, json));
  const confirmed = registered.filter(({ status }) => status === "confirmed").length;
  const waiting = registered.filter(({ status }) => status === "waitlisted").map(({ id }) => id);
  const listed = await waitingInOrder(api, cookie, conference.id);
  const inOrder = JSON.stringify(listed) === JSON.stringify(waiting.toSorted());
  const [counted] = await listCategories(world.system(), conference.id);
  const met = confirmed === quotaPlaces && waiting.length === people - quotaPlaces && inOrder && failed === 0;
  return [
    {
      what: "2,000 people register at once for 500 places",
      budget: "500 confirmed, 1,500 waiting in order, no 5xx",
      measured: `${confirmed} confirmed, ${waiting.length} waiting ${inOrder ? "in order" : "OUT OF ORDER"}, ${failed} failed; p99 ${(percentile(times, 0.99) / 1000).toFixed(1)} s`,
      met,
      detail: { p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99), places: counted?.places },
    },
  ];
}
