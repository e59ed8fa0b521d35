import { type Anchor, verifyScope } from "@assize/core/audit/index.ts";
import { type Command, WrongUse } from "./command.ts";
import { scopesOf } from "./scopes.ts";

function anchorIn(text: string | undefined): Anchor | null {
  if (text === undefined) return null;
  const [number, hash, ...rest] = text.split(":");
  if (!/^[0-9]{1,10}$/.test(number ?? "") || !hash || rest.length > 0) throw new WrongUse();
  return { number: Number(number), hash };
}

/** Prints the end of each chain: whoever keeps it elsewhere can show later that nothing was cut off. */
export const verify: Command = {
  name: "verify",
  usage: [
    "SCOPE [NUMBER:HASH] | all",
    "compares activities with their seals; with a head that was kept, also that nothing was cut off",
  ],
  run: async ({ ctx, say, progress }, words) => {
    const [first, kept, ...rest] = words;
    if (first === undefined || rest.length > 0) throw new WrongUse();
    const anchor = anchorIn(kept);
    let found = 0;
    for await (const scopeId of scopesOf(ctx.db, [first])) {
      const one = await verifyScope(ctx, scopeId, anchor, (read) => progress(`${scopeId}: activities compared`, read));
      const head = one.head === null ? "-" : `${one.head.number}:${one.head.hash}`;
      const counts = `${one.activities} activities, ${one.notSealedYet} not sealed yet, ${one.seals} seals (${one.sealedLater} later)`;
      say(`${scopeId}: ${one.findings.length === 0 ? "intact" : "NOT INTACT"}; ${counts}; head ${head}`);
      if (one.signedBy.length > 1) say(`  signed by ${one.signedBy.join(", then ")}`);
      for (const { kind, id } of one.findings) say(`  ${kind} ${id}`);
      found += one.findings.length;
    }
    return found === 0 ? 0 : 1;
  },
};
