import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, queryAll } from "../db/read.ts";
import type { DirectoryEntry } from "./schema.ts";

type EntryKey = Pick<DirectoryEntry, "conferenceId" | "id">;

/** AP-DIR-01 */
export const directoryEntryEntity = defineEntity<DirectoryEntry>()({
  name: "directoryEntry",
  key: (part: EntryKey) => ({ pk: `CONFERENCE#${part.conferenceId}`, sk: `DIRECTORY#${part.id}` }),
  indexes: () => ({}),
  privacy: { personal: [], retention: "kept", inExport: false, erasure: "keep" },
});

/** Under which mark a directory was last changed. */
interface DirectoryStamp {
  readonly conferenceId: string;
  readonly stamp: string;
}

/** AP-DIR-02 */
export const directoryStampEntity = defineEntity<DirectoryStamp>()({
  name: "directoryStamp",
  key: (part: Pick<DirectoryStamp, "conferenceId">) => ({
    pk: `CONFERENCE#${part.conferenceId}`,
    sk: "DIRECTORYSTAMP",
  }),
  indexes: () => ({}),
  privacy: { personal: [], retention: "kept", inExport: false, erasure: "keep" },
});

/** AP-DIR-02 */
export const getStamp = async (db: Db, conferenceId: string): Promise<string> =>
  (await getItem(db, directoryStampEntity, { conferenceId }))?.stamp ?? "";

/** AP-DIR-01 */
export const listEntries = (db: Db, conferenceId: string): Promise<readonly DirectoryEntry[]> =>
  queryAll(db, directoryEntryEntity, { pk: `CONFERENCE#${conferenceId}`, skPrefix: "DIRECTORY#" });

/** AP-DIR-01, one */
export const getEntry = (db: Db, key: EntryKey): Promise<DirectoryEntry | null> =>
  getItem(db, directoryEntryEntity, key);
