import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { S3Client } from "@aws-sdk/client-s3";
import { S3Files } from "../platform/aws/s3-files.ts";

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
const sha256 = (content: string | Buffer): Buffer => createHash("sha256").update(content).digest();
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

interface Signed {
  readonly scope: readonly string[];
  readonly date: string;
  readonly expiresSeconds: number;
  readonly headers: readonly string[];
  readonly signature: string;
  readonly payload: string;
}

/** What a request says of its own signature: in its query (a signed address) or in its headers; null where it says nothing. */
function readSignature({ headers }: IncomingMessage, query: URLSearchParams): Signed | null {
  const given = /^AWS4-HMAC-SHA256 Credential=(\S+), SignedHeaders=(\S+), Signature=(\S+)$/.exec(
    headers.authorization ?? "",
  );
  const [, credential, names, signature] = given ?? [
    "",
    query.get("X-Amz-Credential"),
    query.get("X-Amz-SignedHeaders"),
    query.get("X-Amz-Signature"),
  ];
  if (!(credential && names && signature)) return null;
  const text = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");
  return {
    scope: credential.split("/"),
    date: given ? text(headers["x-amz-date"]) : (query.get("X-Amz-Date") ?? ""),
    expiresSeconds: given ? 900 : Number(query.get("X-Amz-Expires")),
    headers: names.split(";"),
    signature,
    payload: given ? text(headers["x-amz-content-sha256"]) : "UNSIGNED-PAYLOAD",
  };
}

/** Signature Version 4, computed anew from the published rules. */
function signatureOf(request: IncomingMessage, url: URL, signed: Signed, secretKey: string): string {
  const query = [...url.searchParams]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted();
  const headers = signed.headers.map((name) => `${name}:${String(request.headers[name] ?? "").trim()}\n`);
  const asked = [
    request.method,
    url.pathname,
    query.join("&"),
    headers.join(""),
    signed.headers.join(";"),
    signed.payload,
  ];
  const [, day = "", region = "", service = "", end = ""] = signed.scope;
  const key = [day, region, service, end].reduce<string | Buffer>((from, part) => hmac(from, part), `AWS4${secretKey}`);
  const scope = [day, region, service, end].join("/");
  const text = ["AWS4-HMAC-SHA256", signed.date, scope, sha256(asked.join("\n")).toString("hex")].join("\n");
  return hmac(key, text).toString("hex");
}

const instantOf = (date: string): number =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));

type Refused = readonly [status: number, code: string];

/** A bucket as S3 keeps one: it takes what is signed, in time, and of the announced checksum, and nothing else. */
export class S3Server {
  readonly secretKey = "the test's own secret";
  readonly objects = new Map<string, Buffer>();
  down = false;
  now: () => number = Date.now;
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  static async start(): Promise<S3Server> {
    const s3 = new S3Server();
    await new Promise<void>((resolve) => s3.#server.listen(0, "127.0.0.1", resolve));
    return s3;
  }

  get endpoint(): string {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("the server has no port");
    return `http://127.0.0.1:${address.port}`;
  }

  /** The store as our adapter sees it, with the bucket's key or another one. */
  store(secretAccessKey = this.secretKey): S3Files {
    const { endpoint } = this;
    const credentials = { accessKeyId: "test", secretAccessKey };
    const client = new S3Client({ endpoint, region: "eu-central-1", forcePathStyle: true, credentials });
    return new S3Files("files", client);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #refusal(request: IncomingMessage, url: URL, body: Buffer): Refused | null {
    if (this.down) return [503, "SlowDown"];
    const signed = readSignature(request, url.searchParams);
    if (signed === null) return [403, "AccessDenied"];
    if (signed.signature !== signatureOf(request, url, signed, this.secretKey)) return [403, "SignatureDoesNotMatch"];
    if (instantOf(signed.date) + signed.expiresSeconds * 1000 < this.now()) return [403, "AccessDenied"];
    const checksum = request.headers["x-amz-checksum-sha256"] ?? url.searchParams.get("x-amz-checksum-sha256");
    if (request.method !== "PUT" || !checksum || checksum === sha256(body).toString("base64")) return null;
    return [400, "BadDigest"];
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const url = new URL(request.url ?? "/", "http://s3");
    const refused = this.#refusal(request, url, body);
    if (refused !== null) return this.#refuse(response, refused);
    if (request.method === "PUT") this.objects.set(url.pathname, body);
    if (request.method === "DELETE") this.objects.delete(url.pathname);
    if (request.method !== "GET") return void response.writeHead(request.method === "PUT" ? 200 : 204).end();
    const found = this.objects.get(url.pathname);
    if (found === undefined) return this.#refuse(response, [404, "NoSuchKey"]);
    for (const name of ["content-type", "content-disposition"]) {
      const wanted = url.searchParams.get(`response-${name}`);
      if (wanted !== null) response.setHeader(name, wanted);
    }
    const [, last] = /^bytes=0-(\d+)$/.exec(request.headers.range ?? "") ?? [];
    if (last === undefined) return void response.end(found);
    const part = found.subarray(0, Number(last) + 1);
    response.writeHead(206, { "content-range": `bytes 0-${part.byteLength - 1}/${found.byteLength}` }).end(part);
  }

  #refuse(response: ServerResponse, [status, code]: Refused): void {
    response.writeHead(status, { "content-type": "application/xml" });
    response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
  }
}
