import type { Conference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { create, type Write } from "../db/write.ts";
import { type SettledInstitution, settledInstitution } from "../directory/index.ts";
import { AddressJustTaken } from "../identity/index.ts";
import type { Ctx } from "../shared/context.ts";
import { newId } from "../shared/new-id.ts";
import { loadBoard, placeRefused, refusalFor } from "./board.ts";
import { holderOf } from "./holder.ts";
import { registrationEntity } from "./repo.ts";
import { retryMoved } from "./retry-moved.ts";
import type { RegisterInput, Registration } from "./schema.ts";
import { standingWrites, withKeys } from "./standing-writes.ts";
import { CountersMoved } from "./step.ts";

type Invited = Pick<
  RegisterInput,
  | "email"
  | "familyName"
  | "givenName"
  | "patronymic"
  | "institution"
  | "position"
  | "courtLevel"
  | "region"
  | "locale"
  | "categoryId"
>;

interface How {
  readonly offeredUntil: string;
  /** What the person is invited to do, for the letter. */
  readonly invitedTo: string;
  /** What is written with the registration. */
  readonly writes: (registration: Registration) => readonly Write[];
}

function draftOf(
  ctx: Ctx,
  conference: Conference,
  invited: Invited & SettledInstitution,
  personId: string,
  offeredUntil: string,
) {
  const at = ctx.now().toISOString();
  const { email, familyName, givenName, patronymic, institution, position, courtLevel, region, locale, categoryId } =
    invited;
  const draft: Registration = {
    ...{ email, familyName, givenName, institution, position, courtLevel, region, locale, categoryId },
    ...(patronymic !== undefined && { patronymic }),
    ...(invited.institutionWritten !== undefined && { institutionWritten: invited.institutionWritten }),
    languages: [locale],
    // Nobody consents for somebody else: the person does on the own page.
    consents: [],
    official: true,
    id: newId("registration", ctx.now()),
    conferenceId: conference.id,
    personId,
    status: "offered",
    offeredUntil,
    demo: conference.demo,
    submittedAt: at,
    statusSince: at,
    updatedAt: at,
    version: 1,
  };
  return draft;
}

/**
 * Registers somebody whom the organizer invites: the place is held, as an offer, until the person answers. No consent is taken for granted.
 * @throws capacity_reached naming the bound, already_exists, unavailable
 */
export async function registerInvited(
  ctx: Ctx,
  conference: Conference,
  invited: Invited,
  { offeredUntil, invitedTo, writes }: How,
): Promise<Registration> {
  const settled = await settledInstitution(ctx, conference.id, invited.institution);
  return retryMoved(async () => {
    const holder = await holderOf(ctx, conference, invited);
    const board = await loadBoard(ctx.db, conference.id, invited.categoryId);
    const registration = withKeys(
      board,
      null,
      draftOf(ctx, conference, { ...invited, ...settled }, holder.personId, offeredUntil),
    );
    const refusal = refusalFor(board, registration);
    if (refusal !== null) throw placeRefused(refusal, "/categoryId");
    try {
      return await commit(ctx, {
        writes: [
          ...standingWrites({ from: null, to: registration, board }),
          ...holder.writes(registration.id),
          create(registrationEntity, registration),
          ...writes(registration),
        ],
        activity: {
          name: "registration.invited",
          scopeId: conference.id,
          subjectId: registration.id,
          data: { personId: registration.personId, categoryId: registration.categoryId, invitedTo },
        },
        answer: registration,
      });
    } catch (error) {
      if (error instanceof AddressJustTaken) throw new CountersMoved();
      throw error;
    }
  });
}
