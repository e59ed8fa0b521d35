import ICAL from "ical.js";
import PostalMime, { type Email } from "postal-mime";
import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { createRoom, createSession, releaseAgenda, saveSignUpRules, updateSession } from "../agenda/index.ts";
import { appointFormManager } from "../answer/index.ts";
import { type Activity, activityEntity } from "../audit/index.ts";
import { queryAll } from "../db/read.ts";
import { draftContentSchema, keepDraft } from "../draft/index.ts";
import { type Locale, locales } from "../i18n/locale.ts";
import { requestAddressChange, requestCode, updatePerson } from "../identity/index.ts";
import { toMime } from "../platform/mime.ts";
import {
  approveRegistration,
  cancelRegistration,
  declineRegistration,
  expireDueOffers,
  offerPlace,
  type Registration,
  register,
  updateRegistration,
  waitlistRegistration,
} from "../registration/index.ts";
import { promoteSignUps, signUp, withdrawSignUp } from "../sign-up/index.ts";
import { inviteSpeakers, nameProxy, remindSpeakers } from "../speaking/index.ts";
import { roomExample, sessionExample } from "../testing/agenda.ts";
import { definitionExample, fieldExample, publishedForm } from "../testing/form.ts";
import { speakerWithContact } from "../testing/speaking.ts";
import { publishedModule, trainerOf } from "../testing/training.ts";
import { registrationExample, World } from "../testing/world.ts";
import { enrol } from "../training/index.ts";
import { compose } from "./compose.ts";
import { messageKinds } from "./schema.ts";

type MessageKind = (typeof messageKinds)[number];

import type { Composed } from "./speak.ts";

const origin = "https://assize.example";

/** A word of each language that stands in every one of its mails. */
const signature = { ky: "тапшыруусу", ru: "по поручению", en: "on behalf" } as const satisfies Record<Locale, string>;

interface Written {
  readonly composed: Composed;
  readonly read: Email;
  readonly raw: string;
}

