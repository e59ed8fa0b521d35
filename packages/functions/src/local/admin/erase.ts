import { findPersonByAddress } from "@assize/core/identity/index.ts";
import { erasePerson } from "@assize/core/privacy/index.ts";
import { notFound } from "@assize/core/shared/errors.ts";
import { email } from "@assize/core/shared/text.ts";
import * as v from "valibot";
import { type Command, WrongUse } from "./command.ts";

/** Says the id, by which the audit trail still knows the person, and not the address. */
export const erase: Command = {
  name: "erase",
  usage: ["EMAIL", "erases a person; once begun it is finished by the program too"],
  run: async ({ ctx, say }, [address, ...rest]) => {
    const input = v.safeParse(email, address);
    if (!input.success || rest.length > 0) throw new WrongUse();
    const person = await findPersonByAddress(ctx.db, input.output);
    if (person === null) throw notFound();
    await erasePerson(ctx, person.id);
    say(`${person.id}: erased`);
    return 0;
  },
};
