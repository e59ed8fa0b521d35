type Environment = Readonly<Record<string, string | undefined>>;

export interface Settings {
  /** Who is told by mail when an alarm rings; the address must confirm once. */
  readonly alarmEmail: string | undefined;
  /** USD a month; told at 80 % spent and when the forecast passes it. */
  readonly budgetUsd: number;
  /** Repositories whose pipelines may deploy, such as `court/assize`. */
  readonly github: string | undefined;
  readonly gitlab: string | undefined;
  /** Another stack of the account has made the identity providers: there can be one for each address. */
  readonly sharedProviders: boolean;
  /** Days until nobody, the account's owner included, can lift the vault's lock; without it the lock can be lifted. */
  readonly lockAfterDays: number | undefined;
}

function repository(name: string, value: string | undefined): string | undefined {
  if (!value) return undefined;
  if (!/^[\w.-]+(\/[\w.-]+)+$/.test(value)) throw new Error(`${name} must be owner/name, such as court/assize`);
  return value;
}

function whole(name: string, value: string, least: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least) throw new Error(`${name} must be a whole number from ${least} on`);
  return number;
}

/** @throws Error naming the setting that is not understood */
export function readSettings(env: Environment): Settings {
  const lock = env.ASSIZE_VAULT_LOCK_AFTER_DAYS;
  return {
    alarmEmail: env.ASSIZE_ALARM_EMAIL || undefined,
    budgetUsd: whole("ASSIZE_BUDGET_USD", env.ASSIZE_BUDGET_USD || "20", 1),
    github: repository("ASSIZE_GITHUB_REPOSITORY", env.ASSIZE_GITHUB_REPOSITORY),
    gitlab: repository("ASSIZE_GITLAB_PROJECT", env.ASSIZE_GITLAB_PROJECT),
    sharedProviders: env.ASSIZE_OIDC_SHARED === "1",
    // AWS takes no lock that closes sooner than in three days.
    lockAfterDays: lock ? whole("ASSIZE_VAULT_LOCK_AFTER_DAYS", lock, 3) : undefined,
  };
}
