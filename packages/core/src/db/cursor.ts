import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import * as v from "valibot";
import { invalidField } from "../shared/errors.ts";
import { hmac, sameText } from "../shared/hash.ts";
import type { Db } from "./client.ts";

const lastKey = v.record(v.string(), v.strictObject({ S: v.string() }));

const signature = (db: Db, listName: string, payload: string): string =>
  hmac(db.cursorKey, `cursor:${listName}:${payload}`).slice(0, 22);

/** Where a list goes on, signed: a client can neither read another list with it nor move it elsewhere. */
export function sealCursor(db: Db, listName: string, key: Record<string, AttributeValue>): string {
  const payload = Buffer.from(JSON.stringify(key)).toString("base64url");
  return `${payload}.${signature(db, listName, payload)}`;
}

/** @throws validation_failed naming `/cursor` when it is not one that this list gave out */
export function openCursor(db: Db, listName: string, cursor: string): Record<string, AttributeValue> {
  const [payload = "", seal = ""] = cursor.split(".");
  if (!sameText(seal, signature(db, listName, payload))) throw invalidField("/cursor", "cursor_invalid");
  return v.parse(lastKey, JSON.parse(Buffer.from(payload, "base64url").toString()));
}
