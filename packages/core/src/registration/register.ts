import { type Conference, registrationWindow, requirePublishedConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { create, type Write } from "../db/write.ts";
import { resolveInstitutions, type SettledInstitution, settledAs } from "../directory/index.ts";
import { type AnswerWrites, getForm, prepareAnswers, registrationFormId } from "../form/index.ts";
import { AddressJustTaken } from "../identity/index.ts";
import { holdsConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { type Board, firstStanding, loadBoard } from "./board.ts";
import { recordConsents } from "./consent.ts";
import { enterCategory } from "./enter-category.ts";
import { type Holder, holderOf } from "./holder.ts";
import { getCategory, registrationEntity } from "./repo.ts";
import { retryMoved } from "./retry-moved.ts";
import type { Category, RegisterInput, Registration } from "./schema.ts";
import { standingWrites, withKeys } from "./standing-writes.ts";
import { CountersMoved } from "./step.ts";

/** What only those who register somebody say: whether the person has details left to complete. */
export interface Registering extends RegisterInput {
  readonly awaitsDetails?: boolean;
}

function newRegistration(
  ctx: Ctx,
  conference: Conference,
  personId: string,
  input: Registering & SettledInstitution,
): Registration {
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
  readonly board: Board;
  readonly draft: Registration;
  /** What coming in by a code counts. */
  readonly entrance: readonly Write[];
  readonly answers: AnswerWrites;
}

async function tryRegister(ctx: Ctx, attempt: Attempt): Promise<Registration> {
  const { category, holder, board, draft, entrance, answers } = attempt;
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

/** What does not hang on each other is read at once: a registration waits for the table a few times, not for each of its reads. @throws not_found */
async function readAll(ctx: Ctx, conferenceId: string, categoryId: string) {
  const [conference, category, form, resolve] = await Promise.all([
    requirePublishedConference(ctx, conferenceId),
    getCategory(ctx.db, conferenceId, categoryId),
    getForm(ctx.db, conferenceId, registrationFormId(conferenceId)),
    resolveInstitutions(ctx, conferenceId),
  ]);
  return { conference, category, form, resolve };
}

/**
 * Registers a person for a conference: confirmed, on the waiting list, or submitted for the organizer's decision.
 * @throws not_found, window_closed, validation_failed, already_exists naming `/email`, rate_limited
 */
export async function register(ctx: Ctx, conferenceId: string, input: Registering): Promise<Registration> {
  const { conference, category, form, resolve } = await readAll(ctx, conferenceId, input.categoryId);
  const mayIgnoreWindow = holdsConferenceRole(ctx, conferenceId, "organizer", "desk");
  if (!mayIgnoreWindow && registrationWindow(conference, ctx.now()) !== "open") throw new DomainError("window_closed");
  if (category === null) throw invalidField("/categoryId", "unknown_reference");
  const entrance = mayIgnoreWindow ? [] : await enterCategory(ctx, category, input.accessCode);
  const answers = await prepareAnswers(ctx, { conference, form, resolve }, input);
  const settled = settledAs(resolve(null, input.institution), input.institution);
  return retryMoved(async () => {
    const [holder, board] = await Promise.all([
      holderOf(ctx, conference, input),
      loadBoard(ctx.db, conferenceId, category.id),
    ]);
    const draft = newRegistration(ctx, conference, holder.personId, { ...input, ...settled });
    return tryRegister(ctx, { category, holder, board, draft, entrance, answers });
  });
}
