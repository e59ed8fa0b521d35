import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** An answer in place of the service's; no answer and a closed line; the service's work done and its answer lost, or never given. */
type Fault = { readonly status: number; readonly type: string } | "refuses" | "losesAnswer" | "holdsAnswer";

/** Stands between a client and a service of AWS, keeps what it saw, and breaks what a test wants broken. */
export class FaultyProxy {
  readonly seen: Seen[] = [];
  /** What happens to a request; null lets it pass. */
  fault: (request: Seen) => Fault | null = () => null;
  readonly #target: string;
  readonly #server: Server;

  private constructor(target: string) {
    this.#target = target;
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async before(target: string): Promise<FaultyProxy> {
    const proxy = new FaultyProxy(target);
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get endpoint(): string {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("the proxy has no port");
    return `http://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url: path = "/", headers } = request;
    const one = { method, path, headers, body: await buffer(request) };
    this.seen.push(one);
    const fault = this.fault(one);
    if (fault === "refuses") return void request.socket.destroy();
    if (fault !== null && typeof fault !== "string") {
      response.writeHead(fault.status, {
        "content-type": "application/x-amz-json-1.0",
        "x-amzn-errortype": fault.type,
      });
      return void response.end(JSON.stringify({ __type: fault.type, message: "a test wants it so" }));
    }
    const answer = await this.#forward(one).catch(() => null);
    if (fault === "holdsAnswer") return;
    if (answer === null || fault === "losesAnswer") return void request.socket.destroy();
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "application/json" });
    response.end(Buffer.from(await answer.arrayBuffer()));
  }

  #forward({ method, path, headers, body }: Seen): Promise<Response> {
    const passed = Object.entries(headers).flatMap(([name, value]) =>
      typeof value === "string" && !["connection", "content-length", "expect", "host"].includes(name)
        ? [[name, value] as const]
        : [],
    );
    const content = method === "GET" || method === "HEAD" ? {} : { body: body.toString("utf8") };
    return fetch(this.#target + path, { method, headers: Object.fromEntries(passed), ...content });
  }
}
