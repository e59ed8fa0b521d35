type Kind = "personal" | "preview" | "production";
type Environment = Readonly<Record<string, string | undefined>>;

export interface Domain {
  readonly name: string;
  /** Set where the domain's DNS is not in Route 53: a certificate in us-east-1 that somebody validated. */
  readonly certificateArn: string | undefined;
}

export interface Mail {
  /** The address that mail comes from. */
  readonly sender: string;
  /** The address itself, or its whole domain, as SES verifies it. */
  readonly identity: string;
  /** Another stage of this account and region made the identity. */
  readonly shared: boolean;
  /** The identity's DNS is in Route 53, so the deploy writes its records. */
  readonly ownDns: boolean;
  /** A mail server of the institution sends, and SES is not used: its address is the secret SmtpUrl. */
  readonly smtp: boolean;
}

export interface Stage {
  readonly kind: Kind;
  /** Data outlives mistakes: deletion protection, retained on removal. */
  readonly keepsData: boolean;
  readonly logRetentionDays: number;
  readonly domain: Domain | undefined;
  readonly mail: Mail;
  /** A table that was restored from a backup takes the place of the stage's own (docs/operations.md). */
  readonly restoredTable: string | undefined;
  /** The account has the foundation: its key, boundary and alarm topic are used. Production is not made without it. */
  readonly foundation: boolean;
}

const logRetentionDays = { personal: 7, preview: 7, production: 90 } as const satisfies Record<Kind, number>;

function kindOf(name: string): Kind {
  if (name === "production") return "production";
  return name === "preview" || name.startsWith("pr-") ? "preview" : "personal";
}

function readDomain(env: Environment): Domain | undefined {
  const name = env.ASSIZE_DOMAIN;
  return name ? { name, certificateArn: env.ASSIZE_CERTIFICATE_ARN || undefined } : undefined;
}

function readMail(env: Environment): Mail {
  const sender = env.ASSIZE_MAIL_SENDER ?? "";
  const identity = env.ASSIZE_MAIL_IDENTITY || sender;
  const domain = /^[^@\s<>]+@([^@\s<>]+\.[^@\s<>]+)$/.exec(sender)?.[1];
  if (!domain)
    throw new Error("ASSIZE_MAIL_SENDER must be the address that mail comes from, such as no-reply@court.kg");
  if (identity !== sender && identity !== domain)
    throw new Error(`ASSIZE_MAIL_IDENTITY must be ${sender} or ${domain}, not ${identity}`);
  return {
    sender,
    identity,
    shared: env.ASSIZE_MAIL_SHARED === "1",
    ownDns: env.ASSIZE_MAIL_DNS === "route53",
    smtp: env.ASSIZE_MAIL_SMTP === "1",
  };
}

function readRestoredTable(stage: string, env: Environment): string | undefined {
  const table = env.ASSIZE_TABLE;
  // Functions and the deploy role may touch nothing of another name.
  if (table && !table.startsWith(`assize-${stage}-`))
    throw new Error(`ASSIZE_TABLE must begin with assize-${stage}-, not be ${table}`);
  return table || undefined;
}

/** What differs between stages: from the stage's name and the deployer's environment (SST also reads .env.<stage>). */
export function readStage(name: string, env: Environment): Stage {
  const kind = kindOf(name);
  return {
    kind,
    keepsData: kind === "production",
    logRetentionDays: logRetentionDays[kind],
    domain: readDomain(env),
    mail: readMail(env),
    restoredTable: readRestoredTable(name, env),
    foundation: kind === "production" || env.ASSIZE_FOUNDATION === "1",
  };
}
