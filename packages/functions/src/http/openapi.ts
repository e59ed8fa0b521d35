import { type ProblemWords, problemCatalogues } from "@assize/core/i18n/problem.ts";
import type { ErrorCode } from "@assize/core/shared/errors.ts";
import { DomainError } from "@assize/core/shared/errors.ts";
import type { GenericSchema } from "valibot";
import { type Endpoint, none } from "./endpoint.ts";
import { allEndpoints } from "./endpoints.ts";
import { problemDocument } from "./problem.ts";
import { problemStatus } from "./problem-status.ts";

type JsonSchema = Readonly<Record<string, unknown>>;
type Convert = (schema: GenericSchema) => JsonSchema;

const always: readonly ErrorCode[] = ["malformed_request", "unavailable", "internal"];

/** All refusals that an endpoint documents. */
export function problemsOf(one: Endpoint): readonly ErrorCode[] {
  return [
    ...new Set<ErrorCode>([
      ...always,
      ...(one.access === "person" || one.byLink ? (["unauthenticated"] as const) : []),
      ...(one.fresh ? (["proof_required"] as const) : []),
      ...(one.edits ? (["precondition_required", "stale_version"] as const) : []),
      ...(one.body === none ? [] : (["validation_failed", "unsupported_media_type", "payload_too_large"] as const)),
      ...(one.query === none ? [] : (["validation_failed"] as const)),
      ...(one.path.includes(":") ? (["not_found"] as const) : []),
      ...(one.method === "get" ? [] : (["forbidden", "idempotency_mismatch"] as const)),
      ...one.problems,
    ]),
  ];
}

function problemResponses(one: Endpoint, words: ProblemWords): JsonSchema {
  const example = (code: ErrorCode) =>
    problemDocument(new DomainError(code), words, "00000000-0000-4000-8000-000000000000");
  const byStatus = Map.groupBy(problemsOf(one), (code) => String(problemStatus[code]));
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => example(code).title).join("; "),
        content: {
          "application/problem+json": {
            schema: { $ref: "#/components/schemas/Problem" },
            examples: Object.fromEntries(codes.map((code) => [code, { value: example(code) }])),
          },
        },
      },
    ]),
  );
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

const parametersIn = (place: "path" | "query", { properties = {}, required = [] }: ObjectSchema) =>
  Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema,
  }));

function headerParameters(one: Endpoint) {
  const header = (name: string, required: boolean, description: string, pattern: string) => ({
    name,
    in: "header",
    required,
    description,
    schema: { type: "string", pattern },
  });
  return [
    ...(one.edits ? [header("If-Match", true, "The ETag that the client read.", '^"[0-9]{1,9}"$')] : []),
    ...(one.byLink
      ? [header("X-Link-Key", false, "The secret of the link in the letter.", "^[A-Za-z0-9_-]{43}$")]
      : []),
    ...(one.method === "post"
      ? [header("Idempotency-Key", false, "A retry with the same key gets the first answer.", "^[!-~]{8,128}$")]
      : []),
  ];
}

function operation(one: Endpoint, convert: Convert, words: ProblemWords) {
  const success = {
    description: one.summary,
    ...(one.status !== 204 && {
      content: {
        [one.mediaType ?? "application/json"]: {
          schema: convert(one.answer),
          ...(one.answerExample !== undefined && { example: one.answerExample }),
        },
      },
    }),
  };
  return {
    operationId: one.operationId,
    summary: one.summary,
    tags: [one.tag],
    security: one.access === "person" || one.byLink ? [{ session: [] }, ...(one.byLink ? [{}] : [])] : [],
    parameters: [
      ...(one.params === none ? [] : parametersIn("path", convert(one.params))),
      ...(one.query === none ? [] : parametersIn("query", convert(one.query))),
      ...headerParameters(one),
    ],
    ...(one.body !== none && {
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: convert(one.body),
            ...(one.bodyExample !== undefined && { example: one.bodyExample }),
          },
        },
      },
    }),
    responses: { [one.status]: success, ...problemResponses(one, words) },
  };
}

const problemSchema = {
  type: "object",
  required: ["type", "title", "status", "detail", "instance", "code"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    instance: { type: "string" },
    code: { type: "string", enum: Object.keys(problemStatus) },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["pointer", "code", "detail"],
        properties: {
          pointer: { type: "string", description: "JSON Pointer (RFC 6901) to the field" },
          code: { type: "string" },
          detail: { type: "string" },
          params: { type: "object" },
        },
      },
    },
  },
} as const;

async function pathsOf(convert: Convert): Promise<Record<string, Record<string, unknown>>> {
  const words = await problemCatalogues.en();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const one of await allEndpoints()) {
    const path = `/api${one.path.replace(/:(\w+)/g, "{$1}")}`;
    paths[path] = { ...paths[path], [one.method]: operation(one, convert, words) };
  }
  return paths;
}

/** The OpenAPI 3.1 document of every endpoint; the converter is loaded only when somebody asks. */
export async function openApiDocument() {
  const { toJsonSchema } = await import("@valibot/to-json-schema");
  const convert: Convert = (schema) => {
    const { $schema: _dialect, ...rest } = toJsonSchema(schema, { errorMode: "ignore", typeMode: "input" });
    return rest;
  };
  return {
    openapi: "3.1.0",
    info: {
      title: "Assize",
      version: "1",
      description: "Judicial conferences and the training that follows from them.",
    },
    servers: [{ url: "/" }],
    paths: await pathsOf(convert),
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "__Host-session" } },
    },
  };
}
