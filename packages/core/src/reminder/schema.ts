import * as v from "valibot";
import { registrationSchema } from "../registration/schema.ts";

const wantedSchema = v.object({
  registrationId: v.string(),
  ...v.pick(registrationSchema, ["familyName", "givenName", "patronymic", "institution", "region"]).entries,
});
export type VisaWanted = v.InferOutput<typeof wantedSchema>;

/** Confirmed people who want a visa letter and have none that holds. */
export const visaWantedSchema = v.object({
  /** Whether they asked for it by an answer, or, where no question is for it, come from abroad. */
  by: v.picklist(["answers", "abroad"]),
  items: v.array(wantedSchema),
  nextCursor: v.nullable(v.string()),
});
export type VisaWantedPage = v.InferOutput<typeof visaWantedSchema>;

/** How it stands with one's own visa letter. */
export const ownVisaSchema = v.object({
  letter: v.nullable(v.picklist(["asked", "abroad", "issued"])),
  /** By when visa papers are needed; null where the organizers set no day. */
  papersBy: v.nullable(v.string()),
});
export type OwnVisa = v.InferOutput<typeof ownVisaSchema>;
