import { getPerson, type Person } from "../identity/index.ts";
import { holdsPlatformRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { getPair } from "./repo.ts";
import type { Pair } from "./schema.ts";

/** Which two accounts, in the order of their ids. */
export type PairRef = Pick<Pair, "firstId" | "secondId">;

interface Found {
  readonly pair: Pair;
  readonly first: Person;
  readonly second: Person;
}

/** A pair with both accounts, for those who run the platform's conferences. @throws unauthenticated, not_found */
export async function requirePair(ctx: Ctx, { firstId, secondId }: PairRef): Promise<Found> {
  if (ctx.actor.type === "visitor") throw new DomainError("unauthenticated");
  if (!holdsPlatformRole(ctx, "organizer")) throw notFound();
  const pair = await getPair(ctx.db, firstId, secondId);
  const [first, second] = [await getPerson(ctx.db, firstId), await getPerson(ctx.db, secondId)];
  if (pair === null || first === null || second === null) throw notFound();
  return { pair, first, second };
}
