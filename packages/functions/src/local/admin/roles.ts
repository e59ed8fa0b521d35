import { grantInput, grantRole, type Person, revokeRole } from "@assize/core/identity/index.ts";
import * as v from "valibot";
import { type Command, WrongUse } from "./command.ts";

const rolesOf = ({ email: address, grants }: Person): string =>
  `${address}: ${grants.map((grant) => `${grant.role} (${grant.scopeType} ${grant.scopeId})`).join(", ")}`;

const change =
  (act: typeof grantRole, fallback: string | undefined): Command["run"] =>
  async (stage, [email, role = fallback, scopeType = "platform", scopeId = "*", ...rest]) => {
    const input = v.safeParse(grantInput, { email, role, scopeType, scopeId });
    if (!input.success || rest.length > 0) throw new WrongUse();
    stage.say(rolesOf(await act(stage.ctx, input.output)));
    return 0;
  };

export const grant: Command = {
  name: "grant",
  usage: [
    "EMAIL [ROLE [SCOPE_TYPE SCOPE_ID]]",
    "gives a role, and makes the account; administrator of the platform unless said",
  ],
  run: change(grantRole, "administrator"),
};

export const revoke: Command = {
  name: "revoke",
  usage: ["EMAIL ROLE [SCOPE_TYPE SCOPE_ID]", "takes a role away"],
  run: change(revokeRole, undefined),
};
