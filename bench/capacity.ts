import { saveSignUpRules } from "@assize/core/agenda/index.ts";
import { type PrintingInput, saveLetterhead, startPrinting } from "@assize/core/document/index.ts";
import { type Registration, register } from "@assize/core/registration/index.ts";
import { signUp } from "@assize/core/sign-up/index.ts";
import { roomExample, sessionExample } from "@assize/core/testing/agenda.ts";
import { countCalls } from "@assize/core/testing/count-calls.ts";
import { letterheadExample, referenceOfFirst, runPrinting } from "@assize/core/testing/document.ts";
import { publishedModule } from "@assize/core/testing/training.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import * as v from "valibot";
import { allEndpoints } from "../packages/functions/src/http/endpoints.ts";
import { definitionExample } from "../packages/functions/src/http/examples.ts";
import { Api } from "../packages/functions/src/testing/api.ts";
import { type LinkRead, readsOf, type Scene } from "./capacity-reads.ts";
import { peopleBeside } from "./capacity-scene.ts";
import { fillDatabase } from "./filled-database.ts";
import type { Row } from "./report.ts";

/** Units that one request of each endpoint consumed, by operation. */
type Units = Readonly<Record<string, number>>;

const idSchema = v.object({ id: v.string() });
/** These grow with what they hand out. */
const isExport = (name: string): boolean => name.startsWith("export");

/** An endpoint that nobody measures must not pass. */
async function requireEveryRead(reads: Readonly<Record<string, unknown>>): Promise<void> {
  const missing = (await allEndpoints()).filter(({ method, operationId }) => {
    return method === "get" && !isExport(operationId) && !(operationId in reads);
  });
  if (missing.length > 0) throw new Error(`not measured: ${missing.map(({ operationId }) => operationId).join(", ")}`);
}

async function post(api: Api, path: string, cookie: string, body: unknown): Promise<string> {
  const { status, json } = await api.call("POST", path, { cookie, body });
  if (status >= 300) throw new Error(`POST ${path}: ${status} ${JSON.stringify(json)}`);
  return v.is(idSchema, json) ? json.id : "";
}

async function call(api: Api, method: "PUT" | "DELETE", path: string, cookie: string): Promise<void> {
  const { status } = await api.call(method, path, { cookie });
  if (status >= 300) throw new Error(`${method} ${path}: ${status}`);
}

async function publishedForm(api: Api, path: string, cookie: string): Promise<string> {
  const id = await post(api, `${path}/forms`, cookie, {
    kind: "registration",
    title: { source: "en", en: "Your stay" },
  });
  const options = { cookie, body: definitionExample, headers: { "if-match": '"1"' } };
  const { status } = await api.call("PUT", `${path}/forms/${id}/draft`, options);
  if (status !== 200) throw new Error(`saving the form: ${status}`);
  await post(api, `${path}/forms/${id}/versions`, cookie, {});
  return id;
}

async function issuedLetter(world: World, { id, conferenceId }: Registration) {
  await saveLetterhead(world.system(), conferenceId, letterheadExample(), 0);
  const looks: Omit<PrintingInput, "subjectIds"> = { kind: "invitation", locales: ["ru"], layout: "columns" };
  const printing = await startPrinting(world.system(), conferenceId, { ...looks, subjectIds: [id] });
  await runPrinting(world, printing);
  return { printingId: printing.id, reference: await referenceOfFirst(world, conferenceId) };
}

async function scene(world: World): Promise<Scene> {
  const api = new Api(world);
  const conference = await world.conference();
  const category = await world.category(conference, { quotaPlaces: 200_000, rushPeople: 100 });
  const everywhere = { scopeType: "platform", scopeId: "*" } as const;
  const { ctx, person } = await world.person({ role: "organizer", ...everywhere }, { role: "trainer", ...everywhere });
  const cookie = await api.signIn(person);
  const input = registrationExample(category.id, { email: person.email });
  const one = await register(world.ctx, conference.id, input);
  const path = `/api/conferences/${conference.id}`;
  const roomId = await post(api, `${path}/rooms`, cookie, roomExample());
  const sessionId = await post(api, `${path}/sessions`, cookie, sessionExample({ roomId }));
  await post(api, `${path}/releases`, cookie, { note: { source: "en", en: "First release" } });
  await post(api, `/api/me/conferences/${conference.id}/agenda/changes`, cookie, { add: [sessionId] });
  await saveSignUpRules(world.system(), conference.id, sessionId, { capacityPlaces: 5 }, 0);
  await signUp(ctx, conference.id, sessionId);
  const formId = await publishedForm(api, path, cookie);
  const module = await publishedModule(ctx, 3);
  await post(api, `/api/modules/${module.id}/enrolment`, cookie, {});
  const steps = [{ registrationId: one.id, command: "approve" }];
  const allocationId = await post(api, `${path}/allocations`, cookie, { steps });
  const letter = await issuedLetter(world, one);
  const beside = await peopleBeside(world, conference, one);
  return { conference, one, sessionId, formId, module, allocationId, ...letter, ...beside, cookie };
}

