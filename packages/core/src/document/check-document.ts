import { findConference } from "../conference/index.ts";
import { takeUse } from "../db/rate-limit.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { checkedOf, referenceOf } from "./policy.ts";
import { findByCode } from "./repo.ts";
import type { Checked } from "./schema.ts";

/**
 * What anybody who holds a letter may know of it, by the number and code that stand on it. Guessing ends after twenty misses an hour.
 * @throws not_found, rate_limited
 */
export async function checkDocument(ctx: Ctx, reference: string): Promise<Checked> {
  const document = await findByCode(ctx.db, reference.slice(-16));
  const conference = document && (await findConference(ctx.db, document.conferenceId));
  if (document && conference && referenceOf(document) === reference) return checkedOf(document, conference);
  await takeUse(ctx, { bucket: `document-check:${ctx.callerHash}`, most: 20, windowSeconds: 3600 });
  throw notFound();
}
