import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { nominateRows } from "@assize/core/nomination/index.ts";
import { invited } from "@assize/core/testing/nomination.ts";
import { World } from "@assize/core/testing/world.ts";
import type { Row } from "./report.ts";

const rows = 5_000;
const perRequest = 25;
const mostGrowthKilobytes = 4 * 1024;

const batch = (from: number) =>
  Array.from({ length: perRequest }, (_, at) => ({
    number: from + at + 1,
    cells: {
      familyName: "Токтогулова",
      givenName: "Бермет",
      position: "Судья",
      email: `bermet-${from + at}@court.test`,
    },
  }));

function heldKilobytes(): number {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  collect();
  return Math.round(process.memoryUsage().heapUsed / 1024);
}

/** An institution nominates 5,000 people by a table, 25 rows a request, as the page sends them. */
export async function nomineeRows(): Promise<readonly Row[]> {
  const world = await World.create();
  const { ref } = await invited(world, { quota: rows });
  const kilobytes: number[] = [];
  let taken = 0;
  const started = performance.now();
  for (let from = 0; from < rows; from += perRequest) {
    const { items } = await nominateRows(world.system(), ref, batch(from));
    taken += items.filter(({ outcome }) => outcome === "nominated").length;
    if ((from + perRequest) % 1000 === 0) kilobytes.push(heldKilobytes());
  }
  const rowsPerSecond = Math.round(rows / ((performance.now() - started) / 1000));
  const growth = Math.max(...kilobytes) - (kilobytes[0] ?? 0);
  return [
    {
      what: "An institution nominates 5,000 people by a table",
      budget: `all taken, heap grows <= ${mostGrowthKilobytes / 1024} MB`,
      measured: `${taken} taken, ${rowsPerSecond} rows/s, heap grew ${(growth / 1024).toFixed(1)} MB`,
      met: taken === rows && growth <= mostGrowthKilobytes,
      detail: { rowsPerSecond, heapKilobytes: kilobytes },
    },
  ];
}
