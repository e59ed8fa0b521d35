import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { setTimeout as sleep } from "node:timers/promises";
import PostalMime from "postal-mime";
import * as v from "valibot";
import { freePort } from "../platform/local/dynoxide.ts";
import { FaultyProxy } from "./faulty-proxy.ts";

const sentSchema = v.object({
  EmailTags: v.array(v.object({ Name: v.string(), Value: v.string() })),
  Content: v.object({ Raw: v.object({ Data: v.pipe(v.string(), v.base64()) }) }),
});
const keptSchema = v.object({
  emails: v.array(
    v.object({
      destination: v.object({ to: v.array(v.string()) }),
      subject: v.string(),
      body: v.object({ text: v.string(), html: v.string() }),
      attachments: v.array(v.object({ contentType: v.string(), content: v.string() })),
    }),
  ),
});

async function startEmulator() {
  const port = await freePort();
  const program = createRequire(import.meta.url).resolve("aws-ses-v2-local/dist/cli.js");
  const child = spawn(process.execPath, [program, "--host", "127.0.0.1", "--port", `${port}`], { stdio: "ignore" });
  process.once("exit", () => child.kill("SIGKILL"));
  const target = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) throw new Error(`the emulator ended with ${child.exitCode}`);
    if ((await fetch(`${target}/health-check`).catch(() => null))?.ok) return { target, child };
    await sleep(50);
  }
  child.kill("SIGKILL");
  throw new Error("the emulator does not answer");
}

/** SES v2 as somebody else emulates it; what was handed to it, as bytes; and a post that is busy or refuses on demand. */
export async function startSes() {
  const { target, child } = await startEmulator();
  const proxy = await FaultyProxy.before(target);
  const state = { busy: false, refuses: false, holdsAnswer: false, losesAnswer: false };
  const taken: { raw: Buffer; tags: Readonly<Record<string, readonly string[]>> }[] = [];
  proxy.fault = ({ body }) => {
    if (state.busy) return { status: 429, type: "TooManyRequestsException" };
    if (state.refuses) return { status: 400, type: "MessageRejected" };
    const { Content, EmailTags } = v.parse(sentSchema, JSON.parse(body.toString()));
    const tags = Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, [Value]]));
    taken.push({ raw: Buffer.from(Content.Raw.Data, "base64"), tags });
    if (state.holdsAnswer) return "holdsAnswer";
    return state.losesAnswer ? "losesAnswer" : null;
  };
  return {
    state,
    endpoint: proxy.endpoint,
    /** As they were handed over. */
    raw: (): readonly Buffer[] => taken.map(({ raw }) => raw),
    /** What SES says again with every event of the newest mail. */
    tags: () => taken.at(-1)?.tags ?? {},
    /** As somebody else's parser reads them. */
    mails: () => Promise.all(taken.map(({ raw }) => PostalMime.parse(raw))),
    /** As the emulator understood them. */
    kept: async () => v.parse(keptSchema, await (await fetch(`${target}/store`)).json()).emails,
    stop: async () => {
      await proxy.stop();
      child.kill("SIGKILL");
    },
  };
}
