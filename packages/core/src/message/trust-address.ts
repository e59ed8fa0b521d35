import { commit } from "../db/commit.ts";
import { remove } from "../db/write.ts";
import { getPerson } from "../identity/index.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { sha256 } from "../shared/hash.ts";
import { addressMarkEntity, getAddressMark } from "./address-mark.ts";

/** Whoever signed in read a code that was mailed: the address takes mail, whatever the post reported before. A complaint stays. */
export async function trustAddress(ctx: Ctx, personId: string): Promise<void> {
  const person = await getPerson(ctx.db, personId);
  const mark = person && (await getAddressMark(ctx.db, person.email));
  if (person === null || mark?.cause !== "bounced") return;
  await commit(ctx, {
    writes: [remove(addressMarkEntity, { emailHash: sha256(person.email) })],
    activity: { name: "message.address_answered", scopeId: personId, subjectId: personId },
    answer: null,
  }).catch((error: unknown) => {
    // Another run of the same reaction was first.
    if (!(error instanceof DomainError && error.code === "stale_version")) throw error;
  });
}
