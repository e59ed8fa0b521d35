import type { agenda } from "@assize/core/i18n/en/agenda.ts";
import type { call } from "@assize/core/i18n/en/call.ts";
import type { conference } from "@assize/core/i18n/en/conference.ts";
import type { duplicate } from "@assize/core/i18n/en/duplicate.ts";
import type { edition } from "@assize/core/i18n/en/edition.ts";
import type { editor } from "@assize/core/i18n/en/editor.ts";
import type { factor } from "@assize/core/i18n/en/factor.ts";
import type { form } from "@assize/core/i18n/en/form.ts";
import type { importing } from "@assize/core/i18n/en/import.ts";
import type { message } from "@assize/core/i18n/en/message.ts";
import type { nomination } from "@assize/core/i18n/en/nomination.ts";
import type { organizer } from "@assize/core/i18n/en/organizer.ts";
import type { paper } from "@assize/core/i18n/en/paper.ts";
import type { places } from "@assize/core/i18n/en/places.ts";
import type { planning } from "@assize/core/i18n/en/planning.ts";
import type { privacy } from "@assize/core/i18n/en/privacy.ts";
import type { problem } from "@assize/core/i18n/en/problem.ts";
import type { registration } from "@assize/core/i18n/en/registration.ts";
import type { session } from "@assize/core/i18n/en/session.ts";
import type { settings } from "@assize/core/i18n/en/settings.ts";
import type { shell } from "@assize/core/i18n/en/shell.ts";
import type { signUp } from "@assize/core/i18n/en/sign-up.ts";
import type { speakers } from "@assize/core/i18n/en/speakers.ts";
import type { speaking } from "@assize/core/i18n/en/speaking.ts";
import type { standing } from "@assize/core/i18n/en/standing.ts";
import type { support } from "@assize/core/i18n/en/support.ts";
import type { take } from "@assize/core/i18n/en/take.ts";
import type { teach } from "@assize/core/i18n/en/teach.ts";
import type { training } from "@assize/core/i18n/en/training.ts";
import type { Locale } from "@assize/core/i18n/locale.ts";
import type { Catalogue, Messages } from "@assize/core/i18n/translate.ts";

/**
 * The surfaces of texts. To add one: write `core/src/i18n/{en,ru,ky}/<surface>.ts` with keys `<surface>.…`, name its
 * type here and its three files below. A page downloads the surfaces it speaks from, in one language.
 */
interface Surfaces {
  readonly shell: typeof shell;
  readonly agenda: typeof agenda;
  readonly call: typeof call;
  readonly conference: typeof conference;
  readonly session: typeof session;
  readonly registration: typeof registration;
  readonly organizer: typeof organizer;
  readonly training: typeof training;
  readonly teach: typeof teach;
  readonly planning: typeof planning;
  readonly editor: typeof editor;
  readonly settings: typeof settings;
  readonly import: typeof importing;
  readonly privacy: typeof privacy;
  readonly message: typeof message;
  readonly nomination: typeof nomination;
  readonly form: typeof form;
  readonly problem: typeof problem;
  readonly places: typeof places;
  readonly support: typeof support;
  readonly duplicate: typeof duplicate;
  readonly speakers: typeof speakers;
  readonly speaking: typeof speaking;
  readonly "sign-up": typeof signUp;
  readonly take: typeof take;
  readonly paper: typeof paper;
  readonly edition: typeof edition;
  readonly standing: typeof standing;
  readonly factor: typeof factor;
}

export type Surface = keyof Surfaces;

type Loaders = {
  readonly [S in Surface]: { readonly [L in Locale]: () => Promise<Catalogue<Surfaces[S], L> & Messages> };
};

