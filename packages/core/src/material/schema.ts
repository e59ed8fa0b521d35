import * as v from "valibot";
import { line, multiLine, wholeNumber } from "../shared/text.ts";

/** The kinds of file that a material may be, with the ends of their names. */
export const materialTypes = {
  "application/pdf": [".pdf"],
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": [".pptx"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": [".docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"],
  "image/png": [".png"],
  "image/jpeg": [".jpg", ".jpeg"],
} as const satisfies Record<string, readonly string[]>;

const contentTypes = [
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "image/png",
  "image/jpeg",
] as const satisfies readonly (keyof typeof materialTypes)[];
export type MaterialType = (typeof contentTypes)[number];

export const maxMaterialBytes = 50 * 1024 * 1024;
export const maxMaterialsPerModule = 30;

const filename = v.pipe(line(1, 160), v.regex(/^[^/\\]+$/, "invalid"));

/** Whether a file's name ends as its kind wants. */
export const nameFitsType = (name: string, type: MaterialType): boolean =>
  materialTypes[type].some((end) => name.toLowerCase().endsWith(end));

/** What is announced of a file before it is sent. */
export const materialFileEntries = {
  filename,
  contentType: v.picklist(contentTypes, "invalid_choice"),
  sizeBytes: wholeNumber(1, maxMaterialBytes),
  /** Base64 of the SHA-256 of the content: the store refuses other bytes. */
  sha256Base64: v.pipe(v.string("required"), v.regex(/^[A-Za-z0-9+/]{43}=$/, "invalid")),
};

/** A file that a trainer is about to send. */
export const startUploadInput = v.pipe(
  v.strictObject(
    {
      title: multiLine(160),
      ...materialFileEntries,
    },
    "unknown_field",
  ),
  v.forward(
    v.check(({ filename: name, contentType }) => nameFitsType(name, contentType), "file_type_mismatch"),
    ["filename"],
  ),
);
export type StartUploadInput = v.InferOutput<typeof startUploadInput>;

export const materialTitleInput = v.strictObject({ title: multiLine(160) }, "unknown_field");
export type MaterialTitleInput = v.InferOutput<typeof materialTitleInput>;

const materialStates = ["pending", "ready"] as const;

/** A file of a module, as its trainers see it. */
export const materialSchema = v.object({
  id: v.string(),
  moduleId: v.string(),
  title: multiLine(160),
  filename: v.string(),
  contentType: v.picklist(contentTypes),
  sizeBytes: v.number(),
  sha256Base64: v.string(),
  /** `pending` until the file came and is what it says it is. */
  state: v.picklist(materialStates),
  /** The first published version that holds it; such a material stays. */
  heldByVersion: v.nullable(v.number()),
  createdAt: v.string(),
  updatedAt: v.string(),
  version: v.number(),
});
export type Material = v.InferOutput<typeof materialSchema>;

/** The material with the place of its bytes, which nobody outside is told. */
export interface StoredMaterial extends Material {
  readonly storageKey: string;
}

export const uploadTicketSchema = v.object({
  url: v.string(),
  headers: v.record(v.string(), v.string()),
  expiresAt: v.string(),
});

export const startedUploadSchema = v.object({ material: materialSchema, upload: uploadTicketSchema });
export type StartedUpload = v.InferOutput<typeof startedUploadSchema>;

export const downloadLinkSchema = v.object({ url: v.string(), expiresAt: v.string() });
export type DownloadLink = v.InferOutput<typeof downloadLinkSchema>;
