import { getSignUpRules } from "../agenda/index.ts";
import { findConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { createFormat } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { writeTable } from "../shared/write-table.ts";
import { namedLines } from "./list-sign-ups.ts";
import { listSignUpsTo } from "./repo.ts";
import { type SignUp, type SignUpListFormat, type SignUpStatus, signUpStatuses } from "./schema.ts";

const columns = ["number", "status", "name", "institution", "position", "email", "since"] as const;
type Words = Readonly<Record<`sign-up.column.${(typeof columns)[number]}` | `sign-up.status.${SignUpStatus}`, string>>;

const loaders = {
  ky: async (): Promise<Words> => (await import("../i18n/ky/sign-up.ts")).signUp,
  ru: async (): Promise<Words> => (await import("../i18n/ru/sign-up.ts")).signUp,
  en: async (): Promise<Words> => (await import("../i18n/en/sign-up.ts")).signUp,
} as const satisfies Record<Locale, () => Promise<Words>>;

async function everyOne(ctx: Ctx, sessionId: string, status: SignUpStatus): Promise<readonly SignUp[]> {
  const all: SignUp[] = [];
  let cursor: string | undefined;
  do {
    const page = await listSignUpsTo(ctx.db, sessionId, status, { limit: 200, cursor });
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}

interface Wanted {
  readonly conferenceId: string;
  readonly sessionId: string;
  readonly format: SignUpListFormat;
}

/** Who has a place in a session, and then who waits, in their order, as a table; that it was taken is noted. @throws unauthenticated, not_found */
export async function exportSessionSignUps(
  ctx: Ctx,
  { conferenceId, sessionId, format }: Wanted,
): Promise<string | Uint8Array> {
  requireConferenceRole(ctx, conferenceId, "organizer", "desk");
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null || (await getSignUpRules(ctx.db, conferenceId, sessionId)) === null) throw notFound();
  const words = await loaders[ctx.locale]();
  const say = createFormat(ctx.locale, conference.timeZone);
  const rows: string[][] = [columns.map((column) => words[`sign-up.column.${column}`])];
  for (const status of signUpStatuses) {
    const lines = await namedLines(ctx, await everyOne(ctx, sessionId, status));
    for (const [at, line] of lines.entries()) {
      const name = [line.familyName, line.givenName, line.patronymic].filter(Boolean).join(" ");
      const state = words[`sign-up.status.${status}`];
      const since = say.dateTime(line.since);
      rows.push([String(at + 1), state, name, line.institution, line.position, line.email, since]);
    }
  }
  await commit(
    { ...ctx, idempotency: null },
    {
      writes: [],
      activity: {
        name: "signUp.list_exported",
        scopeId: conferenceId,
        subjectId: sessionId,
        data: { format, rows: rows.length - 1 },
      },
      answer: null,
    },
  );
  return writeTable(rows, format, "sign-up");
}
