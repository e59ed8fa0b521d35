import { agendaSessionEntity } from "../agenda/index.ts";
import { type Activity, allActivitiesAbout } from "../audit/index.ts";
import { findConferences } from "../conference/index.ts";
import { getItems } from "../db/read.ts";
import { listAnswersBy, readAnswersInWords } from "../form/index.ts";
import { getPerson, listSessions, type Person } from "../identity/index.ts";
import { listKeptOf } from "../kept-speaker/index.ts";
import { listMessagesTo, subjectOf } from "../message/index.ts";
import { getInstitutions, listNominationsOf } from "../nomination/index.ts";
import { listPersonalAgendas } from "../personal-agenda/index.ts";
import { getRegistrations, listAttendances, registrationKeys } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { sha256 } from "../shared/hash.ts";
import { listSignUpsOf } from "../sign-up/index.ts";
import { listCardsOf, listProxiesOf } from "../speaking/index.ts";
import { ownSupportData } from "../support/index.ts";
import { allEnrolments, findVersions } from "../training/index.ts";
import type { OwnData } from "./schema.ts";

type Kinds = OwnData["kinds"];
type Reader<Name extends keyof Kinds> = (ctx: Ctx, person: Person) => Promise<Kinds[Name]>;

const readPerson: Reader<"person"> = async (ctx, { id }) => {
  const person = await getPerson(ctx.db, id);
  return person === null ? [] : [person];
};

const readSessions: Reader<"session"> = async (ctx, { id }) =>
  (await listSessions(ctx.db, id)).map(({ tokenHash: _secret, personId: _owner, ...session }) => session);

const readRegistrations: Reader<"registration"> = async (ctx, { id }) => {
  const attendances = await listAttendances(ctx.db, id);
  const registrations = await getRegistrations(ctx.db, attendances.flatMap(registrationKeys));
  const conferences = await findConferences(ctx.db, [...new Set(attendances.map((one) => one.conferenceId))]);
  const titles = new Map(conferences.map((conference) => [conference.id, conference.title]));
  return registrations.flatMap((registration) => {
    const conferenceTitle = titles.get(registration.conferenceId);
    return conferenceTitle ? [{ ...registration, conferenceTitle }] : [];
  });
};

const readAnswers: Reader<"answers"> = async (ctx, { id }) => {
  const given = await listAnswersBy(ctx.db, id);
  const conferences = await findConferences(ctx.db, [...new Set(given.map((one) => one.conferenceId))]);
  return Promise.all(
    given.map(async (one) => ({
      ...(await readAnswersInWords(ctx, one)),
      conferenceTitle: conferences.find(({ id: known }) => known === one.conferenceId)?.title ?? {
        source: "en",
        en: "",
      },
    })),
  );
};

const readNominations: Reader<"nomination"> = async (ctx, { email, formerAddressHashes = [] }) => {
  const hashes = [sha256(email), ...formerAddressHashes];
  const nominations = (await Promise.all(hashes.map((hash) => listNominationsOf(ctx.db, hash)))).flat();
  const unique = (ids: readonly string[]) => [...new Set(ids)];
  const conferences = await findConferences(ctx.db, unique(nominations.map(({ conferenceId }) => conferenceId)));
  const institutions = await getInstitutions(ctx.db, unique(nominations.map(({ institutionId }) => institutionId)));
  return nominations.flatMap((nomination) => {
    const conferenceTitle = conferences.find(({ id }) => id === nomination.conferenceId)?.title;
    const institutionName = institutions.find(({ id }) => id === nomination.institutionId)?.name;
    return conferenceTitle && institutionName ? [{ ...nomination, conferenceTitle, institutionName }] : [];
  });
};

const readPersonalAgendas: Reader<"personalAgenda"> = async (ctx, { id }) => {
  const agendas = await listPersonalAgendas(ctx.db, id);
  const conferences = await findConferences(
    ctx.db,
    agendas.map(({ conferenceId }) => conferenceId),
  );
  const keys = agendas.flatMap(({ conferenceId, sessionIds }) => sessionIds.map((one) => ({ conferenceId, id: one })));
  const titles = new Map((await getItems(ctx.db, agendaSessionEntity, keys)).map((one) => [one.id, one.title]));
  return agendas.flatMap(({ linkNumber: _secret, ...agenda }) => {
    const conferenceTitle = conferences.find((one) => one.id === agenda.conferenceId)?.title;
    const sessionTitles = agenda.sessionIds.flatMap((one) => titles.get(one) ?? []);
    return conferenceTitle ? [{ ...agenda, conferenceTitle, sessionTitles }] : [];
  });
};

const readSignUps: Reader<"signUp"> = async (ctx, { id }) => {
  const signUps = await listSignUpsOf(ctx.db, id);
  const conferences = await findConferences(ctx.db, [...new Set(signUps.map(({ conferenceId }) => conferenceId))]);
  const keys = signUps.map(({ conferenceId, sessionId }) => ({ conferenceId, id: sessionId }));
  const titles = new Map((await getItems(ctx.db, agendaSessionEntity, keys)).map((one) => [one.id, one.title]));
  return signUps.flatMap(({ version: _version, ...signUp }) => {
    const conferenceTitle = conferences.find((one) => one.id === signUp.conferenceId)?.title;
    return conferenceTitle ? [{ ...signUp, conferenceTitle, sessionTitle: titles.get(signUp.sessionId) ?? null }] : [];
  });
};

