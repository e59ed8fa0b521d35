// What a deploy needs before it starts. Nothing here changes anything, and no value of a secret leaves it.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readStage } from "../infra/app/stage.ts";
import { parameters } from "../infra/parameters.ts";

const howToSet = {
  AppSecret: 'npx sst secret set AppSecret "$(openssl rand -base64 48)"',
  SmtpUrl: "npx sst secret set SmtpUrl smtps://user:password@mail.court.example:465",
  TicketKey: 'npx sst secret set TicketKey "$(openssl genpkey -algorithm ed25519 -outform DER | base64 -w0)"',
};

/** The sections of AWS's shared files, such as `default`, with their lines. */
function readProfiles(env) {
  const files = [
    env.AWS_SHARED_CREDENTIALS_FILE ?? join(env.HOME ?? "/", ".aws/credentials"),
    env.AWS_CONFIG_FILE ?? join(env.HOME ?? "/", ".aws/config"),
  ];
  const profiles = new Map();
  for (const file of files.filter((path) => existsSync(path))) {
    for (const section of readFileSync(file, "utf8")
      .split(/^\s*\[/m)
      .slice(1)) {
      const name = section
        .slice(0, section.indexOf("]"))
        .replace(/^profile\s+/, "")
        .trim();
      profiles.set(name, `${profiles.get(name) ?? ""}${section.slice(section.indexOf("]") + 1)}\n`);
    }
  }
  return profiles;
}

function credentialsNeed(env) {
  const given =
    (env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY) ||
    (env.AWS_WEB_IDENTITY_TOKEN_FILE && env.AWS_ROLE_ARN) ||
    env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI ||
    env.AWS_CONTAINER_CREDENTIALS_FULL_URI;
  const profiles = readProfiles(env);
  if (given || profiles.has(env.AWS_PROFILE ?? "default")) return [];
  const found = env.AWS_PROFILE ? `no profile ${env.AWS_PROFILE} in ~/.aws` : "none in the environment or in ~/.aws";
  return [
    { what: "AWS credentials", found, how: "aws configure sso, then aws sso login, then export AWS_PROFILE=<profile>" },
  ];
}

function regionNeed(env) {
  if (/^[a-z]{2}(-[a-z]+)+-\d$/.test(env.AWS_REGION ?? "")) return [];
  const found = env.AWS_REGION ? `${env.AWS_REGION} is none` : "AWS_REGION is not set";
  return [{ what: "Region", found, how: "AWS_REGION=eu-central-1 in .env.<stage>: all data stays in that region" }];
}

function domainNeeds(env, kind) {
  const domain = env.ASSIZE_DOMAIN ?? "";
  const certificate = env.ASSIZE_CERTIFICATE_ARN ?? "";
  const needs = [];
  if (domain === "" && kind === "production") {
    needs.push({
      what: "Domain",
      found: "ASSIZE_DOMAIN is not set",
      how: "ASSIZE_DOMAIN=conference.court.example in .env.production",
    });
  }
  if (domain !== "" && !/^([a-z0-9-]+\.)+[a-z]{2,}$/.test(domain)) {
    needs.push({ what: "Domain", found: `${domain} is none`, how: "a name without https:// and without a path" });
  }
  if (certificate !== "" && !/^arn:aws[a-z-]*:acm:us-east-1:\d{12}:certificate\//.test(certificate)) {
    needs.push({
      what: "Certificate",
      found: "ASSIZE_CERTIFICATE_ARN is not of us-east-1",
      how: "CloudFront takes certificates from us-east-1 only: ask for one there",
    });
  }
  return needs;
}

/** What this machine already knows to be missing, before a single call to AWS: each with what was found and what to do. */
export function localNeeds(stageName, env) {
  if (!/^[a-z][a-z0-9-]{0,19}$/.test(stageName ?? "")) {
    const found = stageName ? `${stageName} is none` : "none named";
    return [
      {
        what: "Stage",
        found,
        how: "npm run deploy -- --stage <your name>, or preview, pr-7, production: small letters, digits, hyphens",
      },
    ];
  }
  const needs = [...credentialsNeed(env), ...regionNeed(env)];
  try {
    return [...needs, ...domainNeeds(env, readStage(stageName, env).kind)];
  } catch (error) {
    needs.push({ what: "Mail sender", found: error.message, how: `ASSIZE_MAIL_SENDER in .env.${stageName}` });
    return [...needs, ...domainNeeds(env, stageName)];
  }
}

/** Asks AWS whether it knows us, and whether the foundation is there. */
export async function accountNeeds(stageName, env) {
  const { SSMClient, GetParametersCommand } = await import("@aws-sdk/client-ssm");
  const Names = [parameters.alarmTopicArn, parameters.keyArn, parameters.functionBoundaryArn];
  try {
    const client = new SSMClient({ region: env.AWS_REGION, maxAttempts: 2 });
    const { Parameters = [] } = await client.send(new GetParametersCommand({ Names }));
    const missing = Names.filter((name) => !Parameters.some(({ Name }) => Name === name));
    if (missing.length === 0 || !readStage(stageName, env).foundation) return [];
    return [
      {
        what: "Foundation",
        found: `not in ${env.AWS_REGION}: ${missing.join(", ")}`,
        how: "npm run foundation -- deploy",
      },
    ];
  } catch (error) {
    return [
      {
        what: "AWS",
        found: `refused (${error.name}): ${error.message}`,
        how: "aws sso login, or ask for ssm:GetParameters on /assize/foundation/*",
      },
    ];
  }
}

/** Which secrets a listing by SST's CLI does not have. */
export const unsetSecrets = (listing, secretNames) =>
  secretNames.filter((name) => !new RegExp(`^${name}=.`, "m").test(listing));

/** Asks SST which secrets the stage has; one that the environment gives as SST_SECRET_<name> counts. */
export function secretNeeds(stageName, env, root) {
  const used = ["AppSecret", "TicketKey", ...(readStage(stageName, env).mail.smtp ? ["SmtpUrl"] : [])];
  const asked = used.filter((name) => !env[`SST_SECRET_${name}`]);
  if (asked.length === 0) return [];
  const sst = join(root, "node_modules/sst/bin/sst.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [sst, "secret", "list", "--stage", stageName], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  if (status !== 0)
    return [
      {
        what: "Secrets",
        found: `SST cannot list them: ${stderr.trim().split("\n").at(-1)}`,
        how: "npx sst secret list shows why",
      },
    ];
  return unsetSecrets(stdout, asked).map((name) => ({
    what: `Secret ${name}`,
    found: "not set",
    how: `${howToSet[name]} --stage ${stageName}`,
  }));
}
