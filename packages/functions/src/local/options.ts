import { join, resolve } from "node:path";
import * as v from "valibot";

const environment = v.object({
  PORT: v.optional(v.pipe(v.string(), v.regex(/^[0-9]{1,5}$/, "PORT is a number"), v.toNumber()), "3000"),
  DATA_DIR: v.optional(v.pipe(v.string(), v.minLength(1)), ".assize"),
  DEMO: v.optional(v.picklist(["0", "1"], "DEMO is 0 or 1"), "1"),
});

/** The fixed knobs of the local runtime (design section 2). */
export interface LocalOptions {
  readonly port: number;
  readonly dataDir: string;
  readonly demo: boolean;
}

export function readOptions(env: NodeJS.ProcessEnv): LocalOptions {
  const { PORT, DATA_DIR, DEMO } = v.parse(environment, env);
  return { port: PORT, dataDir: resolve(DATA_DIR), demo: DEMO === "1" };
}

export const paths = (dataDir: string) => ({
  database: join(dataDir, "assize.db"),
  files: join(dataDir, "files"),
  mailbox: join(dataDir, "mailbox"),
  checkpoint: join(dataDir, "stream.json"),
  databasePid: join(dataDir, "database.pid"),
  demoLoaded: join(dataDir, "demo-loaded"),
});
