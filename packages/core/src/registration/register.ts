import { type Conference, registrationWindow, requirePublishedConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { takeUse } from "../db/rate-limit.ts";
import { create, replace, type Write } from "../db/write.ts";
import { type AnswerWrites, prepareAnswers } from "../form/index.ts";
import { AddressJustTaken, getAddressOwner, newPerson } from "../identity/index.ts";
import { holdsConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { firstStanding, loadBoard } from "./board.ts";
import { recordConsents } from "./consent.ts";
import { enterCategory } from "./enter-category.ts";
import { attendeeEntity, getAttendee, getCategory, getRegistration, registrationEntity } from "./repo.ts";
import { retryMoved } from "./retry-moved.ts";
import type { Category, RegisterInput, Registration } from "./schema.ts";
import { standingWrites, withKeys } from "./standing-writes.ts";
import { CountersMoved } from "./step.ts";

const alreadyRegistered = (): DomainError =>
  new DomainError("already_exists", { errors: [{ pointer: "/email", code: "already_registered" }] });

interface Holder {
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

async function holderOf(ctx: Ctx, conference: Conference, input: RegisterInput): Promise<Holder> {
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

/** What only those who register somebody say: whether the person has details left to complete. */
export interface Registering extends RegisterInput {
  readonly awaitsDetails?: boolean;
}

function newRegistration(ctx: Ctx, conference: Conference, personId: string, input: Registering): Registration {
  const at = ctx.now().toISOString();
  const { accessCode: _code, form: _form, ...fixed } = input;
  return {
    ...fixed,
    consents: recordConsents(input.consents, ctx.now()),
    id: newId("registration", ctx.now()),
    conferenceId: conference.id,
    personId,
    status: "submitted",
    demo: conference.demo,
    submittedAt: at,
    statusSince: at,
    updatedAt: at,
    version: 1,
  };
}

interface Attempt {
  readonly category: Category;
  readonly holder: Holder;
  readonly draft: Registration;
  /** What coming in by a code counts. */
  readonly entrance: readonly Write[];
  readonly answers: AnswerWrites;
}

async function tryRegister(ctx: Ctx, attempt: Attempt): Promise<Registration> {
  const { category, holder, draft, entrance, answers } = attempt;
  const board = await loadBoard(ctx.db, category.conferenceId, category.id);
  const { status, waiting } = firstStanding(category, board, draft);
  const standing = { ...draft, status, ...(waiting && { waitingReason: waiting.reason }) };
  const registration = withKeys(board, null, standing);
  try {
    return await commit(ctx, {
      writes: [
        ...standingWrites({ from: null, to: registration, board, newcomer: true, waiting }),
        ...entrance,
        ...holder.writes(registration.id),
        create(registrationEntity, registration),
        ...answers(registration),
      ],
      activity: {
        name: "registration.registered",
        scopeId: registration.conferenceId,
        subjectId: registration.id,
        data: {
          status,
          personId: registration.personId,
          categoryId: category.id,
          ...(waiting && { waitingReason: waiting.reason }),
        },
      },
      answer: registration,
    });
  } catch (error) {
    if (error instanceof AddressJustTaken) throw new CountersMoved();
    throw error;
  }
}

/**
 * Registers a person for a conference: confirmed, on the waiting list, or submitted for the organizer's decision.
 * @throws not_found, window_closed, validation_failed, already_exists naming `/email`, rate_limited
 */
export async function register(ctx: Ctx, conferenceId: string, input: Registering): Promise<Registration> {
  const conference = await requirePublishedConference(ctx, conferenceId);
  const mayIgnoreWindow = holdsConferenceRole(ctx, conferenceId, "organizer", "desk");
  if (!mayIgnoreWindow && registrationWindow(conference, ctx.now()) !== "open") throw new DomainError("window_closed");
  const category = await getCategory(ctx.db, conferenceId, input.categoryId);
  if (category === null) throw invalidField("/categoryId", "unknown_reference");
  const entrance = mayIgnoreWindow ? [] : await enterCategory(ctx, category, input.accessCode);
  const answers = await prepareAnswers(ctx, conference, input);
  return retryMoved(async () => {
    const holder = await holderOf(ctx, conference, input);
    const draft = newRegistration(ctx, conference, holder.personId, input);
    return tryRegister(ctx, { category, holder, draft, entrance, answers });
  });
}
