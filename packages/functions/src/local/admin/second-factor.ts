import {
  everywhere,
  findPersonByAddress,
  getSignInRule,
  saveSignInRule,
  takeFactorAway,
} from "@assize/core/identity/index.ts";
import { notFound } from "@assize/core/shared/errors.ts";
import { email } from "@assize/core/shared/text.ts";
import * as v from "valibot";
import { type Command, WrongUse } from "./command.ts";

const wanted = new Map([
  ["require", true],
  ["free", false],
]);

/** For a lost telephone whose owner has no recovery code either, and for the rule of the whole platform. */
export const secondFactor: Command = {
  name: "second-factor",
  usage: [
    "remove EMAIL | require | free",
    "takes the second factor of a person away; asks everybody with a role for one, or does so no more",
  ],
  run: async ({ ctx, say }, [what = "", address, ...rest]) => {
    if (rest.length > 0) throw new WrongUse();
    const required = wanted.get(what);
    if (required !== undefined && address === undefined) {
      const { version } = await getSignInRule(ctx, everywhere);
      await saveSignInRule(ctx, everywhere, required, version);
      say(required ? "whoever holds a role must have a second factor" : "a second factor is left to each person");
      return 0;
    }
    const input = v.safeParse(email, address);
    if (what !== "remove" || !input.success) throw new WrongUse();
    const person = await findPersonByAddress(ctx.db, input.output);
    if (person === null) throw notFound();
    await takeFactorAway(ctx, person.id);
    say(`${person.id}: signs in without a second factor`);
    return 0;
  },
};
