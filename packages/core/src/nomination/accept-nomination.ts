import type { Ctx } from "../shared/context.ts";
import { invalidField } from "../shared/errors.ts";
import { inLocale } from "../shared/text.ts";
import { type NominationRef, requireOwnNomination } from "./access.ts";
import { confirmNomination } from "./confirm-nomination.ts";
import type { AcceptNominationInput, ConfirmedNomination } from "./schema.ts";

/** To come is to let the answers be used for it, as the page says; everything else waits until the person is asked. */
const consents = { processing: true, photo: false, press: false, listed: false } as const;

/**
 * The nominee comes, in one step: what the institution said is what is registered, and the person completes the details afterwards. Only what the
 * places are counted by, and the institution did not say, is asked.
 * @throws unauthenticated, not_found, invalid_state, validation_failed naming what the institution did not say, unavailable
 */
export async function acceptNomination(
  ctx: Ctx,
  ref: NominationRef,
  { courtLevel, region }: AcceptNominationInput,
): Promise<ConfirmedNomination> {
  const { institution, nomination } = await requireOwnNomination(ctx, ref);
  const { familyName, givenName, patronymic, phone, sex, position, locale } = nomination;
  const level = nomination.courtLevel ?? courtLevel;
  const from = nomination.region ?? region;
  if (level === undefined) throw invalidField("/courtLevel", "required");
  if (from === undefined) throw invalidField("/region", "required");
  return confirmNomination(ctx, ref, {
    familyName,
    givenName,
    ...(patronymic !== undefined && { patronymic }),
    ...(phone !== undefined && { phone }),
    ...(sex !== undefined && { sex }),
    position,
    institution: inLocale(institution.name, locale),
    courtLevel: level,
    region: from,
    languages: [locale],
    locale,
    consents,
    awaitsDetails: true,
  });
}
