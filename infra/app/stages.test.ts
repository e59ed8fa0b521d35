import { describe, expect, inject, it } from "vitest";
import { findings } from "../testing/policy.ts";
import {
  every,
  only,
  type Program,
  personalSettings,
  productionSettings,
  runProgram,
  statementsOf,
} from "../testing/program.ts";
import { readStage } from "./stage.ts";

const [production, personal, preview] = [inject("production"), inject("personal"), inject("preview")];

const keeps = (program: Program) => ({
  removal: program.app.removal,
  protect: program.app.protect,
  deletionProtection: only(program, "dynamodb/table:Table").deletionProtectionEnabled,
  tableStays: every(program, "dynamodb/table:Table")[0]?.retainOnDelete,
  filesStay: every(program, "s3/bucket:Bucket").find(({ name }) => name === "FilesBucket")?.retainOnDelete,
  filesAreEmptied: only(program, "s3/bucket:Bucket", "Files").forceDestroy,
});

describe("production", () => {
  it("cannot be removed, and its data stays whatever happens", () => {
    expect(keeps(production)).toEqual({
      removal: "retain",
      protect: true,
      deletionProtection: true,
      tableStays: true,
      filesStay: true,
      filesAreEmptied: false,
    });
  });

  it("tags everything with app and stage", () => {
    expect(production.app.providers).toMatchObject({
      aws: { region: "eu-central-1", defaultTags: { tags: { app: "assize", stage: "production" } } },
    });
  });
});

describe("a personal stage", () => {
  it("goes away whole", () => {
    expect(keeps(personal)).toEqual({
      removal: "remove",
      protect: false,
      deletionProtection: false,
      tableStays: false,
      filesStay: false,
      filesAreEmptied: true,
    });
  });

  it("can still be restored to any second", () => {
    expect(only(personal, "dynamodb/table:Table").pointInTimeRecovery).toEqual({ enabled: true });
  });

  it("needs neither a domain nor the foundation, and pays for no alarm that nobody would hear", () => {
    expect(personal.outputs.url).toBe("https://d111111abcdef8.cloudfront.net");
    expect(every(personal, "cloudwatch/metricAlarm:MetricAlarm")).toEqual([]);
  });

  it("keeps logs for a week", () => {
    const groups = every(personal, "cloudwatch/logGroup:LogGroup");
    expect(groups.map(({ inputs }) => inputs.retentionInDays)).toEqual([7, 7, 7, 7, 7]);
  });
});

describe("a preview", () => {
  it("sends through the identity that another stage made", () => {
    expect(every(preview, "sesv2/configurationSet:ConfigurationSet")).toMatchObject([
      { name: "MailConfig", inputs: {} },
    ]);
    const send = statementsOf(preview, "StreamFunction").find(({ actions }) => actions.includes("ses:SendEmail"));
    expect(send?.resources).toHaveLength(2);
    expect(keeps(preview)).toMatchObject({ removal: "remove", protect: false });
  });
});

describe("a stage whose institution sends its mail itself", () => {
  it("knows no SES: no identity, no permission, and the server's address as a secret", async () => {
    const program = await runProgram("aibek", { ...personalSettings, ASSIZE_MAIL_SMTP: "1" });

    expect(program.resources.filter(({ type }) => /^aws:(ses|sns)/.test(type))).toEqual([]);
    const actions = statementsOf(program, "StreamFunction").flatMap((statement) => statement.actions);
    expect(actions.filter((action) => action.startsWith("ses:"))).toEqual([]);
    expect(only(program, "lambda/function:Function", "StreamFunction").environment).toMatchObject({
      variables: { SMTP_URL: "smtps://mail.court.example:465" },
    });
    expect(findings(program)).toEqual([]);
  });
});

describe("production on a restored table", () => {
  it("reads, writes and follows that one, and makes no other", async () => {
    const restored = "assize-production-restored-20261124";
    const program = await runProgram("production", { ...productionSettings, ASSIZE_TABLE: restored });

    const tables = every(program, "dynamodb/table:Table");
    expect(tables.map(({ inputs }) => inputs)).toEqual([{}]);
    expect(program.outputs.table).toBe(restored);
    const stream = only(program, "lambda/eventSourceMapping:EventSourceMapping").eventSourceArn;
    expect(String(stream)).toContain(`table/${restored}/stream/`);
    const [data] = statementsOf(program, "ApiFunction");
    expect(data?.resources).toEqual([`arn:aws:dynamodb:eu-central-1:123456789012:table/${restored}`]);
  });
});

describe("settings", () => {
  it.each([
    [{}, /ASSIZE_MAIL_SENDER must be/],
    [{ ASSIZE_MAIL_SENDER: "a@court.kg", ASSIZE_TABLE: "assize-production-x" }, /ASSIZE_TABLE must begin with/],
    [{ ASSIZE_MAIL_SENDER: "court.kg" }, /ASSIZE_MAIL_SENDER must be/],
    [{ ASSIZE_MAIL_SENDER: "a@court.kg", ASSIZE_MAIL_IDENTITY: "other.kg" }, /ASSIZE_MAIL_IDENTITY must be/],
  ])("%o are refused before anything starts", (settings, message) => {
    expect(() => readStage("aibek", settings)).toThrow(message);
  });
});
