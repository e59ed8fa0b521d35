import { createSession } from "../agenda/index.ts";
import { activityEntity } from "../audit/index.ts";
import type { Conference } from "../conference/index.ts";
import { once } from "../db/idempotency.ts";
import { queryAll } from "../db/read.ts";
import { type PrintingInput, saveLetterhead, startPrinting } from "../document/index.ts";
import { indexPerson } from "../duplicate/index.ts";
import type { AnswersInput } from "../form/index.ts";
import { actorOf, getPerson, requestCode, signIn, signInCode, startFactor } from "../identity/index.ts";
import { deliver, recordReport } from "../message/index.ts";
import { changePersonalAgenda } from "../personal-agenda/index.ts";
import { Mailbox } from "../platform/local/mailbox.ts";
import { cancelRegistration, declineRegistration, type Registration, register } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { sha256 } from "../shared/hash.ts";
import {
  assignStays,
  createHotel,
  saveClaim,
  saveOwnNeeds,
  saveOwnSecret,
  saveRules,
  saveSupportSettings,
  saveTravel,
} from "../support/index.ts";
import { completeLesson, enrol } from "../training/index.ts";
import { sessionExample } from "./agenda.ts";
import { letterheadExample, runPrinting } from "./document.ts";
import { definitionExample, fieldExample, publishedForm } from "./form.ts";
import { speakerWithContact } from "./speaking.ts";
import { hotelExample, needsExample, rulesExample, travelExample } from "./support.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { publishedModule, trainerOf } from "./training.ts";
import { registrationExample, type World } from "./world.ts";

const device = { browser: "Netscape Communicator", system: "BeOS" };

/** Somebody who did everything that leaves something behind, and what must not be found afterwards. */
export interface WholePerson {
  readonly personId: string;
  readonly email: string;
  readonly ctx: Ctx;
  readonly token: string;
  readonly conference: Conference;
  /** The confirmed one. */
  readonly registration: Registration;
  readonly categoryId: string;
  /** Values by which the person could be known. */
  readonly values: readonly string[];
}

async function signInOn(world: World, email: string): Promise<string> {
  const { signInId } = await requestCode(world.ctx, { email });
  const code = signInCode(world.ctx.secrets, signInId);
  return (await signIn(world.ctx, { signInId, code }, device)).token;
}

/** A form that the conference asks, and answers by which the person could be known; one is kept encrypted. */
async function askedForm(world: World, conference: Conference, mark: string): Promise<AnswersInput> {
  const definition = definitionExample(fieldExample("diet"), fieldExample("passport", { sensitive: true }));
  const { number } = await publishedForm(world, conference, definition);
  return { number, answers: { diet: `Тамак ${mark}`, passport: `AC${mark}` } };
}

async function getLetter(world: World, { conferenceId, id }: Registration): Promise<void> {
  await saveLetterhead(world.system(), conferenceId, letterheadExample(), 0);
  const looks: Omit<PrintingInput, "subjectIds"> = { kind: "invitation", locales: ["ky"], layout: "columns" };
  await runPrinting(world, await startPrinting(world.system(), conferenceId, { ...looks, subjectIds: [id] }));
}

async function train(world: World, ctx: Ctx): Promise<void> {
  const trainer = await trainerOf(world);
  const { id, lessonIds } = await publishedModule(trainer.ctx, 2);
  await enrol(ctx, id);
  await completeLesson(ctx, id, lessonIds[0] ?? "");
}

async function wantToGo(world: World, ctx: Ctx, conference: Conference): Promise<void> {
  const session = await createSession(world.system(), conference.id, sessionExample());
  await changePersonalAgenda(ctx, conference.id, { add: [session.id], remove: [] });
}

