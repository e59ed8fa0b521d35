import type { Db } from "@assize/core/db/client.ts";
import type { FileStore, Mailer, Secrets } from "@assize/core/platform/ports.ts";
import type { Ctx } from "@assize/core/shared/context.ts";

/** What reactions and jobs stand on; the composition roots differ in nothing else. */
export interface ReactionDeps {
  readonly db: Db;
  readonly files: FileStore;
  readonly secrets: Secrets;
  readonly now: () => Date;
  readonly mailer: Mailer;
  readonly publicUrl: string;
}

/** The world as a reaction or job sees it. */
export const systemCtx = ({ db, files, secrets, now }: ReactionDeps, job: string): Ctx => ({
  actor: { type: "system", job },
  db,
  files,
  secrets,
  now,
  requestId: crypto.randomUUID(),
  locale: "en",
  callerHash: "",
  idempotency: null,
});
