import { describe, expect, it } from "vitest";
import { registration as enRegistration } from "../i18n/en/registration.ts";
import { standing as en } from "../i18n/en/standing.ts";
import { createFormat } from "../i18n/format.ts";
import { registration as kyRegistration } from "../i18n/ky/registration.ts";
import { standing as ky } from "../i18n/ky/standing.ts";
import { type Locale, locales } from "../i18n/locale.ts";
import { registration as ruRegistration } from "../i18n/ru/registration.ts";
import { standing as ru } from "../i18n/ru/standing.ts";
import { say as speak } from "../i18n/translate.ts";
import { isOpen } from "./policy.ts";
import { freedPlaceWays, type RegistrationStatus, registrationStatuses, waitingReasons } from "./schema.ts";
import { type AskedForm, type NextView, nextWords, type SayNext } from "./words.ts";

const catalogues = {
  en: { ...en, ...enRegistration },
  ru: { ...ru, ...ruRegistration },
  ky: { ...ky, ...kyRegistration },
} as const;
const timeZone = "Asia/Bishkek";
const contact = "office@assize.test";
const before = new Date("2030-09-10T06:00:00.000Z");
const during = new Date("2030-10-13T06:00:00.000Z");
const after = new Date("2030-10-15T06:00:00.000Z");
const startsOn = "2030-10-12";
const endsOn = "2030-10-14";
const soon = "2030-09-20T12:00:00.000Z";
const papersBy = "2030-09-28";

type Said = keyof typeof catalogues.en;

/** Speaks as pages do, and notes which keys were spoken. */
function words(view: NextView, locale: Locale) {
  const keys: Said[] = [];
  const say: SayNext = (key, params = {}) => {
    keys.push(key);
    return speak(catalogues[locale][key], locale, params);
  };
  return { ...nextWords(view, { say, format: createFormat(locale, timeZone) }), keys };
}

interface More extends Partial<Omit<NextView, "registration" | "conference">> {
  readonly registration?: Partial<NextView["registration"]>;
  readonly conference?: Partial<NextView["conference"]>;
}

function viewOf(status: RegistrationStatus, { registration, conference, ...more }: More = {}): NextView {
  return {
    registration: {
      ...{ status, email: "judge@court.test", region: "osh", institution: "Osh City Court" },
      ...(status === "offered" && { offeredUntil: soon }),
      ...registration,
    },
    conference: {
      ...{ startsOn, endsOn, timeZone, contactEmail: contact, demo: false, state: "published" },
      ...{ registrationOpensAt: null, registrationClosesAt: soon },
      ...conference,
    },
    standing: status === "waitlisted" ? { position: 3, reason: "category_full", freedPlaces: "confirm" } : null,
    forms: [],
    visa: null,
    now: before,
    ...more,
  };
}

const form = (more: Partial<AskedForm>): AskedForm => ({
  title: "Travel",
  open: true,
  closesAt: soon,
  answered: false,
  ...more,
});
const travel = [form({})];

/** What is said, by its keys without `standing.`, and by when: each instant or day that a sentence must name. */
interface Row {
  readonly when: string;
  readonly view: NextView;
  readonly says: readonly string[];
  readonly todo?: readonly string[];
  readonly by?: readonly string[];
  /** Where nothing has a date, whom to write to. */
  readonly writesTo?: string;
}

