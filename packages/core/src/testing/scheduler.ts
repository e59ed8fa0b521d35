import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { SchedulerClient } from "@aws-sdk/client-scheduler";
import * as v from "valibot";
import { EventBridgeSchedule } from "../platform/aws/eventbridge-schedule.ts";

const body = v.object({
  GroupName: v.string(),
  ScheduleExpression: v.pipe(v.string(), v.regex(/^at\(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\)$/)),
  ScheduleExpressionTimezone: v.literal("UTC"),
  FlexibleTimeWindow: v.object({ Mode: v.literal("OFF") }),
  ActionAfterCompletion: v.literal("DELETE"),
  ClientToken: v.pipe(v.string(), v.regex(/^[a-zA-Z0-9-_]{1,64}$/)),
  Target: v.object({
    Arn: v.pipe(v.string(), v.startsWith("arn:aws:lambda:")),
    RoleArn: v.pipe(v.string(), v.startsWith("arn:aws:iam:")),
    Input: v.string(),
    RetryPolicy: v.object({
      MaximumRetryAttempts: v.pipe(v.number(), v.minValue(0), v.maxValue(185)),
      MaximumEventAgeInSeconds: v.pipe(v.number(), v.minValue(60), v.maxValue(86_400)),
    }),
    DeadLetterConfig: v.object({ Arn: v.pipe(v.string(), v.startsWith("arn:aws:sqs:")) }),
  }),
});

interface Kept {
  readonly atMs: number;
  readonly input: unknown;
}

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly arn?: string;
}

const validation: Answer = { status: 400, type: "ValidationException" };
const missing: Answer = { status: 404, type: "ResourceNotFoundException" };

interface Asked {
  readonly method: string;
  readonly name: string;
  readonly groupName: string | null;
  readonly json: unknown;
}

/** What a request is answered with (docs/adr/0024); a schedule that it makes or moves is kept. */
function answerTo({ method, name, groupName, json }: Asked, group: string, kept: Map<string, Kept>): Answer {
  if (!/^[0-9a-zA-Z-_.]{1,64}$/.test(name)) return validation;
  if (method === "DELETE") return groupName === group && kept.delete(name) ? { status: 200 } : missing;
  const read = v.safeParse(body, json);
  if (!read.success) return validation;
  if (read.output.GroupName !== group) return missing;
  if (method === "POST" && kept.has(name)) return { status: 409, type: "ConflictException" };
  if (method === "PUT" && !kept.has(name)) return missing;
  const clock = read.output.ScheduleExpression.slice(3, -1);
  kept.set(name, { atMs: Date.parse(`${clock}Z`), input: JSON.parse(read.output.Target.Input) });
  return { status: 200, arn: `arn:aws:scheduler:eu-central-1:123456789012:schedule/${group}/${name}` };
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://scheduler");
  return {
    method: request.method ?? "",
    name: decodeURIComponent(pathname.split("/")[2] ?? ""),
    groupName: searchParams.get("groupName"),
    json: text === "" ? null : JSON.parse(text),
  };
}

/**
 * A server that speaks the part of EventBridge Scheduler's REST API (2021-06-30) that our adapter uses: CreateSchedule, UpdateSchedule, DeleteSchedule
 * under `/schedules/{Name}`, with conflicts, what is not found, and throttling. A request for anything else than our one-time schedules is refused as
 * ValidationException. docs/adr/0024 says where each of these comes from.
 */
export async function startScheduler(group: string) {
  const kept = new Map<string, Kept>();
  const state = { throttled: 0, requests: [] as string[] };
  const fired: unknown[] = [];
  const server = createServer(async (request, response) => {
    const asked = await read(request);
    state.requests.push(asked.method);
    const busy = state.throttled > 0;
    if (busy) state.throttled--;
    const { status, type, arn }: Answer = busy
      ? { status: 429, type: "ThrottlingException" }
      : answerTo(asked, group, kept);
    response.writeHead(status, { "content-type": "application/json", ...(type && { "x-amzn-errortype": type }) });
    response.end(JSON.stringify({ ...(type && { Message: type }), ...(arn && { ScheduleArn: arn }) }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens at no port");
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    state,
    /** What targets were called with, in order. */
    fired,
    /** Names of the schedules that wait. */
    names: (): readonly string[] => [...kept.keys()],
    /** Calls the targets of what is due at a moment, as AWS does, and removes each afterwards. */
    at: (nowMs: number): void => {
      for (const [name, { atMs, input }] of [...kept].toSorted(([, a], [, b]) => a.atMs - b.atMs)) {
        if (atMs > nowMs) continue;
        fired.push(input);
        kept.delete(name);
      }
    },
    stop: async (): Promise<void> => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Our adapter over such a server, as a function of the stage has it; it asks once. */
export const scheduleOver = (endpoint: string, group: string, now: () => Date): EventBridgeSchedule =>
  new EventBridgeSchedule(
    {
      group,
      functionArn: "arn:aws:lambda:eu-central-1:123456789012:function:jobs",
      roleArn: "arn:aws:iam::123456789012:role/scheduler",
      failuresArn: "arn:aws:sqs:eu-central-1:123456789012:failures",
    },
    now,
    new SchedulerClient({
      endpoint,
      region: "eu-central-1",
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
      maxAttempts: 1,
    }),
  );
