import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

type Forward = (request: Request) => Response | Promise<Response>;

interface Kept {
  readonly until: number;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Null where compressing saves nothing. */
  readonly brotli: Uint8Array<ArrayBuffer> | null;
}

const compress = promisify(brotliCompress);
const mostKept = 500;
const leastCompressedBytes = 1_000;
/** What belongs to one answer and not to its copies. */
const ownHeaders = new Set(["x-request-id", "content-length", "date", "transfer-encoding"]);

async function squeezed(body: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  if (body.byteLength < leastCompressedBytes) return null;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  return new Uint8Array(await compress(body, { params }));
}

/** As CloudFront does, public reads are kept by their address; without `lang=` the API chooses by Accept-Language. */
function keyOf(request: Request): string {
  return /[?&]lang=/.test(request.url) ? request.url : `${request.url} ${request.headers.get("accept-language") ?? ""}`;
}

const lifetimeMs = (response: Response): number =>
  Number(/s-maxage=(\d+)/.exec(response.headers.get("cache-control") ?? "")?.[1] ?? 0) * 1_000;

function answer(kept: Kept, request: Request): Response {
  if (request.headers.get("if-none-match")?.includes(kept.etag)) {
    const { "content-type": _, ...headers } = kept.headers;
    return new Response(null, { status: 304, headers });
  }
  if (kept.brotli && request.headers.get("accept-encoding")?.includes("br")) {
    return new Response(kept.brotli, { headers: { ...kept.headers, "content-encoding": "br" } });
  }
  return new Response(kept.body, { headers: kept.headers });
}

/**
 * What CloudFront is in AWS: answers public reads that say `s-maxage` from memory, compressed. Here one process sees every
 * write, so nothing old is shown: whatever is written empties it.
 */
export class EdgeCache {
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();
  /** Counts how often it was emptied: an answer that was asked before is not kept after. */
  #emptied = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Forgets everything: something was written. */
  empty(): void {
    this.#emptied += 1;
    this.#kept.clear();
  }

  serve(request: Request, forward: Forward): Response | Promise<Response> {
    if (request.method !== "GET") return this.#write(request, forward);
    const key = keyOf(request);
    const kept = this.#kept.get(key);
    if (kept && kept.until > this.#now()) return answer(kept, request);
    return this.#read(key, request, forward);
  }

  async #write(request: Request, forward: Forward): Promise<Response> {
    try {
      return await forward(request);
    } finally {
      this.empty();
    }
  }

  async #read(key: string, request: Request, forward: Forward): Promise<Response> {
    const emptied = this.#emptied;
    const response = await forward(request);
    const lifetime = lifetimeMs(response);
    const etag = response.headers.get("etag");
    if (response.status !== 200 || lifetime === 0 || etag === null) return response;
    const body = new Uint8Array(await response.arrayBuffer());
    const headers = Object.fromEntries([...response.headers].filter(([name]) => !ownHeaders.has(name)));
    const brotli = await squeezed(body);
    const kept = {
      until: this.#now() + lifetime,
      etag,
      body,
      brotli,
      headers: { ...headers, vary: "accept-encoding" },
    };
    if (this.#emptied === emptied) this.#keep(key, kept);
    return answer(kept, request);
  }

  #keep(key: string, kept: Kept): void {
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= mostKept && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(key, kept);
  }
}
