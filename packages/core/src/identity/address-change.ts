import { commit } from "../db/commit.ts";
import { takeUse } from "../db/rate-limit.ts";
import { create, forget, put, replace, type Write } from "../db/write.ts";
import type { Secrets } from "../platform/ports.ts";
import { requirePerson, requirePlatformRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField, notFound } from "../shared/errors.ts";
import { hmac, sameText, sha256 } from "../shared/hash.ts";
import { newId } from "../shared/new-id.ts";
import { type AddressChange, addressChangeEntity, getAddressChange } from "./address-change-repo.ts";
import { AddressJustTaken } from "./new-person.ts";
import {
  addressEntity,
  findPersonByAddress,
  getPerson,
  listSessions,
  listSignIns,
  personEntity,
  sessionEntity,
  signInEntity,
} from "./repo.ts";
import type { AddressChangeView, ConfirmedAddress, MoveAddressInput, Person } from "./schema.ts";

const lifetimeHours = 24;
const sides = ["new", "old"] as const;
type AddressSide = (typeof sides)[number];

/** The secret of the link that goes to one of the two addresses; derived, and void once another change is asked for. */
export const addressKey = (secrets: Secrets, { id }: Pick<AddressChange, "id">, side: AddressSide): string =>
  hmac(secrets.hmacKey, `address-change:${id}:${side}`);

const isOver = (ctx: Ctx, change: AddressChange): boolean => change.expiresAt <= ctx.now().toISOString();

const viewOf = ({ email, confirmedNew, confirmedOld, expiresAt }: AddressChange): AddressChangeView => ({
  email,
  confirmedNew,
  confirmedOld,
  expiresAt,
});

/** The change that waits for its confirmations, or null. @throws unauthenticated */
export async function getOwnAddressChange(ctx: Ctx): Promise<AddressChangeView | null> {
  const { personId } = requirePerson(ctx);
  const change = await getAddressChange(ctx.db, personId);
  return change === null || isOver(ctx, change) ? null : viewOf(change);
}

/**
 * Asks for another mail address. A link goes to the new one and one to the old one; nothing changes before both were opened. The answer is
 * the same whether somebody has that address or not. An earlier request is void.
 * @throws unauthenticated, rate_limited, validation_failed naming `/email`
 */
export async function requestAddressChange(ctx: Ctx, email: string): Promise<AddressChangeView> {
  const { personId, email: old } = requirePerson(ctx);
  if (email === old) throw invalidField("/email", "same_address");
  await takeUse(ctx, { bucket: `address-change:${personId}`, most: 5, windowSeconds: 24 * 3600 });
  const change: AddressChange = {
    id: newId("addressChange", ctx.now()),
    personId,
    email,
    confirmedNew: false,
    confirmedOld: false,
    expiresAt: new Date(ctx.now().getTime() + lifetimeHours * 3_600_000).toISOString(),
    version: 1,
  };
  return commit(ctx, {
    writes: [put(addressChangeEntity, change)],
    activity: { name: "identity.address_change_requested", scopeId: personId, subjectId: change.id },
    answer: viewOf(change),
  });
}

/** Takes the request for another address back. @throws unauthenticated, not_found */
export async function cancelAddressChange(ctx: Ctx): Promise<null> {
  const { personId } = requirePerson(ctx);
  const change = await getAddressChange(ctx.db, personId);
  if (change === null) throw notFound();
  return commit(ctx, {
    writes: [forget(addressChangeEntity, change)],
    activity: { name: "identity.address_change_cancelled", scopeId: personId, subjectId: change.id },
    answer: null,
  });
}

/** The writes by which an account has another address: the old one is free, and whoever is signed in or has a code signs in anew. */
async function moveWrites(ctx: Ctx, person: Person, email: string): Promise<readonly Write[]> {
  const [sessions, signIns] = await Promise.all([listSessions(ctx.db, person.id), listSignIns(ctx.db, person.id)]);
  return [
    replace(personEntity, { ...person, email, version: person.version + 1 }, person.version),
    forget(addressEntity, { emailHash: sha256(person.email) }),
    create(addressEntity, { emailHash: sha256(email), personId: person.id }, () => new AddressJustTaken()),
    ...sessions.slice(-40).map((one) => forget(sessionEntity, one)),
    ...signIns.slice(-40).map((one) => forget(signInEntity, one)),
  ];
}

const moved = (personId: string) =>
  ({
    name: "identity.address_changed",
    scopeId: personId,
    subjectId: personId,
    changedFields: ["email"],
  }) as const;

/**
 * Confirms a change at one of its addresses, for whoever came by the mailed link; the second one applies it. Confirming a side twice
 * changes nothing.
 * @throws not_found where the link is wrong or over, already_exists where somebody took the address meanwhile
 */
export async function confirmAddressChange(ctx: Ctx, personId: string, key: string | null): Promise<ConfirmedAddress> {
  const change = await getAddressChange(ctx.db, personId);
  const side = change && sides.find((one) => key !== null && sameText(key, addressKey(ctx.secrets, change, one)));
  if (!change || !side || isOver(ctx, change)) throw notFound();
  const next = {
    ...change,
    ...(side === "new" ? { confirmedNew: true } : { confirmedOld: true }),
    version: change.version + 1,
  };
  const answer = { side, applied: next.confirmedNew && next.confirmedOld };
  if (!answer.applied) {
    return commit(ctx, {
      writes: [replace(addressChangeEntity, next, change.version)],
      activity: { name: "identity.address_confirmed", scopeId: personId, subjectId: change.id, data: { side } },
      answer,
    });
  }
  const person = await getPerson(ctx.db, personId);
  if (person === null) throw notFound();
  return commit(ctx, {
    writes: [...(await moveWrites(ctx, person, change.email)), forget(addressChangeEntity, change)],
    activity: moved(personId),
    answer,
  });
}

/**
 * Gives an account another address where its owner lost the old one: an administrator says why, after having made sure who asks.
 * @throws unauthenticated, forbidden, not_found, already_exists
 */
export async function moveAddress(ctx: Ctx, { from, to, reason }: MoveAddressInput): Promise<Person> {
  requirePlatformRole(ctx, "administrator");
  const person = await findPersonByAddress(ctx.db, from);
  if (person === null) throw notFound();
  if (from === to) throw invalidField("/to", "same_address");
  return commit(ctx, {
    writes: await moveWrites(ctx, person, to),
    activity: { ...moved(person.id), reason },
    answer: { ...person, email: to, version: person.version + 1 },
  });
}
