import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Activity, activityEntity } from "@assize/core/audit/index.ts";
import { toStored } from "@assize/core/db/entity.ts";
import { queryAll } from "@assize/core/db/read.ts";
import { createRule } from "@assize/core/registration/index.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import { createStreamHandler } from "../packages/functions/src/stream/handler.ts";
import { Api } from "../packages/functions/src/testing/api.ts";
import { type Load, type Partition, Recorder } from "./recorder.ts";
import type { Row } from "./report.ts";

/** What one partition of a table or index takes. */
const most = { readUnits: 3_000, writeUnits: 1_000 };
/** 10,000 registrations in the opening minute. */
const perSecond = 10_000 / 60;
const people = 20;
const root = join(import.meta.dirname, "..");

/** A documented access pattern: where it reads. */
interface Pattern {
  readonly id: string;
  readonly index: string;
  readonly template: string;
}

/** The rows of docs/access-patterns.md and its further pages. */
export function documentedPatterns(): readonly Pattern[] {
  const pages = globSync("docs/access-patterns{.md,/*.md}", { cwd: root });
  const rows = pages.flatMap((page) => readFileSync(join(root, page), "utf8").split("\n"));
  return rows.flatMap((row) => {
    const [, id = "", , , index = "", pk = ""] = row.split("|").map((cell) => cell.trim());
    const template = /`([^`]+)`/.exec(pk)?.[1];
    return /^AP-[A-Z]{3}-\d\d$/.test(id) && template ? [{ id, index, template }] : [];
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The template that a partition key was made by: `CONFERENCE#<conference>`. */
export function matches({ index, template }: Pattern, partition: Partition): boolean {
  const pattern = template
    .split(/<[^>]+>/)
    .map(escaped)
    .join("[^#]+");
  return index === partition.index && new RegExp(`^${pattern}$`).test(partition.pk);
}

interface Hot extends Load {
  readonly patterns: readonly string[];
  readonly index: string;
  readonly template: string;
  /** Whether one partition takes it for all conferences, for one, or each person's own. */
  readonly shared: "by all conferences" | "by one conference" | "by nobody";
}

const eventOf = (activities: readonly Activity[]) => ({
  Records: activities.map((activity) =>
    JSON.parse(
      JSON.stringify({
        eventName: "INSERT",
        dynamodb: { SequenceNumber: activity.id, NewImage: toStored(activityEntity, activity) },
      }),
    ),
  ),
});

/** What everybody does in the opening minute, bounded by a rule of each kind that counts everybody: look, register, get a mail, look at the ticket; with the edge keeping nothing. */
async function openingMinute() {
  const world = await World.create();
  const api = new Api(world);
  const conference = await world.conference();
  const category = await world.category(conference, { quotaPlaces: 10_000 });
  for (const by of ["region", "institution", "reserve"] as const)
    await createRule(world.system(), conference.id, { by, categoryIds: [], limit: 10_000 });
  const { db, files, secrets, now } = world.ctx;
  const mailer = { send: async () => {} };
  const handler = createStreamHandler({ db, files, secrets, now, mailer, publicUrl: "https://assize.test" });
  const activities = () => queryAll(db, activityEntity, { pk: `ACTIVITY#${conference.id}` });
  const before = new Set((await activities()).map(({ id }) => id));
  const recorder = new Recorder(db);
  for (let at = 0; at < people; at++) {
    await api.call("GET", `/api/public/conferences/${conference.slug}`);
    await api.call("GET", `/api/public/conferences/${conference.slug}/categories`);
    const body = registrationExample(category.id);
    const { status } = await api.call("POST", `/api/conferences/${conference.id}/registrations`, { body });
    if (status !== 201) throw new Error(`a registration was refused: ${status}`);
  }
  const written = await recorder.loads();
  const reacting = new Recorder(db);
  const handled = new Set(before);
  for (;;) {
    const open = (await activities()).filter(({ id }) => !handled.has(id));
    if (open.length === 0) break;
    for (let from = 0; from < open.length; from += 25) await handler(eventOf(open.slice(from, from + 25)));
    for (const { id } of open) handled.add(id);
  }
  return { loads: [...written, ...(await reacting.loads())], ids: [conference.id, category.id, conference.slug] };
}

function hotOf(loads: Awaited<ReturnType<typeof openingMinute>>): readonly Hot[] {
  const patterns = documentedPatterns();
  const byTemplate = Map.groupBy(loads.loads, ({ partition }) => {
    const found = patterns.find((pattern) => matches(pattern, partition));
    return `${partition.index} ${found?.template ?? partition.pk}`;
  });
  return [...byTemplate].map(([name, all]) => {
    const [index = "", template = ""] = [name.slice(0, name.indexOf(" ")), name.slice(name.indexOf(" ") + 1)];
    const byPk = Map.groupBy(all, ({ partition }) => partition.pk);
    const sums = [...byPk].map(([pk, some]) => ({
      pk,
      readUnits: some.reduce((sum, one) => sum + one.readUnits, 0) / people,
      writeUnits: some.reduce((sum, one) => sum + one.writeUnits, 0) / people,
    }));
    const hottest = sums.toSorted((a, b) => b.writeUnits + b.readUnits - a.writeUnits - a.readUnits)[0];
    const own = sums.length > people / 2;
    const ofOne = loads.ids.some((id) => hottest?.pk.includes(id));
    return {
      patterns: patterns.filter((one) => one.index === index && one.template === template).map(({ id }) => id),
      index,
      template,
      shared: own ? "by nobody" : ofOne ? "by one conference" : "by all conferences",
      readUnits: hottest?.readUnits ?? 0,
      writeUnits: hottest?.writeUnits ?? 0,
    };
  });
}

const shareOf = ({ readUnits, writeUnits }: Load): number =>
  Math.max((readUnits * perSecond) / most.readUnits, (writeUnits * perSecond) / most.writeUnits);

/** The hottest partitions of the opening minute, as a share of what a partition takes. */
export async function hotPartitions(): Promise<readonly Row[]> {
  const hot = hotOf(await openingMinute())
    .filter(({ shared }) => shared !== "by nobody")
    .toSorted((a, b) => shareOf(b) - shareOf(a));
  const [hottest] = hot;
  const worst = hottest ? shareOf(hottest) : Number.NaN;
  const rounded = (value: number): number => Math.round(value * 10) / 10;
  return [
    {
      what: "Hottest partition at 10,000 registrations in the opening minute, of what one takes",
      budget: "<= 100%",
      measured: `${Math.round(worst * 100)}% (${hottest?.index} ${hottest?.template}, ${hottest?.shared})`,
      met: worst <= 1,
      detail: {
        partitions: hot.map((one) => ({
          ...one,
          readUnits: rounded(one.readUnits),
          writeUnits: rounded(one.writeUnits),
          readsPerSecond: rounded(one.readUnits * perSecond),
          writesPerSecond: rounded(one.writeUnits * perSecond),
          share: `${Math.round(shareOf(one) * 100)}%`,
        })),
      },
    },
  ];
}
