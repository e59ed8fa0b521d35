import { allActivitiesIn } from "@assize/core/audit/index.ts";
import type { Db } from "@assize/core/db/client.ts";
import { erasePerson } from "@assize/core/privacy/index.ts";
import type { Ctx } from "@assize/core/shared/context.ts";
import { type Command, WrongUse } from "./command.ts";
import { scopesOf } from "./scopes.ts";

async function wasErased(trail: Db, personId: string): Promise<boolean> {
  const activities = await allActivitiesIn(trail, personId);
  return activities.some(({ name }) => name === "privacy.erasure_begun");
}

/**
 * Erases whoever is here, and was erased by the trail of another table: after a restore, the table that it took the place of. Gives the id of each;
 * begun again after a cut, it does what is left.
 */
async function* replayErasures(ctx: Ctx, trail: Db, look: (seen: number) => void): AsyncGenerator<string> {
  let seen = 0;
  for await (const scopeId of scopesOf(ctx.db, ["all"])) {
    if (!scopeId.startsWith("per_")) continue;
    look(++seen);
    if (!(await wasErased(trail, scopeId))) continue;
    await erasePerson(ctx, scopeId);
    yield scopeId;
  }
}

/** For docs/operations.md, "Restore". */
export const replayErasuresCommand: Command = {
  name: "replay-erasures",
  usage: ["OLD-TABLE", "after a restore: erases again whom the trail of the old table says to be erased"],
  run: async ({ ctx, say, progress }, [oldTable, ...rest]) => {
    if (!oldTable || oldTable === ctx.db.tableName || rest.length > 0) throw new WrongUse();
    let erased = 0;
    const trail = { ...ctx.db, tableName: oldTable };
    for await (const personId of replayErasures(ctx, trail, (seen) => progress("people looked at", seen))) {
      erased++;
      say(`${personId}: erased again`);
    }
    say(`${erased} erased again`);
    return 0;
  },
};