async function lastActivity(world: World, scopeId: string, name?: string): Promise<Activity> {
  const all = await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${scopeId}` });
  const found = all.filter((one) => name === undefined || one.name === name).at(-1);
  if (!found) throw new Error(`nothing happened in ${scopeId}`);
  return found;
}

async function write(world: World, kind: MessageKind, activity: Activity, registrationId: string | null) {
  const composed = await compose(world.ctx, { kind, registrationId }, activity, origin);
  if (typeof composed === "string") throw new Error(composed);
  const mime = await toMime({ ...composed, messageId: `<${activity.id}-${kind}@assize>` }, "post@assize.example");
  return { composed, read: await PostalMime.parse(mime), raw: mime.toString("latin1") };
}

async function accountMails(world: World, locale: Locale) {
  const { person, ctx } = await world.person();
  const { familyName, givenName } = person;
  await updatePerson(ctx, { familyName, givenName, locale }, person.version);
  const { signInId } = await requestCode(world.ctx, { email: person.email });
  expect(signInId).toMatch(/^sgn_/);
  const module = await publishedModule((await trainerOf(world)).ctx, 1);
  await enrol(ctx, module.id);
  await requestAddressChange(ctx, `new-${person.email}`);
  const change = await lastActivity(world, person.id, "identity.address_change_requested");
  return {
    addressNew: await write(world, "addressNew", change, null),
    addressOld: await write(world, "addressOld", change, null),
    signIn: await write(world, "signIn", await lastActivity(world, person.id, "identity.code_requested"), null),
    enrolled: await write(world, "enrolled", await lastActivity(world, module.id, "training.enrolled"), null),
  };
}

type MailOf = (kind: MessageKind, registration: Registration) => Promise<Written>;

const remindersOf = async (mailOf: MailOf, confirmed: Registration) => ({
  weekBefore: await mailOf("weekBefore", confirmed),
  dayBefore: await mailOf("dayBefore", confirmed),
  incomplete: await mailOf("incomplete", confirmed),
  visaDate: await mailOf("visaDate", confirmed),
});

async function registrationMails(world: World, locale: Locale) {
  const conference = await world.conference();
  const decided = await world.category(conference, { approval: "organizer" });
  const system = world.system();
  const one = (): Promise<Registration> =>
    register(world.ctx, conference.id, registrationExample(decided.id, { locale, patronymic: "Асановна" }));
  const mailOf = async (kind: MessageKind, { id }: Registration) =>
    write(world, kind, await lastActivity(world, conference.id), id);
  const person = await one();
  const submitted = await mailOf("submitted", person);
  const waiting = await waitlistRegistration(system, conference.id, person.id, {});
  const waitlisted = await mailOf("waitlisted", waiting);
  const approved = await approveRegistration(system, conference.id, person.id, {});
  const confirmed = await mailOf("confirmed", approved);
  const promoted = await mailOf("promoted", approved);
  const moved = await mailOf("moved", approved);
  const asked = await offerPlace(system, conference.id, (await one()).id, {});
  const offered = await mailOf("offered", asked);
  const unconfirmed = await mailOf("unconfirmed", asked);
  world.at(asked.offeredUntil ?? "");
  await expireDueOffers(system, conference.id);
  const offerExpired = await mailOf("offerExpired", asked);
  const reminders = await remindersOf(mailOf, approved);
  const { categoryId, email, ...answers } = registrationExample(decided.id, { locale, familyName: "Сыдыкова" });
  expect([categoryId, email.length > 0]).toEqual([decided.id, true]);
  const changed = await updateRegistration(system, conference.id, person.id, answers, approved.version);
  const updated = await mailOf("updated", changed);
  const gone = await cancelRegistration(system, conference.id, person.id, {});
  const cancelled = await mailOf("cancelled", gone);
  const refused = await declineRegistration(system, conference.id, (await one()).id, { reason: "Орун жок" });
  const declined = await mailOf("declined", refused);
  return {
    submitted,
    waitlisted,
    confirmed,
    promoted,
    offered,
    offerExpired,
    moved,
    ...reminders,
    unconfirmed,
    updated,
    cancelled,
    declined,
  };
}

async function speakerMails(world: World, locale: Locale) {
  const conference = await world.conference();
  const category = await world.category(conference);
  const { speaker, ref } = await speakerWithContact(world, conference, { locale });
  const speakerIds = [speaker.id];
  await inviteSpeakers(world.system(), conference.id, { categoryId: category.id, speakerIds });
  const invited = await lastActivity(world, conference.id, "registration.invited");
  const speakerInvited = await write(world, "speakerInvited", invited, invited.subjectId);
  await remindSpeakers(world.system(), conference.id, { speakerIds });
  const reminded = await lastActivity(world, conference.id, "speaking.reminded");
  await nameProxy(world.ctx, ref, { email: "proxy@court.test", familyName: "Асанова", givenName: "Айгүл", locale });
  const named = await lastActivity(world, conference.id, "speaking.proxy_named");
  return {
    speakerInvited,
    speakerReminded: await write(world, "speakerReminded", reminded, invited.subjectId),
    speakerProxy: await write(world, "speakerProxy", named, null),
  };
}

async function sessionMails(world: World, locale: Locale) {
  const conference = await world.conference();
  const system = world.system();
  const { id } = conference;
  const category = await world.category(conference);
  const room = await createRoom(system, id, roomExample());
  const session = await createSession(system, id, sessionExample({ roomId: room.id }));
  await releaseAgenda(system, id, {});
  await saveSignUpRules(system, id, session.id, { capacityPlaces: 1 }, 0);
  const [first, second] = [
    await register(world.ctx, id, registrationExample(category.id, { locale })),
    await register(world.ctx, id, registrationExample(category.id, { locale })),
  ];
  for (const { email } of [first, second]) await signUp(await world.signedIn(email), id, session.id);
  await withdrawSignUp(await world.signedIn(first.email), id, session.id);
  await promoteSignUps(system, id, session.id);
  const given = await lastActivity(world, id, "signUp.promoted");
  const signUpPlaced = await write(world, "signUpPlaced", given, second.id);
  expect(signUpPlaced.read.text).toContain(locale === "en" ? "Opening" : "Открытие конференции");
  const [file] = signUpPlaced.composed.attachments;
  expect([file?.filename, Buffer.from(file?.contentBase64 ?? "", "base64").toString()]).toEqual([
    "agenda.ics",
    expect.stringContaining(`UID:${session.id}@assize`),
  ]);
  const { id: _id, conferenceId: _conference, version, ...content } = session;
  const moved = { startsAt: "2018-10-12T04:00:00.000Z", endsAt: "2018-10-12T05:00:00.000Z", roomId: null };
  await updateSession(system, id, session.id, { ...content, ...moved }, version);
  await releaseAgenda(system, id, {});
  const agendaChanged = await write(
    world,
    "agendaChanged",
    await lastActivity(world, id, "agenda.released"),
    second.id,
  );
  expect(agendaChanged.read.text).toContain("10:00–11:00");
  expect(agendaChanged.read.text).toContain("09:00–10:00");
  return { signUpPlaced, agendaChanged };
}

async function draftMails(world: World, locale: Locale) {
  const conference = await world.conference();
  const content = v.parse(draftContentSchema, { familyName: "Токтогулова" });
  await keepDraft(world.ctx, conference.id, { email: "judge@court.test", locale, content });
  return { draftLink: await write(world, "draftLink", await lastActivity(world, conference.id, "draft.kept"), null) };
}

async function managerMails(world: World, locale: Locale) {
  const conference = await world.conference();
  const form = await publishedForm(world, conference, definitionExample(fieldExample("diet")), { kind: "followUp" });
  const email = `desk-${locale}@court.test`;
  await appointFormManager({ ...world.system(), locale }, conference.id, form.formId, email);
  const appointed = await lastActivity(world, conference.id, "form.manager_appointed");
  return { formManager: await write(world, "formManager", appointed, null) };
}

/** Those whose words come with Assize. */
type WithWords = Exclude<(typeof messageKinds)[number], "announcement" | "test">;
const kinds = messageKinds.filter((kind): kind is WithWords => kind !== "announcement" && kind !== "test");

describe.each(locales)("the mails in %s", (locale) => {
  let mails: Record<WithWords, Written>;
  beforeAll(async () => {
    const world = await World.create();
    mails = {
      ...(await accountMails(world, locale)),
      ...(await speakerMails(world, locale)),
      ...(await draftMails(world, locale)),
      ...(await managerMails(world, locale)),
      ...(await sessionMails(world, locale)),
      ...(await registrationMails(world, locale)),
    };
  });

  it.each(kinds)("%s says everything, in that language, in both parts", (kind) => {
    const { read } = mails[kind];
    for (const part of [read.subject ?? "", read.text ?? "", read.html ?? ""]) {
      expect(part.trim()).not.toBe("");
      expect(part).not.toMatch(/\{\w+\}|undefined|\[object|NaN|null/);
    }
    expect(read.text).toContain(signature[locale]);
    expect(read.html).toContain(signature[locale]);
    expect(read.html).toContain(`<html lang="${locale}">`);
    const headers = Object.fromEntries(read.headers.map(({ key, value }) => [key, value]));
    expect([headers["content-language"], headers["auto-submitted"]]).toEqual([locale, "auto-generated"]);
    expect(headers["list-unsubscribe"]).toBeUndefined();
  });

  it.each(kinds)("%s leads only to the origin that was set, and looks at nothing outside itself", (kind) => {
    const { read } = mails[kind];
    const html = read.html ?? "";
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url ?? "");
    expect(links.every((url) => url.startsWith(`${origin}/`))).toBe(true);
    expect(links).toHaveLength(kind === "signIn" ? 0 : 1);
    for (const url of links) expect(read.text).toContain(url);
    const pictures = [...html.matchAll(/<img[^>]*>/g)].map(([tag]) => tag);
    for (const tag of pictures) expect(tag).toMatch(/src="cid:ticket" alt="[^"]{5,}"/);
    expect(html).not.toMatch(/<script|https?:\/\/(?!assize\.example)|url\(/);
  });

  it.each(kinds)("%s can be heard and read in the dark", (kind) => {
    const html = mails[kind].read.html ?? "";
    expect(html).toMatch(/^<!doctype html><html lang="/);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html.match(/<main[ >]/g)).toHaveLength(1);
    expect(html).not.toMatch(/<table|(?<![-\w])color:/);
    expect(html.replaceAll(/<img[^>]*>/g, "")).not.toContain("background");
  });

  it("invites, brings up to date and withdraws one and the same entry", () => {
    const at = (kind: WithWords) => {
      const { read, raw } = mails[kind];
      const part = read.attachments.find(({ mimeType }) => mimeType === "text/calendar");
      expect(raw).toMatch(/multipart\/alternative[\s\S]*text\/calendar; charset=utf-8; method=/i);
      const content = part?.content ?? "";
      return typeof content === "string" ? content : new TextDecoder().decode(content);
    };
    const steps = (["confirmed", "updated", "cancelled"] as const).map((kind) => {
      const calendar = new ICAL.Component(ICAL.parse(at(kind)));
      const event = calendar.getFirstSubcomponent("vevent");
      if (!event) throw new Error("an entry has an event");
      return { method: calendar.getFirstPropertyValue("method"), event: new ICAL.Event(event) };
    });
    expect(steps.map(({ method }) => method)).toEqual(["REQUEST", "REQUEST", "CANCEL"]);
    expect(new Set(steps.map(({ event }) => event.uid)).size).toBe(1);
    const sequences = steps.map(({ event }) => event.sequence);
    expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b));
  });
});

describe("a mail", () => {
  it("takes no header from a name or a title", async () => {
    const world = await World.create();
    const conference = await world.conference({ title: { source: "en", en: "Judges\r\nBcc: thief@evil.test" } });
    const category = await world.category(conference);
    const hostile = registrationExample(category.id, {
      givenName: "Айгүл\r\nBcc: thief@evil.test",
      familyName: "Х\nATTENDEE:mailto:thief@evil.test",
      locale: "en",
    });
    const { id } = await register(world.ctx, conference.id, hostile);
    const { read, composed } = await write(world, "confirmed", await lastActivity(world, conference.id), id);

    expect([read.bcc, read.cc, read.to?.map(({ address }) => address)]).toEqual([
      undefined,
      undefined,
      [hostile.email],
    ]);
    expect(read.headers.map(({ key }) => key)).not.toContain("bcc");
    const event = new ICAL.Component(ICAL.parse(composed.calendar?.content ?? "")).getFirstSubcomponent("vevent");
    expect(event?.getAllProperties("attendee")).toHaveLength(1);
  });

  it("keeps its Message-ID for its activity", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const category = await world.category(conference);
    const { id } = await register(world.ctx, conference.id, registrationExample(category.id));
    const activity = await lastActivity(world, conference.id);
    const first = await write(world, "confirmed", activity, id);
    world.at("2018-09-11T06:00:00.000Z");
    const second = await write(world, "confirmed", activity, id);

    expect(first.read.messageId).toBe(`<${activity.id}-confirmed@assize>`);
    expect(second.read.messageId).toBe(first.read.messageId);
    expect(second.composed).toEqual(first.composed);
  });

  it("does not invite whoever cancelled meanwhile, and withdraws nothing that was never given", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const category = await world.category(conference, { quotaPlaces: 1 });
    const { id } = await register(world.ctx, conference.id, registrationExample(category.id));
    const confirmed = await lastActivity(world, conference.id);
    await cancelRegistration(world.system(), conference.id, id, {});

    expect(await compose(world.ctx, { kind: "confirmed", registrationId: id }, confirmed, origin)).toBe("superseded");
    expect(await compose(world.ctx, { kind: "confirmed", registrationId: "reg_x" }, confirmed, origin)).toBe(
      "recipientGone",
    );
    const asked = await world.category(conference, { approval: "organizer" });
    const other = await register(world.ctx, conference.id, registrationExample(asked.id));
    await cancelRegistration(world.system(), conference.id, other.id, {});
    const { composed } = await write(world, "cancelled", await lastActivity(world, conference.id), other.id);
    expect([composed.calendar, composed.attachments]).toEqual([undefined, []]);
  });
});
