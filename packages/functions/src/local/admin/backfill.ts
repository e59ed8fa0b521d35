import { sealMissing } from "@assize/core/audit/index.ts";
import { indexPerson } from "@assize/core/duplicate/index.ts";
import { asSystem } from "@assize/core/shared/context.ts";
import { type Command, WrongUse } from "./command.ts";
import { scopesOf } from "./scopes.ts";

export const backfill: Command = {
  name: "backfill",
  usage: [
    "SCOPE… | all",
    "seals activities that the stream never brought, and looks for duplicates of each person named; may be cut and run again",
  ],
  run: async ({ ctx, say, progress }, words) => {
    if (words.length === 0) throw new WrongUse();
    for await (const scopeId of scopesOf(ctx.db, words)) {
      if (scopeId.startsWith("per_")) await indexPerson(asSystem(ctx, "backfill"), scopeId);
      const sealed = await sealMissing(ctx, scopeId, (read) => progress(`${scopeId}: activities looked at`, read));
      if (sealed > 0 || words.join() !== "all") say(`${scopeId}: ${sealed} sealed`);
    }
    return 0;
  },
};
