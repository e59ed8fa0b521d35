import { getCategory } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { sha256 } from "../shared/hash.ts";
import { createRowChecker, type RowChecker, type Standing } from "./check-row.ts";
import { findNominees, listQuotas } from "./repo.ts";
import type { Institution, Quota, TableRow } from "./schema.ts";

/** An address as it will be kept, for a look-up before the row is checked. */
const addressIn = ({ cells }: TableRow): string =>
  (cells.email ?? "")
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, "");

/** What a request's rows are checked with. */
export interface RowsAtHand {
  readonly quotas: readonly Quota[];
  readonly check: RowChecker;
  /** This institution's nomination that stands under an address. */
  readonly nominationOf: (email: string) => string | null;
}

/** All that a request's rows are checked against: one read for the quotas, one for each category, one for a hundred addresses. */
export async function loadRowContext(
  ctx: Ctx,
  institution: Institution,
  rows: readonly TableRow[],
): Promise<RowsAtHand> {
  const quotas = await listQuotas(ctx.db, institution.id);
  const found = await Promise.all(
    quotas.map(({ categoryId }) => getCategory(ctx.db, institution.conferenceId, categoryId)),
  );
  const addresses = [...new Set(rows.map(addressIn))].filter((address) => address !== "");
  const nominees = await findNominees(ctx.db, institution.conferenceId, addresses);
  const byHash = new Map(nominees.map((nominee) => [nominee.emailHash, nominee]));
  const nomineeAt = (email: string) => byHash.get(sha256(email)) ?? null;
  const isOwn = ({ institutionId }: { readonly institutionId: string }) => institutionId === institution.id;
  const standing = (email: string): Standing => {
    const nominee = nomineeAt(email);
    return nominee && (isOwn(nominee) ? "own" : "elsewhere");
  };
  const categories = found.flatMap((category) => category ?? []);
  return {
    quotas,
    check: createRowChecker({ categories, quotas, standing, names: [], locale: institution.locale }),
    nominationOf: (email) => {
      const nominee = nomineeAt(email);
      return nominee && isOwn(nominee) ? nominee.nominationId : null;
    },
  };
}
