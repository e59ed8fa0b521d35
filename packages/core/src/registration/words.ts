import { localDay, registrationWindow } from "../conference/policy.ts";
import type { Conference } from "../conference/schema.ts";
import type { registration as registrationTexts } from "../i18n/en/registration.ts";
import type { standing } from "../i18n/en/standing.ts";
import type { Format } from "../i18n/format.ts";
import type { Params } from "../i18n/translate.ts";
import { isOpen } from "./policy.ts";
import type { Registration, RegistrationStatus, Standing } from "./schema.ts";

/** Gives the words of a key in the reader's language. */
export type SayNext = (key: keyof typeof standing | keyof typeof registrationTexts, params?: Params) => string;

/** A form as it concerns one's own registration. */
export interface AskedForm {
  readonly title: string;
  /** Whether it may be answered now. */
  readonly open: boolean;
  /** Until when; null: until the conference begins. */
  readonly closesAt: string | null;
  readonly answered: boolean;
}

/** A visa letter: asked for, wanted perhaps since somebody comes from abroad, or there; null: none of it. */
export interface VisaStanding {
  readonly letter: "asked" | "abroad" | "issued";
  /** By when visa papers are needed, where the organizers said. */
  readonly papersBy: string | null;
}

/** All that decides what happens next with somebody's registration. */
export interface NextView {
  readonly registration: Pick<
    Registration,
    "status" | "email" | "awaitsDetails" | "offeredUntil" | "region" | "institution"
  >;
  readonly conference: Pick<
    Conference,
    | "startsOn"
    | "endsOn"
    | "timeZone"
    | "contactEmail"
    | "demo"
    | "state"
    | "registrationOpensAt"
    | "registrationClosesAt"
  >;
  readonly standing: Standing | null;
  readonly forms: readonly AskedForm[];
  readonly visa: VisaStanding | null;
  readonly now: Date;
}

export interface NextWords {
  /** How things stand, and what happens by itself. */
  readonly stands: readonly string[];
  /** What the person still has to do. */
  readonly todo: readonly string[];
}

interface Teller {
  readonly view: NextView;
  readonly say: SayNext;
  readonly format: Format;
  readonly phase: "before" | "during" | "over";
}

/** The demo is of 2018 and always about to begin. */
function phaseOf({ conference, now }: NextView): Teller["phase"] {
  const today = localDay(now.toISOString(), conference.timeZone);
  if (conference.demo || today < conference.startsOn) return "before";
  return today > conference.endsOn ? "over" : "during";
}

/** An offer that is not answered in time ends within minutes of its hour. */
export const offerHasPassed = ({ offeredUntil }: Pick<Registration, "offeredUntil">, now: Date): boolean =>
  offeredUntil !== undefined && offeredUntil <= now.toISOString();

const begins = ({ view, format }: Teller) => ({ date: format.date(view.conference.startsOn) });
const ends = ({ view, format }: Teller) => ({ date: format.date(view.conference.endsOn) });
const contactOf = ({ view }: Teller) => ({ contact: view.conference.contactEmail });

function submitted(teller: Teller): string[] {
  const { view, say, phase } = teller;
  const { email } = view.registration;
  return [
    say("standing.submitted", { email }),
    phase === "before"
      ? say("standing.submitted.by", begins(teller))
      : say("standing.submitted.during", { ...ends(teller), ...contactOf(teller) }),
  ];
}

function offered(teller: Teller): string[] {
  const { view, say, format } = teller;
  const until = format.dateTime(view.registration.offeredUntil ?? view.conference.startsOn);
  return offerHasPassed(view.registration, view.now)
    ? [say("standing.offered.passed", { until, ...contactOf(teller) })]
    : [say("standing.offered", { until }), say("standing.offered.answer")];
}

