import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unsetSecrets } from "../scripts/deploy-needs.mjs";
import { parameters } from "./parameters.ts";

const root = join(import.meta.dirname, "..");
const home = mkdtempSync(join(tmpdir(), "assize-deploy-"));
const account = { names: Object.values<string>(parameters), refusal: "", asked: 0 };
const headers = { "content-type": "application/x-amz-json-1.1" };

/** The one call of SSM that the script makes. */
const ssm = createServer((_request, response) => {
  account.asked += 1;
  if (account.refusal) {
    response.writeHead(400, headers).end(JSON.stringify({ __type: account.refusal, message: "no" }));
    return;
  }
  const Parameters = account.names.map((Name) => ({ Name, Value: "arn", Type: "String" }));
  response.writeHead(200, headers).end(JSON.stringify({ Parameters }));
});
let endpoint: string;
beforeAll(async () => {
  ssm.listen(0, "127.0.0.1");
  await once(ssm, "listening");
  const address = ssm.address();
  endpoint = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => {
  ssm.close();
  rmSync(home, { recursive: true, force: true });
});

async function deploy(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ["scripts/deploy.mjs", ...args], {
    cwd: root,
    env: { HOME: home, NODE_NO_WARNINGS: "1", ...env },
  });
  const said: string[] = [];
  child.stdout.on("data", (chunk) => said.push(String(chunk)));
  child.stderr.on("data", (chunk) => said.push(String(chunk)));
  const [code] = await once(child, "close");
  return { code, said: said.join("") };
}
const missing = (said: string): string[] => [...said.matchAll(/^ {2}(\S[^:]*):/gm)].map(([, what = ""]) => what);

const known = { AWS_ACCESS_KEY_ID: "test", AWS_SECRET_ACCESS_KEY: "test", AWS_REGION: "eu-central-1" };
const complete = {
  ...known,
  ASSIZE_MAIL_SENDER: "no-reply@court.example",
  ASSIZE_DOMAIN: "conference.court.example",
  SST_SECRET_AppSecret: "a",
  SST_SECRET_TicketKey: "b",
};
const withAccount = (env: Readonly<Record<string, string>>) => ({ ...env, AWS_ENDPOINT_URL_SSM: endpoint });

describe("npm run deploy, before anything starts", () => {
  it("names everything that an empty environment lacks, at once", async () => {
    const { code, said } = await deploy(["--stage", "production"]);

    expect(code).toBe(1);
    expect(missing(said)).toEqual(["AWS credentials", "Region", "Mail sender", "Domain"]);
    expect(said).toMatch(/aws sso login[\s\S]*AWS_REGION=eu-central-1[\s\S]*ASSIZE_MAIL_SENDER[\s\S]*ASSIZE_DOMAIN=/);
    expect(said).toContain("Nothing was started.");
  });

  it.each([
    [[], ["Stage"], {}],
    [["--stage", "Production"], ["Stage"], complete],
    [["--stage", "aibek"], ["AWS credentials", "Region", "Mail sender"], {}],
    [["--stage", "aibek"], ["AWS credentials"], { ...complete, AWS_ACCESS_KEY_ID: "", AWS_PROFILE: "nobody" }],
    [["--stage", "aibek"], ["Region"], { ...complete, AWS_REGION: "Frankfurt" }],
    [["--stage", "aibek"], ["Mail sender"], { ...complete, ASSIZE_MAIL_IDENTITY: "other.example" }],
    [["--stage", "production"], ["Domain"], { ...complete, ASSIZE_DOMAIN: "" }],
    [["--stage", "production"], ["Domain"], { ...complete, ASSIZE_DOMAIN: "https://court.example/" }],
    [
      ["--stage", "production"],
      ["Certificate"],
      { ...complete, ASSIZE_CERTIFICATE_ARN: "arn:aws:acm:eu-central-1:123456789012:certificate/a" },
    ],
  ])("%j lacks %j", async (args, wanted, env) => {
    const before = account.asked;
    const { code, said } = await deploy(args, withAccount(env));

    expect([code, missing(said)]).toEqual([1, wanted]);
    expect(account.asked).toBe(before);
  });

  it("finds credentials in a profile", async () => {
    mkdirSync(join(home, ".aws"), { recursive: true });
    writeFileSync(join(home, ".aws/config"), "[profile court]\nregion = eu-central-1\nsso_session = court\n");
    const { said } = await deploy(["--stage", "aibek"], { AWS_PROFILE: "court" });

    expect(missing(said)).toEqual(["Region", "Mail sender"]);
  });

  it("says that the foundation is not there, where the stage needs it", async () => {
    account.names = [parameters.alarmTopicArn];
    const production = await deploy(["--stage", "production", "--check"], withAccount(complete));
    const personal = await deploy(["--stage", "aibek", "--check"], withAccount(complete));
    account.names = Object.values(parameters);

    expect([production.code, missing(production.said)]).toEqual([1, ["Foundation"]]);
    expect(production.said).toContain(parameters.keyArn);
    expect(production.said).toContain("npm run foundation -- deploy");
    expect(personal.code).toBe(0);
  });

  it("says that AWS refuses the credentials", async () => {
    account.refusal = "ExpiredTokenException";
    const { code, said } = await deploy(["--stage", "production"], withAccount(complete));
    account.refusal = "";

    expect([code, missing(said)]).toEqual([1, ["AWS"]]);
    expect(said).toContain("ExpiredTokenException");
  });

  it("says that nothing is missing", async () => {
    const { code, said } = await deploy(["--stage", "production", "--check"], withAccount(complete));
    expect([code, said]).toEqual([0, "Nothing is missing for the stage production in eu-central-1.\n"]);
  });
});

it("reads from SST's list which secrets are not set", () => {
  const names = ["AppSecret", "TicketKey"];
  expect(unsetSecrets("# assize/production\nAppSecret=abc\nTicketKey=def\n", names)).toEqual([]);
  expect(unsetSecrets("# assize/production\nAppSecret=abc\nTicketKey=\n", names)).toEqual(["TicketKey"]);
  expect(unsetSecrets("", names)).toEqual(["AppSecret", "TicketKey"]);
});
