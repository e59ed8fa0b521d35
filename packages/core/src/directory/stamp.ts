import { randomBytes } from "node:crypto";
import { put, type Write } from "../db/write.ts";
import { directoryStampEntity } from "./repo.ts";

/** Goes into every transaction that changes a directory: functions that remember it read it again. */
export const stampWrite = (conferenceId: string): Write =>
  put(directoryStampEntity, { conferenceId, stamp: randomBytes(9).toString("base64url") });
