import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { agenda } from "./agenda.ts";
import { burst } from "./burst.ts";
import { capacity } from "./capacity.ts";
import { coldImport } from "./cold-import.ts";
import { cost } from "./cost.ts";
import { editorFrames } from "./editor-frames.ts";
import { firstLoad } from "./first-load.ts";
import { hotPartitions } from "./hot-partitions.ts";
import { largeAgenda } from "./large-agenda.ts";
import { nomineeRows } from "./nominee-rows.ts";
import { jsonOf, lineOf, type Row, tableOf } from "./report.ts";
import { shards } from "./shards.ts";
import { startUp } from "./start-up.ts";

const all: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  coldImport,
  agenda,
  firstLoad,
  startUp,
  burst,
  hotPartitions,
  shards,
  capacity,
  import: nomineeRows,
  largeAgenda,
  editorFrames,
  cost,
};
const out = join(import.meta.dirname, "../.cache/bench.json");
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in all));
if (unknown.length > 0) {
  console.error(`no row ${unknown.join(", ")}; there are ${Object.keys(all).join(", ")}`);
  process.exit(2);
}
// Everything temporary goes into one folder, and an interrupted run leaves by `exit`, where databases end.
const scratch = mkdtempSync(join(tmpdir(), "assize-bench-"));
process.env.TMPDIR = scratch;
process.once("exit", () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

const rows: Row[] = [];
mkdirSync(join(out, ".."), { recursive: true });
for (const [name, measure] of Object.entries(all)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`measuring ${name} …`);
  for (const row of await measure()) {
    rows.push(row);
    console.error(lineOf(row));
  }
  writeFileSync(out, jsonOf(rows, new Date()));
}
console.log(`\n${tableOf(rows)}\n\n${jsonOf(rows, new Date())}`);
process.exit(rows.some(({ met }) => met === false) ? 1 : 0);