async function writesAt(api: Api, { conference, one, sessionId, cookie }: Scene, count: Count): Promise<Units> {
  const path = `/api/conferences/${conference.id}`;
  const own = `/api/me/conferences/${conference.id}`;
  const registering = { ...registrationExample(one.categoryId), form: { number: 1, answers: { hotel: "none" } } };
  let id = "";
  const release = { note: { source: "en", en: "Next release" } };
  return {
    register: await count(async () => {
      id = await post(api, `${path}/registrations`, "", registering);
    }),
    cancelRegistration: await count(() => post(api, `${path}/registrations/${id}/cancel`, cookie, {})),
    changePersonalAgenda: await count(() => post(api, `${own}/agenda/changes`, cookie, { remove: [sessionId] })),
    withdrawSignUp: await count(() => call(api, "DELETE", `${own}/sign-ups/${sessionId}`, cookie)),
    signUp: await count(() => call(api, "PUT", `${own}/sign-ups/${sessionId}`, cookie)),
    createRoom: await count(() => post(api, `${path}/rooms`, cookie, roomExample())),
    createSession: await count(() => post(api, `${path}/sessions`, cookie, sessionExample())),
    releaseAgenda: await count(() => post(api, `${path}/releases`, cookie, release)),
    requestCode: await count(() => post(api, "/api/session/codes", "", { email: one.email })),
  };
}

type Count = (work: () => Promise<unknown>) => Promise<number>;

async function get(api: Api, read: string | LinkRead, cookie: string): Promise<void> {
  const { path, headers } =
    typeof read === "string"
      ? { path: read, headers: {} }
      : { path: read.path, headers: { "x-link-key": read.linkKey } };
  const { status } = await api.call("GET", path, { cookie, headers });
  if (status !== 200) throw new Error(`GET ${path}: ${status}`);
}

/** One request of every endpoint, against a conference with so many registrations. */
async function unitsAt(registrations: number): Promise<Units> {
  const world = await World.create();
  const setting = await scene(world);
  const reads = readsOf(setting);
  await requireEveryRead(reads);
  console.error(`  filling ${registrations} registrations …`);
  const filled = await fillDatabase(world.ctx.db, setting.one, world.ctx.now(), registrations);
  try {
    const api = new Api({ ctx: { ...world.ctx, db: filled.db } });
    const count: Count = async (work) => (await countCalls(filled.db, work)).capacityUnits;
    const units: Record<string, number> = {};
    for (const [name, read] of Object.entries(reads)) units[name] = await count(() => get(api, read, setting.cookie));
    return { ...units, ...(await writesAt(api, setting, count)) };
  } finally {
    await filled.stop();
    filled.db.client.destroy();
  }
}

const ratioOf = (large: number, small: number): number => (small === 0 && large === 0 ? 1 : large / small);

/** Capacity units of each endpoint at 100,000 registrations beside 1,000. */
export async function capacity(): Promise<readonly Row[]> {
  const small = await unitsAt(1_000);
  const large = await unitsAt(100_000);
  const ratios = Object.fromEntries(
    Object.entries(large).map(([name, units]) => [name, ratioOf(units, small[name] ?? Number.NaN)]),
  );
  const [name, worst] = Object.entries(ratios).toSorted(([, a], [, b]) => b - a)[0] ?? ["", Number.NaN];
  return [
    {
      what: `Capacity units per request at 100,000 registrations / at 1,000, worst of ${Object.keys(ratios).length}`,
      budget: "<= 1.05",
      measured: `${worst.toFixed(2)} (${name})`,
      met: worst <= 1.05,
      detail: { small, large, ratios },
    },
  ];
}
