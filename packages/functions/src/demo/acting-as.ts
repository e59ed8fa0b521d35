import { actorOf, type Person } from "@assize/core/identity/index.ts";
import type { Ctx } from "@assize/core/shared/context.ts";

/** The world as somebody with an account sees it. */
export const actingAs = (ctx: Ctx, person: Person): Ctx => ({ ...ctx, actor: actorOf(person) });