/** Needs, a journey, a room, subsistence and a number that is kept encrypted. */
async function needSupport(world: World, ctx: Ctx, { conferenceId, id }: Registration, mark: string): Promise<void> {
  const system = world.system();
  const fields = [{ key: "passport", kind: "passport", purpose: { source: "en", en: "For the ticket" } } as const];
  await saveSupportSettings(system, conferenceId, { retentionDays: 30, fields }, 0);
  await saveOwnNeeds(ctx, conferenceId, { ...needsExample, diet: `Тамак ${mark}` }, 0);
  await saveOwnSecret(ctx, conferenceId, "passport", { value: `ID${mark}` });
  await saveTravel(system, conferenceId, id, travelExample, 0);
  await saveRules(system, conferenceId, rulesExample, 0);
  const days = { firstDay: "2018-10-11", lastDay: "2018-10-14", travelsFirst: true, travelsLast: true };
  const paid = { cents: 100, currency: "KGS", state: "paid" } as const;
  const receipts = [{ id: "rct_01CVXWPJ0G0000000000000000", label: `Такси ${mark}`, ...paid }];
  await saveClaim(system, conferenceId, id, { rateKey: "bishkek", ...days, exceptions: [], receipts }, 0);
  const hotel = await createHotel(system, conferenceId, hotelExample());
  const nights = { hotelId: hotel.id, roomType: "double", firstNight: "2018-10-11", checkOut: "2018-10-14" };
  await assignStays(system, conferenceId, { ...nights, registrationIds: [id], people: 1 });
}

async function mailAbout(world: World, { conferenceId, id, email }: Registration): Promise<void> {
  const activities = await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${conferenceId}` });
  const registered = activities.find(({ name, subjectId }) => name === "registration.registered" && subjectId === id);
  const mailer = new Mailbox(temporaryFolder(), world.ctx.now);
  const post = { mailer, publicUrl: "https://assize.test" };
  if (!registered) return;
  await deliver(world.system("mail"), post, "confirmed", registered);
  const messageId = `${registered.id}-confirmed`;
  await recordReport(world.system(), { scopeId: conferenceId, messageId, cause: "bounced", addresses: [email] });
}

/** Registers (cancels and registers again, is declined elsewhere), chooses a session, trains, gets mail, signs in twice and asks for a code. */
export async function wholePerson(world: World): Promise<WholePerson> {
  const mark = crypto.randomUUID().slice(0, 8);
  const conference = await world.conference();
  const category = await world.category(conference, { quotaPlaces: 1 });
  const answers = registrationExample(category.id, {
    email: `whole-${mark}@court.test`,
    familyName: `Тегин-${mark}`,
    givenName: `Аты-${mark}`,
    patronymic: `Атасы-${mark}`,
    phone: `+996${Number.parseInt(mark, 16).toString().padStart(10, "0")}`,
    institution: `Сот ${mark}`,
    position: `Төрага ${mark}`,
  });
  const answered = { form: await askedForm(world, conference, mark) };
  const idempotency = { key: `key-${mark}`, fingerprint: "f" };
  const visitor = { ...world.ctx, idempotency };
  const first = await once(visitor, () => register(visitor, conference.id, { ...answers, ...answered }));
  const person = await getPerson(world.ctx.db, first.personId);
  if (person === null) throw new Error("registering makes an account");
  const ctx: Ctx = { ...world.ctx, actor: actorOf(person) };
  await cancelRegistration(ctx, conference.id, first.id, { reason: `Ооруканада ${mark}` });
  const registration = await register(ctx, conference.id, { ...answers, ...answered });
  const elsewhere = await world.conference();
  const other = await world.category(elsewhere, { approval: "organizer" });
  const declined = await register(ctx, elsewhere.id, { ...answers, categoryId: other.id });
  await declineRegistration(world.system(), elsewhere.id, declined.id, { reason: `Баш тартуу ${mark}` });
  await wantToGo(world, ctx, conference);
  await needSupport(world, ctx, registration, mark);
  await getLetter(world, registration);
  await train(world, ctx);
  await mailAbout(world, registration);
  const token = await signInOn(world, answers.email);
  await signInOn(world, answers.email);
  await startFactor(ctx);
  await requestCode(world.ctx, { email: answers.email });
  await speakerWithContact(world, conference, { email: answers.email, familyName: answers.familyName });
  await indexPerson(world.system(), person.id);
  return {
    personId: person.id,
    email: answers.email,
    ctx,
    token,
    conference,
    registration,
    categoryId: category.id,
    values: [mark, answers.phone ?? "", sha256(answers.email), sha256(token)],
  };
}
