import { agenda } from "./agenda.ts";
import { burst } from "./burst.ts";
import { capacity } from "./capacity.ts";
import { coldImport } from "./cold-import.ts";
import { printReport, type Row } from "./report.ts";

const all: Readonly<Record<string, () => Promise<Row>>> = { coldImport, agenda, burst, capacity };
const wanted = process.argv.slice(2);
const rows: Row[] = [];
for (const [name, measure] of Object.entries(all)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`measuring ${name} …`);
  rows.push(await measure());
}
printReport(rows);
process.exit(rows.some(({ met }) => met === false) ? 1 : 0);