const table: readonly Row[] = [
  { when: "sent, nobody decided", view: viewOf("submitted"), says: ["submitted", "submitted.by"], by: [startsOn] },
  {
    when: "sent, the conference is on",
    view: viewOf("submitted", { now: during }),
    says: ["submitted", "submitted.during"],
    by: [endsOn],
  },
  { when: "offered", view: viewOf("offered"), says: ["offered", "offered.answer"], by: [soon] },
  {
    when: "offered, the hour has passed",
    view: viewOf("offered", { now: new Date("2030-09-20T12:00:01.000Z") }),
    says: ["offered.passed"],
    by: [soon],
    writesTo: contact,
  },
  ...waitingReasons
    .filter((reason) => reason !== "offers_unanswered")
    .flatMap((reason) =>
      freedPlaceWays.map(
        (freedPlaces): Row => ({
          when: `waiting: ${reason}, ${freedPlaces}`,
          view: viewOf("waitlisted", { standing: { position: 3, reason, freedPlaces } }),
          says: ["waiting.position", "waiting.reason", `waiting.${freedPlaces}`, "waiting.by"],
          by: [startsOn],
        }),
      ),
    ),
  {
    when: "waiting far behind, after two offers that were not answered",
    view: viewOf("waitlisted", { standing: { position: null, reason: "offers_unanswered", freedPlaces: "offer" } }),
    says: ["waiting.position.far", "waiting.reason", "waiting.again", "waiting.by"],
    by: [startsOn],
    writesTo: contact,
  },
  {
    when: "waiting while the conference is on",
    view: viewOf("waitlisted", { now: during }),
    says: ["waiting.position", "waiting.reason", "waiting.confirm", "waiting.during"],
    by: [endsOn],
  },
  {
    when: "waiting in a category that is gone",
    view: viewOf("waitlisted", { standing: null }),
    says: ["waiting.by"],
    by: [startsOn],
  },
  { when: "confirmed", view: viewOf("confirmed"), says: ["confirmed", "confirmed.by"], by: [startsOn] },
  {
    when: "confirmed, the conference is on",
    view: viewOf("confirmed", { now: during }),
    says: ["confirmed", "confirmed.during"],
    by: [endsOn],
  },
  {
    when: "confirmed, in the demo of long ago",
    view: viewOf("confirmed", { now: after, conference: { demo: true } }),
    says: ["confirmed", "confirmed.by"],
    by: [startsOn],
  },
  {
    when: "confirmed, details missing",
    view: viewOf("confirmed", { registration: { awaitsDetails: true } }),
    says: ["confirmed", "confirmed.by"],
    todo: ["todo.details"],
    by: [startsOn],
  },
  {
    when: "confirmed, a form that follows is open",
    view: viewOf("confirmed", { forms: travel }),
    says: ["confirmed", "confirmed.by"],
    todo: ["todo.form.until"],
    by: [startsOn, soon],
  },
  {
    when: "confirmed, a form without an end is open",
    view: viewOf("confirmed", { forms: [form({ closesAt: null })] }),
    says: ["confirmed", "confirmed.by"],
    todo: ["todo.form.by"],
    by: [startsOn],
  },
  {
    when: "confirmed, what was answered may be changed",
    view: viewOf("confirmed", { forms: [form({ answered: true }), form({ open: false })] }),
    says: ["confirmed", "confirmed.by", "form.until"],
    by: [startsOn, soon],
  },
  ...(["asked", "abroad"] as const).flatMap((letter): Row[] => [
    {
      when: `visa letter: ${letter}, a day is set`,
      view: viewOf("confirmed", { visa: { letter, papersBy } }),
      says: ["confirmed", "confirmed.by", `visa.${letter}.by`],
      by: [startsOn, papersBy],
    },
    {
      when: `visa letter: ${letter}, no day is set`,
      view: viewOf("confirmed", { visa: { letter, papersBy: null } }),
      says: ["confirmed", "confirmed.by", `visa.${letter}`],
      by: [startsOn],
    },
  ]),
  {
    when: "visa letter is there",
    view: viewOf("confirmed", { visa: { letter: "issued", papersBy } }),
    says: ["confirmed", "confirmed.by", "visa.issued"],
    by: [startsOn],
  },
  { when: "declined", view: viewOf("declined"), says: ["declined"], writesTo: contact },
  {
    when: "cancelled by the person, the institution that replaced them, or the organizers; registration is open",
    view: viewOf("cancelled"),
    says: ["cancelled", "cancelled.until"],
    by: [soon],
    writesTo: contact,
  },
  {
    when: "cancelled, registration has no end",
    view: viewOf("cancelled", { conference: { registrationClosesAt: null } }),
    says: ["cancelled", "cancelled.open"],
    by: [startsOn],
  },
  {
    when: "cancelled, registration has no end and the conference is on",
    view: viewOf("cancelled", { now: during, conference: { registrationClosesAt: null } }),
    says: ["cancelled", "cancelled.closed"],
    writesTo: contact,
  },
  {
    when: "cancelled, registration opens later",
    view: viewOf("cancelled", { conference: { registrationOpensAt: soon, registrationClosesAt: null } }),
    says: ["cancelled", "cancelled.from"],
    by: [soon],
  },
  {
    when: "cancelled, registration is closed",
    view: viewOf("cancelled", { now: during }),
    says: ["cancelled", "cancelled.closed"],
    writesTo: contact,
  },
  ...registrationStatuses.map((status): Row => {
    const ending = status === "confirmed" ? ["over.confirmed"] : isOpen(status) ? ["over.open"] : [];
    const asked: More = { now: after, forms: travel, visa: { letter: "asked", papersBy } };
    const registration = { awaitsDetails: true };
    return {
      when: `${status}, the conference is over`,
      view: viewOf(status, { ...asked, registration }),
      says: ["over", ...ending],
      by: [endsOn],
    };
  }),
];

describe.each(locales)("what happens next, in %s", (locale) => {
  const format = createFormat(locale, timeZone);
  const written = (at: string) => (at.length === 10 ? format.date(at) : format.dateTime(at));

  it.each(table)("is said where it is $when", ({ view, says, todo = [], by = [], writesTo }) => {
    const said = words(view, locale);
    const text = [...said.stands, ...said.todo].join("\n");

    expect(said.keys.filter((key) => key.startsWith("standing."))).toEqual(
      [...says, ...todo].map((key) => `standing.${key}`),
    );
    expect(said.todo).toHaveLength(todo.length);
    for (const one of by) expect(text).toContain(written(one));
    if (writesTo !== undefined) expect(text).toContain(writesTo);
    expect(text).not.toMatch(/\{\w+\}|undefined|null|NaN/);
  });

  it("always names a day or whom to write to", () => {
    for (const { view, by = [], writesTo } of table)
      expect(by.length > 0 || writesTo !== undefined, view.registration.status).toBe(true);
  });
});

it("every sentence that the page knows is in the table", () => {
  const said = new Set(table.flatMap(({ says, todo = [] }) => [...says, ...todo]).map((key) => `standing.${key}`));
  expect(Object.keys(en).filter((key) => !said.has(key))).toEqual(["standing.todo.title"]);
});

it("every state asks for what is missing while it is open, and for nothing afterwards", () => {
  for (const status of registrationStatuses) {
    const { todo } = words(viewOf(status, { forms: travel, registration: { awaitsDetails: true } }), "en");
    expect([status, todo.length]).toEqual([status, isOpen(status) ? 2 : 0]);
  }
});
