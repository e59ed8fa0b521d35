import { createHash } from "node:crypto";
import { type IdKind, idPrefixes } from "./ids.ts";

const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** An id that follows from where a thing came from: the same source in the same scope always gives the same id, so it is made once. */
export function derivedId(kind: IdKind, scopeId: string, source: string): string {
  const hash = createHash("sha256").update(`${kind}\n${scopeId}\n${source}`).digest();
  let rest = hash.readBigUInt64BE(0) * 2n ** 64n + hash.readBigUInt64BE(8);
  let text = "";
  for (let place = 0; place < 26; place++) {
    text = (digits[Number(rest % 32n)] ?? "") + text;
    rest /= 32n;
  }
  return `${idPrefixes[kind]}_${text}`;
}
