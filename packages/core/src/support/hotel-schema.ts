import * as v from "valibot";
import { idSchema } from "../shared/ids.ts";
import { day, line, multiLine, phone, wholeNumber } from "../shared/text.ts";
import { supportLimits } from "./terms.ts";

export const stableKey = v.pipe(v.string("required"), v.regex(/^[a-z][a-z0-9]{0,31}$/, "invalid"));

export const unique = (list: readonly { readonly key: string }[]): boolean =>
  new Set(list.map(({ key }) => key)).size === list.length;

/** Whose it is. */
export const owner = { conferenceId: v.string(), registrationId: v.string() };
export const versioned = { updatedAt: v.string(), version: v.number() };

const roomType = v.strictObject(
  {
    key: stableKey,
    name: multiLine(80),
    /** How many people share a room at the most. */
    beds: wholeNumber(1, 6),
    /** Rooms of this kind that are held every night. */
    rooms: wholeNumber(0, 5000),
  },
  "unknown_field",
);
export type RoomType = v.InferOutput<typeof roomType>;

/** Nights from one day to the morning of another. */
const nightsSpan = { firstNight: day, checkOut: day };
export const nightsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const inOrder = ({ firstNight, checkOut }: { readonly firstNight: string; readonly checkOut: string }): boolean =>
  firstNight < checkOut && nightsBetween(firstNight, checkOut) <= supportLimits.nights;

export const hotelInput = v.pipe(
  v.strictObject(
    {
      name: multiLine(160),
      address: line(2, 200),
      phone: v.optional(phone),
      ...nightsSpan,
      roomTypes: v.pipe(
        v.array(roomType, "invalid"),
        v.minLength(1, "required"),
        v.maxLength(supportLimits.roomTypes, "too_long"),
        v.check((list) => unique(list), "key_twice"),
      ),
    },
    "unknown_field",
  ),
  v.forward(
    v.check((span) => inOrder(span), "ends_before_start"),
    ["checkOut"],
  ),
);
export type HotelInput = v.InferOutput<typeof hotelInput>;
export const hotelSchema = v.object({
  ...hotelInput.entries,
  id: v.string(),
  conferenceId: v.string(),
  version: v.number(),
});
export type Hotel = v.InferOutput<typeof hotelSchema>;

/** A hotel with how many rooms of each kind are taken on each night. */
export const hotelWithNightsSchema = v.object({
  ...hotelSchema.entries,
  taken: v.record(v.string(), v.record(v.string(), v.number())),
});
export type HotelWithNights = v.InferOutput<typeof hotelWithNightsSchema>;

const stayFields = { hotelId: idSchema("hotel"), roomType: stableKey, ...nightsSpan };
const selectionFields = {
  ...stayFields,
  registrationIds: v.pipe(
    v.array(idSchema("registration"), "invalid"),
    v.minLength(1, "required"),
    v.maxLength(supportLimits.selection, "too_long"),
  ),
};
export const previewStaysInput = v.pipe(
  v.strictObject(selectionFields, "unknown_field"),
  v.forward(
    v.check((span) => inOrder(span), "ends_before_start"),
    ["checkOut"],
  ),
);
export type PreviewStaysInput = v.InferOutput<typeof previewStaysInput>;

export const assignStaysInput = v.pipe(
  v.strictObject(
    {
      ...selectionFields,
      /** How many the reader saw that would get a room. */
      people: wholeNumber(1, supportLimits.selection),
    },
    "unknown_field",
  ),
  v.forward(
    v.check((span) => inOrder(span), "ends_before_start"),
    ["checkOut"],
  ),
);
export type AssignStaysInput = v.InferOutput<typeof assignStaysInput>;

const named = v.object({ registrationId: v.string(), name: v.string() });
export type Named = v.InferOutput<typeof named>;

/** What assigning would do: who gets a room, and why somebody else does not. */
export const staysPreviewSchema = v.object({
  /** Rooms of that kind that are free on all of the nights. */
  freeRooms: v.number(),
  fit: v.array(named),
  /** Has a room already; it stays. */
  housed: v.array(named),
  /** Holds no confirmed place. */
  unconfirmed: v.array(named),
  /** The block is full. */
  full: v.array(named),
});
export type StaysPreview = v.InferOutput<typeof staysPreviewSchema>;

export const shareRoomInput = v.strictObject({ withRegistrationId: idSchema("registration") }, "unknown_field");
export type ShareRoomInput = v.InferOutput<typeof shareRoomInput>;

export const staySchema = v.object({ ...owner, ...stayFields, roomId: v.string(), assignedAt: v.string() });
export type Stay = v.InferOutput<typeof staySchema>;

export const stayViewSchema = v.object({
  hotelId: v.string(),
  hotel: multiLine(160),
  address: v.string(),
  phone: v.optional(v.string()),
  roomType: multiLine(80),
  roomId: v.string(),
  firstNight: v.string(),
  checkOut: v.string(),
  /** Who shares the room. */
  with: v.array(v.string()),
});
