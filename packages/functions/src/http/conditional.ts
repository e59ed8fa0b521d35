import { createHash } from "node:crypto";
import type { Context } from "hono";

/** Gives an answer an ETag and says "not modified" to whoever has it (RFC 9110, 13.1.2). */
export async function conditional(c: Context, response: Response): Promise<Response> {
  if (response.status !== 200 || response.body === null) return response;
  let tag = response.headers.get("etag");
  let answer = response;
  if (tag === null) {
    const body = new Uint8Array(await response.arrayBuffer());
    tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`;
    answer = new Response(body, response);
    answer.headers.set("etag", tag);
  }
  const known = c.req
    .header("if-none-match")
    ?.split(",")
    .map((part) => part.trim());
  const bare = tag.replace(/^W\//, "");
  if (!known?.some((one) => one === "*" || one.replace(/^W\//, "") === bare)) return answer;
  const headers = new Headers(answer.headers);
  headers.delete("content-type");
  headers.delete("content-length");
  return new Response(null, { status: 304, headers });
}
