import { commit } from "../db/commit.ts";
import { create, replace } from "../db/write.ts";
import type { Enciphered } from "../shared/cipher.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { requireConference, requireKept, requireOwn } from "./access.ts";
import { sealNumber } from "./envelope.ts";
import { mask } from "./policy.ts";
import { getEach, type Secrets, secretsEntity } from "./repo.ts";
import type { Masked, SecretInput } from "./schema.ts";

/** Keeps, or takes away, what is sealed under a field. */
async function keep(
  ctx: Ctx,
  owner: Secrets,
  personId: string,
  field: string,
  sealed: Enciphered | null,
): Promise<void> {
  const { [field]: _before, ...others } = owner.sealed;
  const next: Secrets = {
    ...owner,
    sealed: sealed === null ? others : { ...others, [field]: sealed },
    version: owner.version + 1,
  };
  const stale = () => new DomainError("stale_version");
  await commit(
    // What a repeated request is known by is a hash of its body: a short number could be guessed from it.
    { ...ctx, idempotency: null },
    {
      writes: [owner.version === 0 ? create(secretsEntity, next, stale) : replace(secretsEntity, next, owner.version)],
      activity: {
        name: sealed === null ? "support.number_removed" : "support.number_saved",
        scopeId: owner.conferenceId,
        subjectId: owner.registrationId,
        data: { personId, field },
      },
      answer: null,
    },
  );
}

async function ownSecrets(ctx: Ctx, conferenceId: string) {
  const { id: registrationId, personId } = await requireOwn(ctx, conferenceId);
  const [known] = await getEach.secrets(ctx.db, [{ conferenceId, registrationId }]);
  return { personId, secrets: known ?? { conferenceId, registrationId, sealed: {}, version: 0 } };
}

/**
 * Keeps a number that the conference declared a field for, encrypted; the answer holds the mask only.
 * @throws unauthenticated, not_found where no such field is declared, stale_version, window_closed
 */
export async function saveOwnSecret(
  ctx: Ctx,
  conferenceId: string,
  fieldKey: string,
  { value }: SecretInput,
): Promise<Masked> {
  const { personId, secrets } = await ownSecrets(ctx, conferenceId);
  const settings = await requireKept(ctx, await requireConference(ctx, conferenceId));
  const field = settings.fields.find(({ key }) => key === fieldKey);
  if (field === undefined) throw notFound();
  const { registrationId } = secrets;
  await keep(
    ctx,
    secrets,
    personId,
    field.key,
    await sealNumber(ctx, { conferenceId, registrationId, field: field.key }, value),
  );
  return { ...field, masked: mask };
}

/** Takes one's own number back. @throws unauthenticated, not_found, stale_version */
export async function removeOwnSecret(ctx: Ctx, conferenceId: string, fieldKey: string): Promise<null> {
  const { personId, secrets } = await ownSecrets(ctx, conferenceId);
  if (secrets.sealed[fieldKey] === undefined) throw notFound();
  await keep(ctx, secrets, personId, fieldKey, null);
  return null;
}
