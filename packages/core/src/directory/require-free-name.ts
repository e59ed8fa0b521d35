import { invalidField } from "../shared/errors.ts";
import type { MultiText } from "../shared/multi-text.ts";
import type { DirectoryEntry } from "./schema.ts";
import { entryCalled, namesOf } from "./words.ts";

/** No institution stands in the list twice, under whatever spelling. @throws validation_failed naming `/name` */
export function requireFreeName(others: readonly DirectoryEntry[], name: MultiText): void {
  const twin = namesOf(name).some((one) => others.some((other) => entryCalled([other], one) !== null));
  if (twin) throw invalidField("/name", "name_twice");
}
