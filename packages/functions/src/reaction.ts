import type { Db } from "@assize/core/db/client.ts";
import type { FileStore, Mailer, Schedule, Secrets } from "@assize/core/platform/ports.ts";
import type { Ctx } from "@assize/core/shared/context.ts";

/** What reactions and jobs stand on; the composition roots differ in nothing else. */
export interface ReactionDeps {
  readonly db: Db;
  readonly files: FileStore;
  readonly secrets: Secrets;
  readonly now: () => Date;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  /** Where there is none, what is due waits for its sweep: minutes. */
  readonly schedule?: Schedule;
}

type SystemDeps = Pick<Ctx, "db" | "files" | "secrets" | "now">;

/** The world as a reaction, a job or the command line sees it. */
export const systemCtx = ({ db, files, secrets, now }: SystemDeps, job: string): Ctx => ({
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