const readCards: Reader<"speakerCard"> = async (ctx, { email, formerAddressHashes = [] }) => {
  const hashes = [sha256(email), ...formerAddressHashes];
  const cards = (await Promise.all(hashes.map((hash) => listCardsOf(ctx.db, hash)))).flat();
  const conferences = await findConferences(ctx.db, [...new Set(cards.map(({ conferenceId }) => conferenceId))]);
  return cards.flatMap((card) => {
    const conferenceTitle = conferences.find(({ id }) => id === card.conferenceId)?.title;
    return conferenceTitle ? [{ ...card, conferenceTitle }] : [];
  });
};

const readProxies: Reader<"speakerProxy"> = async (ctx, { email, formerAddressHashes = [] }) => {
  const hashes = [sha256(email), ...formerAddressHashes];
  const proxies = (await Promise.all(hashes.map((hash) => listProxiesOf(ctx.db, hash)))).flat();
  const conferences = await findConferences(ctx.db, [...new Set(proxies.map(({ conferenceId }) => conferenceId))]);
  return proxies.flatMap((proxy) => {
    const conferenceTitle = conferences.find(({ id }) => id === proxy.conferenceId)?.title;
    return conferenceTitle ? [{ ...proxy, conferenceTitle }] : [];
  });
};

const readKept: Reader<"keptSpeaker"> = async (ctx, { email, formerAddressHashes = [] }) => {
  const hashes = [sha256(email), ...formerAddressHashes];
  return (await Promise.all(hashes.map((hash) => listKeptOf(ctx.db, hash)))).flat();
};

const readEnrolments: Reader<"enrolment"> = async (ctx, { id }) => {
  const enrolments = await allEnrolments(ctx.db, id);
  const keys = enrolments.map(({ moduleId, versionNumber: number }) => ({ moduleId, number }));
  const versions = new Map((await findVersions(ctx.db, keys)).map((version) => [version.moduleId, version]));
  return enrolments.flatMap((enrolment) => {
    const version = versions.get(enrolment.moduleId);
    if (version === undefined) return [];
    const done = version.lessons.filter((lesson) => enrolment.completedLessonIds.includes(lesson.id));
    return [{ ...enrolment, moduleTitle: version.title, completedLessons: done.map(({ title }) => title) }];
  });
};

const readMessages: Reader<"message"> = async (ctx, { id, locale }) =>
  Promise.all(
    (await listMessagesTo(ctx.db, id)).map(async (message) => ({
      id: message.id,
      kind: message.kind,
      subject: await subjectOf(ctx, message, locale),
      createdAt: message.createdAt,
      state: message.state,
      attempts: message.attempts,
      ...(message.edited && { edited: message.edited.text }),
    })),
  );

const by = { visitor: "visitor", person: "other", system: "system" } as const satisfies Record<
  Activity["actorType"],
  Kinds["activity"][number]["by"]
>;

/** Of all accounts that became one. */
const activitiesOf = async (ctx: Ctx, ids: readonly string[]): Promise<readonly Activity[]> =>
  (await Promise.all(ids.map((id) => allActivitiesAbout(ctx.db, id))))
    .flat()
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

const readActivities: Reader<"activity"> = async (ctx, person) =>
  (await activitiesOf(ctx, [person.id, ...(person.mergedIds ?? [])])).map((activity) => ({
    id: activity.id,
    name: activity.name,
    at: activity.at,
    by: [person.id, ...(person.mergedIds ?? [])].includes(activity.actorId) ? "self" : by[activity.actorType],
    ...(activity.reason !== undefined && { reason: activity.reason }),
    changedFields: [...activity.changedFields],
    data: { ...activity.data },
  }));

/** Who reads what a person takes along, by the names of the privacy register; a test compares. */
export const ownKinds = {
  person: readPerson,
  session: readSessions,
  registration: readRegistrations,
  answers: readAnswers,
  nomination: readNominations,
  personalAgenda: readPersonalAgendas,
  signUp: readSignUps,
  supportNeeds: (ctx, { id }) => ownSupportData.needs(ctx, id),
  travel: (ctx, { id }) => ownSupportData.travel(ctx, id),
  stay: (ctx, { id }) => ownSupportData.stays(ctx, id),
  subsistence: (ctx, { id }) => ownSupportData.money(ctx, id),
  supportSecret: (ctx, { id }) => ownSupportData.numbers(ctx, id),
  speakerCard: readCards,
  speakerProxy: readProxies,
  keptSpeaker: readKept,
  enrolment: readEnrolments,
  message: readMessages,
  activity: readActivities,
} as const satisfies { readonly [Name in keyof Kinds]: Reader<Name> };
