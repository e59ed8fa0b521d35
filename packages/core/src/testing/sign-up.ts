import {
  createSession,
  getSignUpRules,
  releaseAgenda,
  type Session,
  type SignUpRulesInput,
  saveSignUpRules,
} from "../agenda/index.ts";
import { type Registration, register } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { listSessionSignUps, promoteSignUps, signUp, withdrawSignUp } from "../sign-up/index.ts";
import { type ReleasedWorld, releasedWorld } from "./exported-agenda.ts";
import { registrationExample } from "./world.ts";

/** Somebody who is registered, acting. */
export interface Participant {
  readonly ctx: Ctx;
  readonly registration: Registration;
}

/** A released session of its own that takes sign-ups. */
const sessionIn =
  ({ ctx, conference, opening, panel }: ReleasedWorld) =>
  async (input: Partial<SignUpRulesInput> = {}): Promise<Session> => {
    const { id: _id, conferenceId: _conference, version: _version, ...content } = panel;
    const made = await createSession(ctx, conference.id, { ...content, roomId: opening.roomId });
    await releaseAgenda(ctx, conference.id, {});
    await saveSignUpRules(ctx, conference.id, made.id, { capacityPlaces: 2, ...input }, 0);
    return made;
  };

/** A released conference with six who are confirmed, and what people do with its sessions. */
export async function signUpScene() {
  const setting = await releasedWorld();
  const { world, ctx, conference } = setting;
  const { id } = conference;
  const category = await world.category(conference, { quotaPlaces: 1000 });
  const join = async (categoryId = category.id): Promise<Participant> => {
    const registration = await register(world.ctx, id, registrationExample(categoryId));
    return { registration, ctx: await world.signedIn(registration.email) };
  };
  const people: Participant[] = [];
  for (let at = 0; at < 6; at++) people.push(await join());
  let second = 0;
  return {
    setting,
    category,
    people,
    join,
    session: sessionIn(setting),
    conferenceId: () => id,
    enter: (who: Participant | undefined, sessionId: string) => signUp(who?.ctx ?? world.ctx, id, sessionId),
    leave: (who: Participant | undefined, sessionId: string) => withdrawSignUp(who?.ctx ?? world.ctx, id, sessionId),
    promote: (sessionId: string) => promoteSignUps(ctx, id, sessionId),
    rulesOf: async (sessionId: string) => {
      const rules = await getSignUpRules(ctx.db, id, sessionId);
      if (rules === null) throw new Error("the session takes sign-ups");
      return rules;
    },
    listed: async (sessionId: string, status: "placed" | "waiting") =>
      (await listSessionSignUps(ctx, id, sessionId, status, { limit: 100 })).items.map(
        ({ registrationId }) => registrationId,
      ),
    /** A moment later, so that the order of the line is the order of coming. */
    later: () => world.at(new Date(Date.UTC(2018, 8, 10, 6, 0, ++second)).toISOString()),
  };
}
