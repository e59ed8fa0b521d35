import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, type Page, type PageRequest, queryAll, queryPage } from "../db/read.ts";
import type { Bundle, FileKind, SlideRules, SpeakerFile } from "./schema.ts";

const partition = (conferenceId: string): string => `SPEAKERFILES#${conferenceId}`;
const padded = (number: number): string => String(number).padStart(4, "0");
const nothingPersonal = { personal: [], retention: "kept", inExport: false, erasure: "keep" } as const;
const onOwnPage = "the speaker sees it on the own page, and takes it from there";

/** Bytes in the store, and what they are. */
export interface StoredPart {
  readonly storageKey: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly sha256Base64: string;
}

/** What a speaker began to send; it is nothing yet. */
export interface SpeakerUpload {
  readonly id: string;
  readonly conferenceId: string;
  readonly speakerId: string;
  readonly of: "photo" | FileKind;
  /** Empty for a photo. */
  readonly sessionId: string;
  readonly filename: string;
  /** A photo is two pictures, the small one first. */
  readonly parts: readonly StoredPart[];
  readonly startedAt: string;
  readonly version: number;
}

/** AP-SPF-01, AP-SPF-02 */
export const speakerUploadEntity = defineEntity<SpeakerUpload>()({
  name: "speakerUpload",
  key: (part: Pick<SpeakerUpload, "conferenceId" | "id">) => ({
    pk: partition(part.conferenceId),
    sk: `UPLOAD#${part.id}`,
  }),
  indexes: ({ id, startedAt }) => ({ gsi1pk: "SPEAKERUPLOADS", gsi1sk: `${startedAt}#${id}` }),
  privacy: {
    personal: ["filename"],
    retention: "2 days, or until it has come whole",
    inExport: false,
    erasure: "delete",
    why: "a file on its way; once it has come, the speaker sees it on the own page",
  },
});

/** A speaker's photo in its two sizes. */
export interface SpeakerPhoto {
  readonly conferenceId: string;
  readonly speakerId: string;
  /** Another one for every photo, so that no cache shows an earlier one. */
  readonly stamp: string;
  /** The small one first. */
  readonly pictures: readonly StoredPart[];
  readonly uploadedAt: string;
  readonly version: number;
}

/** AP-SPF-03 */
export const speakerPhotoEntity = defineEntity<SpeakerPhoto>()({
  name: "speakerPhoto",
  key: (part: Pick<SpeakerPhoto, "conferenceId" | "speakerId">) => ({
    pk: partition(part.conferenceId),
    sk: `PHOTO#${part.speakerId}`,
  }),
  indexes: () => ({}),
  privacy: {
    personal: ["pictures"],
    retention: "as the speaker's card",
    inExport: false,
    erasure: "delete",
    why: onOwnPage,
  },
});

/** With the place of its bytes, which nobody outside is told. */
export interface StoredSpeakerFile extends SpeakerFile {
  readonly storageKey: string;
  readonly sha256Base64: string;
  /** Tells a repeated completion from another one. */
  readonly uploadId: string;
}

export type VersionKey = Pick<SpeakerFile, "conferenceId" | "speakerId" | "sessionId" | "kind" | "number">;

/** AP-SPF-04, AP-SPF-05 */
export const speakerFileEntity = defineEntity<StoredSpeakerFile>()({
  name: "speakerFile",
  key: (part: VersionKey) => ({
    pk: partition(part.conferenceId),
    sk: `FILE#${part.speakerId}#${part.sessionId}#${part.kind}#${padded(part.number)}`,
  }),
  indexes: () => ({}),
  privacy: {
    personal: ["filename", "storageKey", "proxyId"],
    retention: "as the speaker's card",
    inExport: false,
    erasure: "delete",
    why: onOwnPage,
  },
});

