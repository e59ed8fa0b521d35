import { DomainError } from "@assize/core/shared/errors.ts";
import { backfill } from "./admin/backfill.ts";
import { type Command, WrongUse } from "./admin/command.ts";
import { erase } from "./admin/erase.ts";
import { exportConference } from "./admin/export.ts";
import { importConference } from "./admin/import.ts";
import { openStage } from "./admin/open-stage.ts";
import { startProgress } from "./admin/progress.ts";
import { replayErasuresCommand } from "./admin/replay-erasures.ts";
import { grant, revoke } from "./admin/roles.ts";
import { secondFactor } from "./admin/second-factor.ts";
import { signOut } from "./admin/sign-out.ts";
import { verify } from "./admin/verify.ts";

const commands: readonly Command[] = [
  grant,
  revoke,
  exportConference,
  importConference,
  erase,
  replayErasuresCommand,
  signOut,
  secondFactor,
  verify,
  backfill,
];

const usage = `${commands.map(({ name, usage: [words, does] }) => `npm run admin -- ${name} ${words}\n    ${does}`).join("\n")}

Works on the data folder (DATA_DIR), also while the program runs; on a deployed stage where TABLE_NAME, FILES_BUCKET and
TICKET_KEY are set as its functions have them (docs/archive.md).`;

const [wanted, ...words] = process.argv.slice(2);
const command = commands.find(({ name }) => name === wanted);
if (command === undefined) {
  console.error(usage);
  process.exit(2);
}
const { stop, ...stage } = await openStage();
const progress = startProgress(process.stderr);
try {
  process.exitCode = await command.run({ ...stage, say: console.log, progress: progress.show }, words);
} catch (error) {
  const why = error instanceof DomainError ? error.errors.map(({ code }) => ` (${code})`).join("") : "";
  if (error instanceof WrongUse) console.error(usage);
  else console.error(error instanceof DomainError ? `refused: ${error.code}${why}` : error);
  process.exitCode = error instanceof WrongUse ? 2 : 1;
} finally {
  progress.end();
  await stop();
}
