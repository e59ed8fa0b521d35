import { getPerson } from "../identity/index.ts";
import { listMyRegistrations } from "../registration/index.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { allEnrolments } from "../training/index.ts";

export interface OwnData {
  readonly exportedAt: string;
  /** Items by their kind, as they are stored. */
  readonly kinds: Readonly<Record<string, readonly object[]>>;
}

/** Everything that is stored about the caller, to be read and taken along. @throws unauthenticated */
export async function exportOwnData(ctx: Ctx): Promise<OwnData> {
  const { personId } = requirePerson(ctx);
  const person = await getPerson(ctx.db, personId);
  const registrations = await listMyRegistrations(ctx);
  const enrolments = await allEnrolments(ctx.db, personId);
  return {
    exportedAt: ctx.now().toISOString(),
    kinds: {
      enrolment: enrolments,
      person: person ? [person] : [],
      registration: registrations.map(({ registration }) => registration),
    },
  };
}