/** AP-SPF-06 */
export const slideRulesEntity = defineEntity<SlideRules>()({
  name: "slideRules",
  key: (part: Pick<SlideRules, "conferenceId">) => ({ pk: partition(part.conferenceId), sk: "RULES" }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** A file of a bundle, and its name in the ZIP. */
export interface BundledFile {
  readonly file: VersionKey;
  readonly path: string;
  readonly sizeBytes: number;
}

export interface StoredBundle extends Bundle {
  /** In this order, as they were when it began. */
  readonly files: readonly BundledFile[];
}

/** AP-SPF-07, AP-SPF-08 */
export const bundleEntity = defineEntity<StoredBundle>()({
  name: "fileBundle",
  key: (part: Pick<Bundle, "conferenceId" | "id">) => ({ pk: `BUNDLES#${part.conferenceId}`, sk: part.id }),
  indexes: ({ id, fileUntil, state }) =>
    state === "finished" && fileUntil !== null ? { gsi1pk: "BUNDLES#files", gsi1sk: `${fileUntil}#${id}` } : {},
  expiresAtSeconds: ({ startedAt }) => Math.floor(Date.parse(startedAt) / 1000) + 30 * 86_400,
  privacy: {
    personal: ["files"],
    retention: "30 days; the ZIP for 7 days",
    inExport: false,
    erasure: "keep",
    why: "names speakers of the programme and their files for a month, as the ZIP for the technician was called; the files themselves are erased",
  },
});

/** AP-SPF-01 */
export const getSpeakerUpload = (db: Db, conferenceId: string, id: string): Promise<SpeakerUpload | null> =>
  getItem(db, speakerUploadEntity, { conferenceId, id });

/** AP-SPF-01, all of a conference: what is on its way */
export const listSpeakerUploads = (db: Db, conferenceId: string): Promise<readonly SpeakerUpload[]> =>
  queryAll(db, speakerUploadEntity, { pk: partition(conferenceId), skPrefix: "UPLOAD#" });

/** AP-SPF-02: begun and not finished, the oldest first */
export const pageOfSpeakerUploads = (db: Db, before: string, page: PageRequest): Promise<Page<SpeakerUpload>> =>
  queryPage(db, speakerUploadEntity, { index: "gsi1", pk: "SPEAKERUPLOADS", skBefore: before }, page);

/** AP-SPF-03 */
export const getSpeakerPhoto = (db: Db, conferenceId: string, speakerId: string): Promise<SpeakerPhoto | null> =>
  getItem(db, speakerPhotoEntity, { conferenceId, speakerId });

/** AP-SPF-03, all of a conference */
export const listSpeakerPhotos = (db: Db, conferenceId: string): Promise<readonly SpeakerPhoto[]> =>
  queryAll(db, speakerPhotoEntity, { pk: partition(conferenceId), skPrefix: "PHOTO#" });

/** AP-SPF-04 */
export const getSpeakerFile = (db: Db, key: VersionKey): Promise<StoredSpeakerFile | null> =>
  getItem(db, speakerFileEntity, key);

/** AP-SPF-05: all versions of a conference, or of one speaker, the older ones first */
export const listSpeakerFiles = (
  db: Db,
  conferenceId: string,
  speakerId?: string,
): Promise<readonly StoredSpeakerFile[]> =>
  queryAll(db, speakerFileEntity, {
    pk: partition(conferenceId),
    skPrefix: speakerId === undefined ? "FILE#" : `FILE#${speakerId}#`,
  });

/** AP-SPF-06; version 0 where nobody set anything */
export const getSlideRules = async (db: Db, conferenceId: string): Promise<SlideRules> =>
  (await getItem(db, slideRulesEntity, { conferenceId })) ?? { conferenceId, dueAt: null, sessions: [], version: 0 };

/** AP-SPF-07, one */
export const getBundle = (db: Db, conferenceId: string, id: string): Promise<StoredBundle | null> =>
  getItem(db, bundleEntity, { conferenceId, id });

/** AP-SPF-07, the newest first */
export const latestBundles = async (db: Db, conferenceId: string): Promise<readonly StoredBundle[]> =>
  (await queryPage(db, bundleEntity, { pk: `BUNDLES#${conferenceId}`, order: "descending" }, { limit: 5 })).items;

/** AP-SPF-08, before an instant */
export const listOldBundles = async (db: Db, before: string): Promise<readonly StoredBundle[]> =>
  (await queryPage(db, bundleEntity, { index: "gsi1", pk: "BUNDLES#files", skBefore: before }, { limit: 100 })).items;