const loaders: Loaders = {
  shell: {
    ky: async () => (await import("@assize/core/i18n/ky/shell.ts")).shell,
    ru: async () => (await import("@assize/core/i18n/ru/shell.ts")).shell,
    en: async () => (await import("@assize/core/i18n/en/shell.ts")).shell,
  },
  "sign-up": {
    ky: async () => (await import("@assize/core/i18n/ky/sign-up.ts")).signUp,
    ru: async () => (await import("@assize/core/i18n/ru/sign-up.ts")).signUp,
    en: async () => (await import("@assize/core/i18n/en/sign-up.ts")).signUp,
  },
  take: {
    ky: async () => (await import("@assize/core/i18n/ky/take.ts")).take,
    ru: async () => (await import("@assize/core/i18n/ru/take.ts")).take,
    en: async () => (await import("@assize/core/i18n/en/take.ts")).take,
  },
  agenda: {
    ky: async () => (await import("@assize/core/i18n/ky/agenda.ts")).agenda,
    ru: async () => (await import("@assize/core/i18n/ru/agenda.ts")).agenda,
    en: async () => (await import("@assize/core/i18n/en/agenda.ts")).agenda,
  },
  editor: {
    ky: async () => (await import("@assize/core/i18n/ky/editor.ts")).editor,
    ru: async () => (await import("@assize/core/i18n/ru/editor.ts")).editor,
    en: async () => (await import("@assize/core/i18n/en/editor.ts")).editor,
  },
  call: {
    ky: async () => (await import("@assize/core/i18n/ky/call.ts")).call,
    ru: async () => (await import("@assize/core/i18n/ru/call.ts")).call,
    en: async () => (await import("@assize/core/i18n/en/call.ts")).call,
  },
  conference: {
    ky: async () => (await import("@assize/core/i18n/ky/conference.ts")).conference,
    ru: async () => (await import("@assize/core/i18n/ru/conference.ts")).conference,
    en: async () => (await import("@assize/core/i18n/en/conference.ts")).conference,
  },
  session: {
    ky: async () => (await import("@assize/core/i18n/ky/session.ts")).session,
    ru: async () => (await import("@assize/core/i18n/ru/session.ts")).session,
    en: async () => (await import("@assize/core/i18n/en/session.ts")).session,
  },
  standing: {
    ky: async () => (await import("@assize/core/i18n/ky/standing.ts")).standing,
    ru: async () => (await import("@assize/core/i18n/ru/standing.ts")).standing,
    en: async () => (await import("@assize/core/i18n/en/standing.ts")).standing,
  },
  registration: {
    ky: async () => (await import("@assize/core/i18n/ky/registration.ts")).registration,
    ru: async () => (await import("@assize/core/i18n/ru/registration.ts")).registration,
    en: async () => (await import("@assize/core/i18n/en/registration.ts")).registration,
  },
  organizer: {
    ky: async () => (await import("@assize/core/i18n/ky/organizer.ts")).organizer,
    ru: async () => (await import("@assize/core/i18n/ru/organizer.ts")).organizer,
    en: async () => (await import("@assize/core/i18n/en/organizer.ts")).organizer,
  },
  training: {
    ky: async () => (await import("@assize/core/i18n/ky/training.ts")).training,
    ru: async () => (await import("@assize/core/i18n/ru/training.ts")).training,
    en: async () => (await import("@assize/core/i18n/en/training.ts")).training,
  },
  teach: {
    ky: async () => (await import("@assize/core/i18n/ky/teach.ts")).teach,
    ru: async () => (await import("@assize/core/i18n/ru/teach.ts")).teach,
    en: async () => (await import("@assize/core/i18n/en/teach.ts")).teach,
  },
  planning: {
    ky: async () => (await import("@assize/core/i18n/ky/planning.ts")).planning,
    ru: async () => (await import("@assize/core/i18n/ru/planning.ts")).planning,
    en: async () => (await import("@assize/core/i18n/en/planning.ts")).planning,
  },
  import: {
    ky: async () => (await import("@assize/core/i18n/ky/import.ts")).importing,
    ru: async () => (await import("@assize/core/i18n/ru/import.ts")).importing,
    en: async () => (await import("@assize/core/i18n/en/import.ts")).importing,
  },
  settings: {
    ky: async () => (await import("@assize/core/i18n/ky/settings.ts")).settings,
    ru: async () => (await import("@assize/core/i18n/ru/settings.ts")).settings,
    en: async () => (await import("@assize/core/i18n/en/settings.ts")).settings,
  },
  privacy: {
    ky: async () => (await import("@assize/core/i18n/ky/privacy.ts")).privacy,
    ru: async () => (await import("@assize/core/i18n/ru/privacy.ts")).privacy,
    en: async () => (await import("@assize/core/i18n/en/privacy.ts")).privacy,
  },
  message: {
    ky: async () => (await import("@assize/core/i18n/ky/message.ts")).message,
    ru: async () => (await import("@assize/core/i18n/ru/message.ts")).message,
    en: async () => (await import("@assize/core/i18n/en/message.ts")).message,
  },
  nomination: {
    ky: async () => (await import("@assize/core/i18n/ky/nomination.ts")).nomination,
    ru: async () => (await import("@assize/core/i18n/ru/nomination.ts")).nomination,
    en: async () => (await import("@assize/core/i18n/en/nomination.ts")).nomination,
  },
  places: {
    ky: async () => (await import("@assize/core/i18n/ky/places.ts")).places,
    ru: async () => (await import("@assize/core/i18n/ru/places.ts")).places,
    en: async () => (await import("@assize/core/i18n/en/places.ts")).places,
  },
  support: {
    ky: async () => (await import("@assize/core/i18n/ky/support.ts")).support,
    ru: async () => (await import("@assize/core/i18n/ru/support.ts")).support,
    en: async () => (await import("@assize/core/i18n/en/support.ts")).support,
  },
  duplicate: {
    ky: async () => (await import("@assize/core/i18n/ky/duplicate.ts")).duplicate,
    ru: async () => (await import("@assize/core/i18n/ru/duplicate.ts")).duplicate,
    en: async () => (await import("@assize/core/i18n/en/duplicate.ts")).duplicate,
  },
  speakers: {
    ky: async () => (await import("@assize/core/i18n/ky/speakers.ts")).speakers,
    ru: async () => (await import("@assize/core/i18n/ru/speakers.ts")).speakers,
    en: async () => (await import("@assize/core/i18n/en/speakers.ts")).speakers,
  },
  speaking: {
    ky: async () => (await import("@assize/core/i18n/ky/speaking.ts")).speaking,
    ru: async () => (await import("@assize/core/i18n/ru/speaking.ts")).speaking,
    en: async () => (await import("@assize/core/i18n/en/speaking.ts")).speaking,
  },
  paper: {
    ky: async () => (await import("@assize/core/i18n/ky/paper.ts")).paper,
    ru: async () => (await import("@assize/core/i18n/ru/paper.ts")).paper,
    en: async () => (await import("@assize/core/i18n/en/paper.ts")).paper,
  },
  factor: {
    ky: async () => (await import("@assize/core/i18n/ky/factor.ts")).factor,
    ru: async () => (await import("@assize/core/i18n/ru/factor.ts")).factor,
    en: async () => (await import("@assize/core/i18n/en/factor.ts")).factor,
  },
  edition: {
    ky: async () => (await import("@assize/core/i18n/ky/edition.ts")).edition,
    ru: async () => (await import("@assize/core/i18n/ru/edition.ts")).edition,
    en: async () => (await import("@assize/core/i18n/en/edition.ts")).edition,
  },
  form: {
    ky: async () => (await import("@assize/core/i18n/ky/form.ts")).form,
    ru: async () => (await import("@assize/core/i18n/ru/form.ts")).form,
    en: async () => (await import("@assize/core/i18n/en/form.ts")).form,
  },
  problem: {
    ky: async () => (await import("@assize/core/i18n/ky/problem.ts")).problem,
    ru: async () => (await import("@assize/core/i18n/ru/problem.ts")).problem,
    en: async () => (await import("@assize/core/i18n/en/problem.ts")).problem,
  },
};

type Intersection<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never;

/** All English texts as one type; each key belongs to one surface. */
export type Texts = Intersection<Surfaces[Surface]>;
export type TextKey = keyof Texts & string;

const isSurface = (name: string): name is Surface => name in loaders;

/** The surface of a key is its first word; `validation.` texts live with the problems. */
export function surfaceOf(key: string): Surface {
  const first = key.slice(0, key.indexOf("."));
  return isSurface(first) ? first : "problem";
}

/** Downloads one surface in one language. */
export const loadSurface = (surface: Surface, locale: Locale): Promise<Messages> => loaders[surface][locale]();
