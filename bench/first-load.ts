import { launch } from "../e2e/launch.ts";
import { Program } from "../e2e/runtime.ts";
import type { Row } from "./report.ts";

const path = "/c/judges-2018/agenda";
const jsBudgetBytes = 60 * 1024;
const allBudgetBytes = 120 * 1024;

interface Transfer {
  readonly url: string;
  readonly type: string;
  readonly bytes: number;
}

/** What a visitor's empty Chromium receives until the network is quiet; bytes as they came over the wire, with headers. */
async function transfersOf(url: string): Promise<readonly Transfer[]> {
  const browser = await launch();
  try {
    const page = await (await browser.newContext({ locale: "ky" })).newPage();
    await page.addInitScript({ content: 'localStorage.setItem("assize.locale", "ky")' });
    const cdp = await page.context().newCDPSession(page);
    const asked = new Map<string, { url: string; type: string }>();
    const done: Transfer[] = [];
    cdp.on("Network.requestWillBeSent", ({ requestId, request, type = "Other" }) =>
      asked.set(requestId, { url: request.url, type }),
    );
    cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const request = asked.get(requestId);
      if (request) done.push({ ...request, bytes: encodedDataLength });
    });
    await cdp.send("Network.enable");
    await page.goto(url, { waitUntil: "networkidle" });
    await page.getByRole("heading", { level: 1 }).waitFor();
    return [...done, ...[...asked.values()].filter((a) => !done.some((d) => d.url === a.url)).map(unfinished)];
  } finally {
    await browser.close();
  }
}

const unfinished = (request: { readonly url: string; readonly type: string }): Transfer => ({ ...request, bytes: 0 });
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** The public agenda of the demo in Kyrgyz, as a first visitor loads it. */
export async function firstLoad(): Promise<readonly Row[]> {
  const program = await Program.startWithDemo();
  try {
    const transfers = (await transfersOf(program.url + path)).filter(({ url }) => !url.startsWith("data:"));
    const sum = (of: readonly Transfer[]): number => of.reduce((bytes, transfer) => bytes + transfer.bytes, 0);
    const js = sum(transfers.filter(({ url, type }) => type === "Script" || new URL(url).pathname.endsWith(".js")));
    const all = sum(transfers);
    const elsewhere = transfers.filter(({ url }) => new URL(url).origin !== program.url).length;
    return [
      {
        what: "First load of the public agenda (ky): JavaScript / all, compressed; requests to another origin",
        budget: "<= 60 KB / <= 120 KB; 0",
        measured: `${kilobytes(js)} / ${kilobytes(all)}; ${elsewhere}`,
        met: js > 0 && js <= jsBudgetBytes && all <= allBudgetBytes && elsewhere === 0,
        detail: { transfers: transfers.map(({ url, ...rest }) => ({ path: new URL(url).pathname, ...rest })) },
      },
    ];
  } finally {
    await program.stop();
    await program.remove();
  }
}
