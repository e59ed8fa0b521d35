import type { Actor, Ctx, PersonActor } from "./context.ts";
import { DomainError, notFound } from "./errors.ts";
import { holds, type Role } from "./grant.ts";

/** The signed-in person. @throws unauthenticated */
export function requirePerson(ctx: Ctx): PersonActor {
  if (ctx.actor.type !== "person") throw new DomainError("unauthenticated");
  return ctx.actor;
}

const provedForMinutes = 15;

/** Refuses whoever did not show by a code, a moment ago, who they are: before what cannot be undone or opens much. @throws unauthenticated, proof_required */
export function requireProof(ctx: Ctx): void {
  const { provedAt } = requirePerson(ctx);
  const ago = provedAt === undefined ? Number.POSITIVE_INFINITY : ctx.now().getTime() - Date.parse(provedAt);
  if (ago >= provedForMinutes * 60_000) throw new DomainError("proof_required");
}

const allowed = (
  actor: Actor,
  wanted: readonly Role[],
  type: "platform" | "conference" | "module" | "form",
  id: string,
): boolean => actor.type === "system" || (actor.type === "person" && holds(actor.grants, wanted, { type, id }));

/** Refuses whoever holds none of the roles for this conference, as if it did not exist. @throws unauthenticated, not_found */
export function requireConferenceRole(ctx: Ctx, conferenceId: string, ...wanted: readonly Role[]): void {
  if (ctx.actor.type === "visitor") throw new DomainError("unauthenticated");
  if (!allowed(ctx.actor, wanted, "conference", conferenceId)) throw notFound();
}

/** Refuses whoever holds none of the roles for this module, as if it did not exist. @throws unauthenticated, not_found */
export function requireModuleRole(ctx: Ctx, moduleId: string, ...wanted: readonly Role[]): void {
  if (ctx.actor.type === "visitor") throw new DomainError("unauthenticated");
  if (!allowed(ctx.actor, wanted, "module", moduleId)) throw notFound();
}

/** Refuses whoever does not hold one of the roles for the platform. @throws unauthenticated, forbidden */
export function requirePlatformRole(ctx: Ctx, ...wanted: readonly Role[]): void {
  if (ctx.actor.type === "visitor") throw new DomainError("unauthenticated");
  if (!allowed(ctx.actor, wanted, "platform", "*")) throw new DomainError("forbidden");
}

/** True where the caller holds one of the roles for this conference. */
export const holdsConferenceRole = (ctx: Ctx, conferenceId: string, ...wanted: readonly Role[]): boolean =>
  allowed(ctx.actor, wanted, "conference", conferenceId);

/** True where the caller holds one of the roles for this module. */
export const holdsModuleRole = (ctx: Ctx, moduleId: string, ...wanted: readonly Role[]): boolean =>
  allowed(ctx.actor, wanted, "module", moduleId);

/** True where the caller holds one of the roles for the platform. */
export const holdsPlatformRole = (ctx: Ctx, ...wanted: readonly Role[]): boolean =>
  allowed(ctx.actor, wanted, "platform", "*");

/** True where the caller holds one of the roles for this form. */
export const holdsFormRole = (ctx: Ctx, formId: string, ...wanted: readonly Role[]): boolean =>
  allowed(ctx.actor, wanted, "form", formId);
