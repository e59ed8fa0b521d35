import { signUpRulesEntity } from "../agenda/index.ts";
import { commit } from "../db/commit.ts";
import { type Condition, check, create, remove, replace, update, type Write } from "../db/write.ts";
import { registrationEntity } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { counterMoves, nextState, type SignUpCommand } from "./policy.ts";
import { signUpEntity } from "./repo.ts";
import type { SignUp } from "./schema.ts";

/** Who it is about; the same before and after. */
export type Signing = Pick<SignUp, "personId" | "conferenceId" | "sessionId" | "registrationId">;

const happened = {
  place: "signUp.placed",
  wait: "signUp.waited",
  promote: "signUp.promoted",
  withdraw: "signUp.withdrawn",
  free: "signUp.freed",
} as const satisfies Record<SignUpCommand, string>;

const nobodyWaits = { ":none": 0 } as const;
/** What must hold of the counters at that moment: nobody gets a place past somebody who waits, and nobody waits beside a free place. */
const holdsFor = {
  place: { expression: "takenPlaces < capacityPlaces AND waitingPeople = :none", values: nobodyWaits },
  wait: { expression: "takenPlaces >= capacityPlaces OR waitingPeople > :none", values: nobodyWaits },
  promote: { expression: "takenPlaces < capacityPlaces" },
  withdraw: null,
  free: null,
} as const satisfies Record<SignUpCommand, Condition | null>;

/** Refused where the registration is confirmed no more. */
export class RegistrationLost extends DomainError {
  constructor() {
    super("invalid_state", { errors: [{ pointer: "/sessionId", code: "registration_needed" }] });
    this.name = "RegistrationLost";
  }
}

const moved = (): DomainError => new DomainError("stale_version");

/** Whoever comes in has a confirmed registration, also at this moment. */
const staysConfirmed = ({ conferenceId, registrationId }: Signing): Write =>
  check(
    registrationEntity,
    { conferenceId, id: registrationId },
    { expression: "#status = :confirmed", names: { "#status": "status" }, values: { ":confirmed": "confirmed" } },
    () => new RegistrationLost(),
  );

const counted = ({ conferenceId, sessionId }: Signing, add: Record<string, number>, condition: Condition | null) =>
  update(
    signUpRulesEntity,
    { conferenceId, sessionId },
    { add: Object.fromEntries(Object.entries(add).filter(([, by]) => by !== 0)), ...(condition && { condition }) },
    moved,
  );

function itemWrite(known: SignUp | null, next: SignUp | null): Write[] {
  if (next === null) return known === null ? [] : [remove(signUpEntity, known, known.version)];
  return [known === null ? create(signUpEntity, next, moved) : replace(signUpEntity, next, known.version)];
}

/** The one function that changes a sign-up's state; null where nothing is left. @throws invalid_state, stale_version where another write came between, unavailable */
export async function changeSignUp(
  ctx: Ctx,
  who: Signing,
  known: SignUp | null,
  command: SignUpCommand,
): Promise<SignUp | null> {
  const from = known?.status ?? "none";
  const to = nextState(from, command);
  if (to === null) throw new DomainError("invalid_state", { params: { status: from } });
  const { personId, conferenceId, sessionId, registrationId } = who;
  const since = ctx.now().toISOString();
  const version = (known?.version ?? 0) + 1;
  const next: SignUp | null =
    to === "none" ? null : { personId, conferenceId, sessionId, registrationId, status: to, since, version };
  return commit(ctx, {
    writes: [
      ...itemWrite(known, next),
      counted(who, counterMoves(from, to), holdsFor[command]),
      ...(to === "none" ? [] : [staysConfirmed(who)]),
    ],
    activity: {
      name: happened[command],
      scopeId: conferenceId,
      subjectId: registrationId,
      data: { sessionId, personId, from, to },
    },
    answer: next,
  });
}
