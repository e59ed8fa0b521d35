import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";

export interface Resource {
  readonly type: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly secretInputs: readonly string[];
  readonly retainOnDelete: boolean;
  /** Empty for the default one, which sets the tags. */
  readonly provider: string;
}

export interface Program {
  readonly app: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly resources: readonly Resource[];
}

/** A stage as a deployer would set it, with nothing that the program does not ask for. */
export const productionSettings = {
  ASSIZE_MAIL_SENDER: "no-reply@court.example",
  ASSIZE_MAIL_IDENTITY: "court.example",
  ASSIZE_DOMAIN: "conference.court.example",
  ASSIZE_CERTIFICATE_ARN: "arn:aws:acm:us-east-1:123456789012:certificate/abc",
  ASSIZE_FOUNDATION: "1",
};
export const personalSettings = { ASSIZE_MAIL_SENDER: "aibek@court.example" };

/** Runs sst.config.ts on mocks in a process of its own: Pulumi and SST keep global state. */
export async function runProgram(stage: string, settings: Readonly<Record<string, string>>): Promise<Program> {
  const script = new URL("./run-program.ts", import.meta.url).pathname;
  const clean = Object.entries(process.env).filter(([name]) => !/^(AWS|ASSIZE|SST|PULUMI|VITEST)_/.test(name));
  const env = { ...Object.fromEntries(clean), ...settings, NODE_NO_WARNINGS: "1" };
  const { stdout } = await promisify(execFile)(process.execPath, [script, stage], { env, maxBuffer: 2 ** 26 });
  const file = stdout.trimEnd().split("\n").at(-1) ?? "";
  const program = JSON.parse(await readFile(file, "utf8"));
  await rm(dirname(file), { recursive: true, force: true });
  return program;
}

/** All resources of a type, such as `dynamodb/table:Table`. */
export const every = ({ resources }: Program, type: string): readonly Resource[] =>
  resources.filter((resource) => resource.type === `aws:${type}`);

/** The one resource of a type, or the one whose name begins so. */
export function only(program: Program, type: string, namePrefix = ""): Resource["inputs"] {
  const found = every(program, type).filter(({ name }) => name.startsWith(namePrefix));
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`${found.length} resources ${type} ${namePrefix}`);
  return first.inputs;
}

/** A part that SST makes by itself, outside AWS's own resource types. */
export function part({ resources }: Program, namePrefix: string): Resource["inputs"] {
  const found = resources.find(({ name, type }) => name.startsWith(namePrefix) && !type.startsWith("sst:"));
  if (!found) throw new Error(`no part ${namePrefix}`);
  return found.inputs;
}

export interface Statement {
  readonly effect?: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: readonly object[];
}

/** What the inline policy of a role allows. */
export function statementsOf(program: Program, roleName: string): readonly Statement[] {
  const { inlinePolicies } = only(program, "iam/role:Role", roleName) as { inlinePolicies: { policy: string }[] };
  return inlinePolicies.flatMap(({ policy }) => JSON.parse(policy).statements);
}
