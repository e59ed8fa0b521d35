import type { Conference } from "../conference/index.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { requireFreeName } from "./require-free-name.ts";
import type { DirectoryEntry, DirectoryEntryInput } from "./schema.ts";
import { mostEntries } from "./terms.ts";

/** An entry to be added to those there are. @throws validation_failed naming `/name` */
export function newEntry(
  ctx: Ctx,
  conference: Pick<Conference, "id" | "demo">,
  known: readonly DirectoryEntry[],
  input: DirectoryEntryInput,
): DirectoryEntry {
  if (known.length >= mostEntries) throw invalidField("/name", "too_long", { limit: mostEntries });
  requireFreeName(known, input.name);
  const id = newId("directoryEntry", ctx.now());
  return { ...input, id, conferenceId: conference.id, hidden: false, demo: conference.demo, version: 1 };
}
