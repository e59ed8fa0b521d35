import type { Conference } from "../conference/index.ts";
import { takeUse } from "../db/rate-limit.ts";
import { create, replace, type Write } from "../db/write.ts";
import { getAddressOwner, newPerson } from "../identity/index.ts";
import { holdsConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField } from "../shared/errors.ts";
import { attendeeEntity, getAttendee, getRegistration } from "./repo.ts";
import type { RegisterInput } from "./schema.ts";

const alreadyRegistered = (): DomainError =>
  new DomainError("already_exists", { errors: [{ pointer: "/email", code: "already_registered" }] });

/** Whose a registration is. */
export interface Holder {
  readonly personId: string;
  /** Writes that make the account, the attendee record, or both. */
  readonly writes: (registrationId: string) => readonly Write[];
}

/** A stranger who asks about many addresses learns nothing after the tenth. */
async function refuseSecond(ctx: Ctx): Promise<DomainError> {
  await takeUse(ctx, { bucket: `already-registered:${ctx.callerHash}`, most: 10, windowSeconds: 3600 });
  return alreadyRegistered();
}

async function knownHolder(ctx: Ctx, conferenceId: string, personId: string): Promise<Holder> {
  const attendee = await getAttendee(ctx.db, personId, conferenceId);
  if (attendee === null) {
    const attend = (registrationId: string) => ({ personId, conferenceId, registrationId, version: 1 });
    return { personId, writes: (id) => [create(attendeeEntity, attend(id), alreadyRegistered)] };
  }
  const earlier = await getRegistration(ctx.db, conferenceId, attendee.registrationId);
  if (earlier !== null && earlier.status !== "cancelled") throw await refuseSecond(ctx);
  const earlierRegistrationIds = [...(attendee.earlierRegistrationIds ?? []), attendee.registrationId];
  const again = (registrationId: string) => ({
    ...attendee,
    registrationId,
    earlierRegistrationIds,
    version: attendee.version + 1,
  });
  return { personId, writes: (id) => [replace(attendeeEntity, again(id), attendee.version)] };
}

type Named = Pick<RegisterInput, "email" | "familyName" | "givenName" | "patronymic" | "locale">;

/** The account under an address, a known one or a new one, with the record that it is registered. @throws validation_failed, already_exists naming `/email`, rate_limited */
export async function holderOf(ctx: Ctx, conference: Conference, input: Named): Promise<Holder> {
  const mayRegisterOthers = holdsConferenceRole(ctx, conference.id, "organizer", "desk");
  if (ctx.actor.type === "person" && ctx.actor.email !== input.email && !mayRegisterOthers) {
    throw invalidField("/email", "email_not_yours");
  }
  const owner = await getAddressOwner(ctx.db, input.email);
  if (owner !== null) return knownHolder(ctx, conference.id, owner.personId);
  const { email, familyName, givenName, patronymic, locale } = input;
  const { person, writes } = newPerson({ email, familyName, givenName, patronymic, locale }, ctx.now());
  const attend = (registrationId: string) => ({
    personId: person.id,
    conferenceId: conference.id,
    registrationId,
    version: 1,
  });
  return { personId: person.id, writes: (id) => [...writes, create(attendeeEntity, attend(id), alreadyRegistered)] };
}
