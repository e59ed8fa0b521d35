import { type SettledInstitution, settledInstitution } from "../directory/index.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { recordConsents } from "./consent.ts";
import { getRegistrationFor } from "./own-registration.ts";
import { isOpen } from "./policy.ts";
import { writeRecounted } from "./recount.ts";
import type { ConsentRecord, Registration, UpdateRegistrationInput } from "./schema.ts";

/** A consent that stays as it was keeps the wording and the time it was given with. */
const keepUnchanged = (before: readonly ConsentRecord[], after: readonly ConsentRecord[]): ConsentRecord[] =>
  after.map((record) => before.find(({ kind, given }) => kind === record.kind && given === record.given) ?? record);

/** What was written for the institution is kept as long as its name is left as it is. */
async function settled(ctx: Ctx, known: Registration, written: string): Promise<SettledInstitution> {
  const { institution, institutionWritten } = known;
  if (written !== institution) return settledInstitution(ctx, known.conferenceId, written);
  return institutionWritten === undefined
    ? settledInstitution(ctx, known.conferenceId, written)
    : { institution, institutionWritten };
}

/** Changes the answers of a registration. @throws unauthenticated, not_found, invalid_state, stale_version, capacity_reached naming the field */
export async function updateRegistration(
  ctx: Ctx,
  conferenceId: string,
  registrationId: string,
  input: UpdateRegistrationInput,
  readVersion: number,
): Promise<Registration> {
  const known = await getRegistrationFor(ctx, conferenceId, registrationId);
  if (known.version !== readVersion) throw new DomainError("stale_version");
  if (!isOpen(known.status)) throw new DomainError("invalid_state", { params: { status: known.status } });
  const { patronymic: _1, phone: _2, sex: _3, awaitsDetails: _4, institutionWritten: _5, ...kept } = known;
  const answers = {
    ...input,
    ...(await settled(ctx, known, input.institution)),
    consents: keepUnchanged(known.consents, recordConsents(input.consents, ctx.now())),
  };
  const updated: Registration = { ...kept, ...answers, updatedAt: ctx.now().toISOString(), version: readVersion + 1 };
  return writeRecounted(ctx, {
    known,
    draft: updated,
    activity: {
      name: "registration.updated",
      scopeId: conferenceId,
      subjectId: registrationId,
      changedFields: changedFields(known, answers),
      data: { personId: known.personId, status: known.status },
    },
  });
}
