import * as v from "valibot";
import { materialFileEntries, nameFitsType, uploadTicketSchema } from "../material/schema.ts";
import { idSchema } from "../shared/ids.ts";
import { day, instant, wholeNumber } from "../shared/text.ts";
import { fileKinds, largestPhotoBytes } from "./terms.ts";

export * from "./terms.ts";

const sha256Base64 = materialFileEntries.sha256Base64;
const picture = (most: number) => v.strictObject({ sizeBytes: wholeNumber(1, most), sha256Base64 }, "unknown_field");

/** The two pictures that a browser is about to send. */
export const startPhotoInput = v.strictObject(
  { small: picture(largestPhotoBytes.small), large: picture(largestPhotoBytes.large) },
  "unknown_field",
);
export type StartPhotoInput = v.InferOutput<typeof startPhotoInput>;

/** A file that a speaker is about to send for a session. */
export const startSpeakerFileInput = v.pipe(
  v.strictObject(
    { sessionId: idSchema("agendaSession"), kind: v.picklist(fileKinds, "invalid_choice"), ...materialFileEntries },
    "unknown_field",
  ),
  v.forward(
    v.check(({ filename, contentType }) => nameFitsType(filename, contentType), "file_type_mismatch"),
    ["filename"],
  ),
);
export type StartSpeakerFileInput = v.InferOutput<typeof startSpeakerFileInput>;

export const startedPhotoSchema = v.object({
  uploadId: v.string(),
  small: uploadTicketSchema,
  large: uploadTicketSchema,
});
export type StartedPhoto = v.InferOutput<typeof startedPhotoSchema>;

export const startedSpeakerFileSchema = v.object({ uploadId: v.string(), upload: uploadTicketSchema });
export type StartedSpeakerFile = v.InferOutput<typeof startedSpeakerFileSchema>;

/** That there is a photo, and since when; the pictures are read by their own addresses, which the stamp keeps apart. */
export const photoViewSchema = v.object({ stamp: v.string(), uploadedAt: v.string() });
export type PhotoView = v.InferOutput<typeof photoViewSchema>;

/** A version of what a speaker brings to a session; it never changes. */
export const speakerFileSchema = v.object({
  conferenceId: v.string(),
  speakerId: v.string(),
  sessionId: v.string(),
  kind: v.picklist(fileKinds),
  /** Counts from 1; the highest is the current one. */
  number: v.number(),
  filename: v.string(),
  contentType: v.string(),
  sizeBytes: v.number(),
  uploadedAt: v.string(),
  /** Whether it came after the day that was set then. */
  late: v.boolean(),
  /** Who sent it on behalf of the speaker; empty where the speaker did. */
  proxyId: v.string(),
});
export type SpeakerFile = v.InferOutput<typeof speakerFileSchema>;

export const versionParams = {
  sessionId: idSchema("agendaSession"),
  fileKind: v.picklist(fileKinds, "invalid_choice"),
  versionNumber: v.pipe(v.string(), v.regex(/^[1-9][0-9]{0,3}$/), v.transform(Number)),
};

/** Until when slides are wanted. */
export const slideRulesInput = v.strictObject(
  {
    /** Of every session that has no day of its own; null where none are asked for. */
    dueAt: v.nullable(instant),
    sessions: v.pipe(
      v.array(
        v.strictObject(
          {
            sessionId: idSchema("agendaSession"),
            /** Null: no slides in this session. */
            dueAt: v.nullable(instant),
          },
          "unknown_field",
        ),
        "invalid",
      ),
      v.maxLength(400, "too_long"),
    ),
  },
  "unknown_field",
);
export type SlideRulesInput = v.InferOutput<typeof slideRulesInput>;

export const slideRulesSchema = v.object({
  ...slideRulesInput.entries,
  conferenceId: v.string(),
  /** 0 before anybody set one. */
  version: v.number(),
});
export type SlideRules = v.InferOutput<typeof slideRulesSchema>;

/** Which files go into a ZIP: of a day in the conference's own time, and of a room where one is named. */
export const bundleInput = v.strictObject(
  { day: v.nullable(day), roomId: v.nullable(idSchema("room")) },
  "unknown_field",
);
export type BundleInput = v.InferOutput<typeof bundleInput>;

const volume = v.object({ files: v.number(), sizeBytes: v.number() });

/** A ZIP for the technician that is under way or done; what is large comes in several. */
export const bundleSchema = v.object({
  id: v.string(),
  conferenceId: v.string(),
  ...bundleInput.entries,
  total: v.number(),
  packed: v.number(),
  /** Files that were gone when their turn came. */
  missing: v.number(),
  volumes: v.array(volume),
  state: v.picklist(["packing", "finished", "removed"]),
  startedAt: v.string(),
  fileUntil: v.nullable(v.string()),
  version: v.number(),
});
export type Bundle = v.InferOutput<typeof bundleSchema>;
