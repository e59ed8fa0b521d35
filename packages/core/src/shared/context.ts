import type { Db } from "../db/client.ts";
import type { Locale } from "../i18n/locale.ts";
import type { FileStore, Secrets } from "../platform/ports.ts";
import type { Grant } from "./grant.ts";

export interface VisitorActor {
  readonly type: "visitor";
}

/** Somebody who signed in. Grants are loaded with the session, once a request. */
export interface PersonActor {
  readonly type: "person";
  readonly personId: string;
  readonly email: string;
  readonly grants: readonly Grant[];
  /** When the person last showed who they are, by a code; absent where no session says so. */
  readonly provedAt?: string;
  /** Set where roles are withheld until a second factor is set up. */
  readonly rolesWithheld?: true;
}

/** Work that no person asked for at that moment: reactions and timed jobs. */
export interface SystemActor {
  readonly type: "system";
  readonly job: string;
}

export type Actor = VisitorActor | PersonActor | SystemActor;

/** A client's promise that a repeated request is the same request. */
export interface IdempotencyKey {
  readonly key: string;
  /** Hash of method, path and body: the same key with another request is refused. */
  readonly fingerprint: string;
}

/** All that a verb may know of the world. */
export interface Ctx {
  readonly actor: Actor;
  readonly db: Db;
  readonly files: FileStore;
  readonly secrets: Secrets;
  readonly now: () => Date;
  readonly requestId: string;
  readonly locale: Locale;
  /** Keyed hash of the caller's network address, for rate limits; never the address itself. */
  readonly callerHash: string;
  readonly idempotency: IdempotencyKey | null;
}

/** The same world, seen by a reaction or job. */
export const asSystem = (ctx: Ctx, job: string): Ctx => ({ ...ctx, actor: { type: "system", job }, idempotency: null });
