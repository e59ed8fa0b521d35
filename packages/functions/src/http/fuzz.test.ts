import { wholePerson } from "@assize/core/testing/whole-person.ts";
import { wholeTable } from "@assize/core/testing/whole-table.ts";
import { World } from "@assize/core/testing/world.ts";
import fc from "fast-check";
import * as v from "valibot";
import { expect, it, vi } from "vitest";
import { Api } from "../testing/api.ts";
import { valueFrom } from "../testing/from-schema.ts";
import { openApiDocument } from "./openapi.ts";

const parameter = v.object({ name: v.string(), in: v.string(), required: v.boolean(), schema: v.unknown() });
const operationSchema = v.object({
  operationId: v.string(),
  parameters: v.array(parameter),
  requestBody: v.optional(v.object({ content: v.record(v.string(), v.object({ schema: v.unknown() })) })),
  responses: v.record(v.string(), v.unknown()),
});
type Operation = v.InferOutput<typeof operationSchema>;

/** These end the sign-ins that the others need. */
const notTried = new Set(["signOut", "eraseOwnAccount", "mergePeople"]);
/** One request as the one who may all; `FUZZ_RUNS` asks for more, as both by turns, and then they are other ones each time. */
const deep = Number(process.env.FUZZ_RUNS ?? 0);
const runs = deep || 1;

const valuesOf = (
  { parameters }: Operation,
  place: string,
  known: readonly string[],
): fc.Arbitrary<Record<string, unknown>> => {
  const here = parameters.filter((one) => one.in === place);
  const model = Object.fromEntries(here.map(({ name, schema }) => [name, valueFrom(schema, known)]));
  return fc.record(model, { requiredKeys: here.filter(({ required }) => required).map(({ name }) => name) });
};

const requestFor = (operation: Operation, known: readonly string[]) =>
  fc.record({
    path: valuesOf(operation, "path", known),
    query: valuesOf(operation, "query", known),
    body: operation.requestBody
      ? valueFrom(operation.requestBody.content["application/json"]?.schema, known)
      : fc.constant(undefined),
    version: fc.integer({ min: 0, max: 3 }),
  });

it("answers whatever has the shape that the document asks for, to organizers and participants, as the document says", {
  timeout: 120_000,
}, async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  const world = await World.create();
  const whole = await wholePerson(world);
  const stored = JSON.stringify(await wholeTable(world.ctx.db));
  const ids = stored.match(/[a-z]{3,4}_[0-9A-HJKMNP-TV-Z]{26}(?:-[a-zA-Z]{1,20})?/g) ?? [];
  const known = [...new Set([...ids, whole.conference.slug, "confirmed", "passport"])];
  const api = new Api(world);
  const { person } = await world.person({ role: "administrator", scopeType: "platform", scopeId: "*" });
  const cookies = [await api.signIn(person), await api.signIn(whole)];
  const { paths } = await openApiDocument();
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      path,
      method,
      operation: v.parse(operationSchema, described),
    })),
  );
  const wrong: string[] = [];
  for (const { path, method, operation } of operations) {
    if (notTried.has(operation.operationId)) continue;
    const requests = fc.sample(requestFor(operation, known), deep > 0 ? { numRuns: runs } : { numRuns: runs, seed: 7 });
    for (const [at, request] of requests.entries()) {
      const url = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(request.path[name])));
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries(request.query)) query.set(name, String(value));
      const edits = operation.parameters.some(({ name }) => name === "If-Match");
      const answer = await api.call(method.toUpperCase(), `${url}${query.size > 0 ? `?${query}` : ""}`, {
        cookie: cookies[at % cookies.length],
        ...(request.body !== undefined && { body: request.body }),
        headers: edits ? { "if-match": `"${request.version}"` } : {},
      });
      if (answer.status >= 500 || !(String(answer.status) in operation.responses))
        wrong.push(
          `${answer.status} ${operation.operationId} ${url} ${JSON.stringify(request.body)} ${JSON.stringify(answer.json)?.slice(0, 200)}`,
        );
    }
  }
  const defects = logged.mock.calls.map(([line]) => String(line));
  logged.mockRestore();
  expect([wrong, defects]).toEqual([[], []]);
});
