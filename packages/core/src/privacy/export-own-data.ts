import { getPerson, type Person } from "../identity/index.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { ownKinds } from "./own-kinds.ts";
import type { OwnData } from "./schema.ts";

async function supportOf(ctx: Ctx, person: Person) {
  const [supportNeeds, travel, stay, subsistence, supportSecret] = await Promise.all([
    ownKinds.supportNeeds(ctx, person),
    ownKinds.travel(ctx, person),
    ownKinds.stay(ctx, person),
    ownKinds.subsistence(ctx, person),
    ownKinds.supportSecret(ctx, person),
  ]);
  return { supportNeeds, travel, stay, subsistence, supportSecret };
}

async function speakingOf(ctx: Ctx, person: Person) {
  const [speakerCard, speakerProxy, keptSpeaker] = await Promise.all([
    ownKinds.speakerCard(ctx, person),
    ownKinds.speakerProxy(ctx, person),
    ownKinds.keptSpeaker(ctx, person),
  ]);
  return { speakerCard, speakerProxy, keptSpeaker };
}

/** Everything that is stored about the caller, to be read and taken along. @throws unauthenticated */
export async function exportOwnData(ctx: Ctx): Promise<OwnData> {
  const { personId } = requirePerson(ctx);
  const person = await getPerson(ctx.db, personId);
  if (person === null) throw notFound();
  const [account, session, registration, answers, nomination, personalAgenda, signUp, enrolment, message, activity] =
    await Promise.all([
      ownKinds.person(ctx, person),
      ownKinds.session(ctx, person),
      ownKinds.registration(ctx, person),
      ownKinds.answers(ctx, person),
      ownKinds.nomination(ctx, person),
      ownKinds.personalAgenda(ctx, person),
      ownKinds.signUp(ctx, person),
      ownKinds.enrolment(ctx, person),
      ownKinds.message(ctx, person),
      ownKinds.activity(ctx, person),
    ]);
  return {
    exportedAt: ctx.now().toISOString(),
    kinds: {
      person: account,
      session,
      registration,
      answers,
      nomination,
      personalAgenda,
      signUp,
      ...(await supportOf(ctx, person)),
      ...(await speakingOf(ctx, person)),
      enrolment,
      message,
      activity,
    },
  };
}
