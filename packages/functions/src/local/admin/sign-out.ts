import { endSessionsOf, findPersonByAddress } from "@assize/core/identity/index.ts";
import { notFound } from "@assize/core/shared/errors.ts";
import { email } from "@assize/core/shared/text.ts";
import * as v from "valibot";
import { type Command, WrongUse } from "./command.ts";

/** For a lost phone whose owner cannot get at a mailbox, or an account that somebody else seems to use. */
export const signOut: Command = {
  name: "sign-out",
  usage: ["EMAIL", "ends all sign-ins of a person"],
  run: async ({ ctx, say }, [address, ...rest]) => {
    const input = v.safeParse(email, address);
    if (!input.success || rest.length > 0) throw new WrongUse();
    const person = await findPersonByAddress(ctx.db, input.output);
    if (person === null) throw notFound();
    const { ended } = await endSessionsOf(ctx, person.id);
    say(`${person.id}: ${ended} sign-ins ended`);
    return 0;
  },
};
