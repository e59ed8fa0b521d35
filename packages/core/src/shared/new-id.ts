import { monotonicFactory } from "ulid";
import { type IdKind, idPrefixes } from "./ids.ts";

const nextUlid = monotonicFactory();

/** A new id; ids made by one process sort in the order in which they were made. */
export const newId = (kind: IdKind, at: Date): string => `${idPrefixes[kind]}_${nextUlid(at.getTime())}`;
