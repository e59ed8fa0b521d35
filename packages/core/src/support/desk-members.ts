import { appoint, dismiss } from "../identity/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { writers } from "./policy.ts";
import type { DeskMember, DeskMemberInput } from "./schema.ts";

const grantOf = (conferenceId: string, { role }: DeskMemberInput) =>
  ({ role, scopeType: "conference", scopeId: conferenceId }) as const;

/** Puts somebody to a desk of this conference. @throws unauthenticated, not_found */
export async function appointToDesk(ctx: Ctx, conferenceId: string, input: DeskMemberInput): Promise<DeskMember> {
  requireConferenceRole(ctx, conferenceId, ...writers.settings);
  const { email, grants } = await appoint(ctx, input.email, grantOf(conferenceId, input));
  return { email, grants: grants.filter(({ scopeId }) => scopeId === conferenceId) };
}

/** Takes somebody from a desk; it ends with their next request. @throws unauthenticated, not_found */
export async function dismissFromDesk(ctx: Ctx, conferenceId: string, input: DeskMemberInput): Promise<DeskMember> {
  requireConferenceRole(ctx, conferenceId, ...writers.settings);
  const { email, grants } = await dismiss(ctx, input.email, grantOf(conferenceId, input));
  return { email, grants: grants.filter(({ scopeId }) => scopeId === conferenceId) };
}