function waitlisted(teller: Teller): string[] {
  const { view, say, phase } = teller;
  const { email, region, institution } = view.registration;
  const byWhen = (): string =>
    phase === "before" ? say("standing.waiting.by", begins(teller)) : say("standing.waiting.during", ends(teller));
  if (view.standing === null) return [byWhen()];
  const { position, reason, freedPlaces } = view.standing;
  const why = say(`registration.waiting.${reason}`, { region: say(`registration.region.${region}`), institution });
  return [
    position === null ? say("standing.waiting.position.far") : say("standing.waiting.position", { position }),
    say("standing.waiting.reason", { reason: why }),
    reason === "offers_unanswered"
      ? say("standing.waiting.again", contactOf(teller))
      : say(`standing.waiting.${freedPlaces}`, { email }),
    byWhen(),
  ];
}

function confirmed(teller: Teller): string[] {
  const { view, say, phase } = teller;
  return [
    say("standing.confirmed", { email: view.registration.email }),
    phase === "before" ? say("standing.confirmed.by", begins(teller)) : say("standing.confirmed.during", ends(teller)),
  ];
}

function cancelled(teller: Teller): string[] {
  const { view, say, format, phase } = teller;
  const { registrationOpensAt: opens, registrationClosesAt: closes } = view.conference;
  const gone = say("standing.cancelled", contactOf(teller));
  const window = registrationWindow(view.conference, view.now);
  if (window === "not_yet" && opens !== null)
    return [gone, say("standing.cancelled.from", { from: format.dateTime(opens) })];
  if (window !== "open") return [gone, say("standing.cancelled.closed", contactOf(teller))];
  if (closes !== null) return [gone, say("standing.cancelled.until", { until: format.dateTime(closes) })];
  return [
    gone,
    phase === "before"
      ? say("standing.cancelled.open", begins(teller))
      : say("standing.cancelled.closed", contactOf(teller)),
  ];
}

const tellers = {
  submitted,
  offered,
  waitlisted,
  confirmed,
  declined: (teller) => [teller.say("standing.declined", contactOf(teller))],
  cancelled,
} as const satisfies Record<RegistrationStatus, (teller: Teller) => string[]>;

function over(teller: Teller): string[] {
  const { view, say } = teller;
  const { status } = view.registration;
  const ended = say("standing.over", ends(teller));
  if (status === "confirmed") return [ended, say("standing.over.confirmed")];
  return isOpen(status) ? [ended, say("standing.over.open")] : [ended];
}

/** Forms that are answered and may still be changed, and the visa letter. */
function besides(teller: Teller): string[] {
  const { view, say, format } = teller;
  const changeable = view.forms.flatMap(({ title, open, closesAt, answered }) =>
    open && answered && closesAt !== null
      ? [say("standing.form.until", { form: title, until: format.dateTime(closesAt) })]
      : [],
  );
  const { visa } = view;
  if (visa === null || view.registration.status !== "confirmed") return changeable;
  if (visa.letter === "issued") return [...changeable, say("standing.visa.issued")];
  const key = `standing.visa.${visa.letter}` as const;
  const date = visa.papersBy === null ? begins(teller) : { date: format.date(visa.papersBy) };
  return [...changeable, say(visa.papersBy === null ? key : `${key}.by`, { ...date, ...contactOf(teller) })];
}

function todoOf(teller: Teller): string[] {
  const { view, say, format } = teller;
  const details = view.registration.awaitsDetails === true ? [say("standing.todo.details", begins(teller))] : [];
  const forms = view.forms
    .filter(({ open, answered }) => open && !answered)
    .map(({ title: form, closesAt }) =>
      closesAt === null
        ? say("standing.todo.form.by", { form, ...begins(teller) })
        : say("standing.todo.form.until", { form, until: format.dateTime(closesAt) }),
    );
  return [...details, ...forms];
}

/** What happens next with somebody's registration and by when, in words, at every state. */
export function nextWords(view: NextView, { say, format }: Pick<Teller, "say" | "format">): NextWords {
  const teller: Teller = { view, say, format, phase: phaseOf(view) };
  if (teller.phase === "over") return { stands: over(teller), todo: [] };
  const { status } = view.registration;
  const stands = [...tellers[status](teller), ...(isOpen(status) ? besides(teller) : [])];
  return { stands, todo: isOpen(status) ? todoOf(teller) : [] };
}
