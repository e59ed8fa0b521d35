import type { Conference } from "../conference/index.ts";
import { registrationFormId } from "../form/index.ts";
import { derivedId } from "../shared/derived-id.ts";
import type { IdKind } from "../shared/ids.ts";
import type { StoredCopy } from "./repo.ts";
import type { EditionPart } from "./schema.ts";
import { shiftDay, shiftInstant } from "./shift.ts";

/** What every stage of a copy knows. */
export interface Copy {
  readonly job: Pick<StoredCopy, "sessions" | "days">;
  readonly source: Conference;
  readonly target: Conference;
  readonly takes: (part: EditionPart) => boolean;
  /** The id that an item of the source has in the copy: always the same one, so that it is made once. */
  readonly newId: (kind: IdKind, id: string) => string;
  readonly instant: (instant: string) => string;
  readonly day: (day: string) => string;
}

export function copyOf(
  job: Pick<StoredCopy, "sessions" | "days" | "parts">,
  source: Conference,
  target: Conference,
): Copy {
  const formOfSource = registrationFormId(source.id);
  return {
    job,
    source,
    target,
    takes: (part) => job.parts.includes(part),
    newId: (kind, id) => (id === formOfSource ? registrationFormId(target.id) : derivedId(kind, target.id, id)),
    instant: (instant) => shiftInstant(instant, job.days, source.timeZone),
    day: (day) => shiftDay(day, job.days),
  };
}
