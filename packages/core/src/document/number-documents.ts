import { create, replace, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import type { Draft } from "./prepare-document.ts";
import { findLastNumber, type HeldDocument, heldEntity, issuedEntity, lastNumberEntity } from "./repo.ts";
import type { DocumentKind, IssuedDocument } from "./schema.ts";

const stale = (): DomainError => new DomainError("stale_version");

export interface Numbered {
  readonly documents: readonly IssuedDocument[];
  readonly writes: readonly Write[];
}

/**
 * Gives drafts of one kind the next numbers. The counter moves in the transaction that stores the letters, and only from where it was read: a
 * transaction that is refused took no number, and no two take the same. Whoever loses the race reads again (`stale_version`).
 * `held` is what the subjects held when it was decided that they need a letter: where one got another meanwhile, it is refused too.
 */
export async function numberDocuments(
  ctx: Ctx,
  { conferenceId, kind }: { readonly conferenceId: string; readonly kind: DocumentKind },
  drafts: readonly Draft[],
  held: readonly HeldDocument[],
): Promise<Numbered> {
  if (drafts.length === 0) return { documents: [], writes: [] };
  const known = await findLastNumber(ctx.db, { conferenceId, kind });
  const heldBy = new Map(held.map((one) => [one.subjectId, one]));
  const before = known?.last ?? 0;
  const documents = drafts.map((draft, at) => ({ ...draft, number: before + at + 1 }));
  const next = { conferenceId, kind, last: before + drafts.length, version: (known?.version ?? 0) + 1 };
  const counter = known ? replace(lastNumberEntity, next, known.version) : create(lastNumberEntity, next, stale);
  const writes = documents.flatMap((document): Write[] => {
    const { subjectId, number } = document;
    const earlier = heldBy.get(subjectId);
    const holds = { conferenceId, subjectId, kind, number, version: (earlier?.version ?? 0) + 1 };
    return [
      create(issuedEntity, document, stale),
      earlier ? replace(heldEntity, holds, earlier.version) : create(heldEntity, holds, stale),
    ];
  });
  return { documents, writes: [counter, ...writes] };
}
