import type { Page, PageRequest } from "../db/read.ts";
import { getPeople, type Person } from "../identity/index.ts";
import { requirePlatformRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { pageOfMerges, pageOfPairs } from "./repo.ts";
import type { Merge, PairLine, PairState } from "./schema.ts";

const lineOf = ({ id, email, familyName, givenName, patronymic }: Person): PairLine["people"][number] => ({
  id,
  email,
  familyName,
  givenName,
  ...(patronymic !== undefined && { patronymic }),
});

/** Pairs of accounts that look like one person's, the latest found first. @throws unauthenticated, forbidden */
export async function listPairs(ctx: Ctx, state: PairState, page: PageRequest): Promise<Page<PairLine>> {
  requirePlatformRole(ctx, "organizer");
  const { items, nextCursor } = await pageOfPairs(ctx.db, state, page);
  const people = await getPeople(ctx.db, [...new Set(items.flatMap(({ firstId, secondId }) => [firstId, secondId]))]);
  const byId = new Map(people.map((person) => [person.id, lineOf(person)]));
  return {
    items: items.flatMap((pair) => {
      const [first, second] = [byId.get(pair.firstId), byId.get(pair.secondId)];
      return first && second ? [{ ...pair, people: [first, second] }] : [];
    }),
    nextCursor,
  };
}

/** Merges that are under way. @throws unauthenticated, forbidden */
export async function listMerges(ctx: Ctx): Promise<{ readonly items: readonly Merge[] }> {
  requirePlatformRole(ctx, "organizer");
  const { items } = await pageOfMerges(ctx.db, { limit: 50 });
  return { items };
}
