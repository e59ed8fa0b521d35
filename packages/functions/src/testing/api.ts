import { signInCode } from "@assize/core/identity/index.ts";
import type { Person } from "@assize/core/identity/schema.ts";
import type { World } from "@assize/core/testing/world.ts";
import * as v from "valibot";
import { createApp } from "../http/app.ts";
import { type ApiRoom, rooms } from "../http/endpoints.ts";

interface Call {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookie?: string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: unknown;
}

const startedSchema = v.object({ signInId: v.string() });

/** The API over a test's own world, called as a client would call it. */
export class Api {
  readonly #world: Pick<World, "ctx">;
  readonly app: ReturnType<typeof createApp>;

  constructor(world: Pick<World, "ctx">, among: readonly ApiRoom[] = rooms) {
    const { db, files, secrets, now } = world.ctx;
    this.#world = world;
    const deps = { db, files, secrets, now, publicUrl: "https://assize.test", callerAddress: () => "127.0.0.1" };
    this.app = createApp(deps, among);
  }

  async call(method: string, path: string, { body, headers = {}, cookie }: Call = {}): Promise<Answer> {
    const response = await this.app.request(path, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(cookie && { cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") ?? false;
    return { status: response.status, headers: response.headers, json: isJson ? JSON.parse(text) : text };
  }

  /** Signs in with the code that the mail would show; gives the cookie. */
  async signIn({ email }: Pick<Person, "email">): Promise<string> {
    const started = await this.call("POST", "/api/session/codes", { body: { email } });
    const { signInId } = v.parse(startedSchema, started.json);
    const code = signInCode(this.#world.ctx.secrets, signInId);
    const done = await this.call("POST", "/api/session", { body: { signInId, code } });
    return done.headers.get("set-cookie")?.split(";")[0] ?? "";
  }
}
