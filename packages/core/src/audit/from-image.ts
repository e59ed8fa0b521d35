import * as v from "valibot";
import { fromStored } from "../db/entity.ts";
import { activityEntity } from "./entity.ts";
import type { Activity } from "./schema.ts";

type AttributeValue = Parameters<typeof fromStored>[1][string];
const image = v.record(
  v.string(),
  v.custom<AttributeValue>((value) => typeof value === "object" && value !== null),
);

/** The activity in a stream record's image, or null where it is something else, or came in an archive and had its effects elsewhere. */
export function activityFromImage(newImage: unknown): Activity | null {
  const found = v.safeParse(image, newImage);
  if (!found.success || found.output.entity?.S !== activityEntity.name || found.output.imported) return null;
  return fromStored(activityEntity, found.output);
}
