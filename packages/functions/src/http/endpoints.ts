import type { Endpoint } from "./endpoint.ts";

/** Endpoints that are loaded together, with the first request for one of them. */
export interface ApiRoom {
  /** The beginnings of its paths; `*` stands for an id. The longest beginning of a path decides whose it is. */
  readonly serves: readonly `/${string}`[];
  readonly load: () => Promise<readonly Endpoint[]>;
}

/** Every room of the API. A room's endpoints are listed here once; the contract test compares them with `serves`. */
export const rooms: readonly ApiRoom[] = [
  { serves: ["/health"], load: async () => (await import("./routes/health.ts")).healthEndpoints },
  {
    serves: ["/session", "/me", "/grants"],
    load: async () => (await import("./routes/identity.ts")).identityEndpoints,
  },
  {
    serves: ["/me/address-change", "/address-changes", "/addresses/move"],
    load: async () => (await import("./routes/address.ts")).addressEndpoints,
  },
  {
    serves: ["/me/factor", "/session/factor", "/session-denials", "/conferences/*/sign-in-rule"],
    load: async () => (await import("./routes/factor.ts")).factorEndpoints,
  },
  {
    serves: ["/me/data", "/me/sessions", "/me/erasure"],
    load: async () => (await import("./routes/privacy.ts")).privacyEndpoints,
  },
  {
    serves: ["/public/conferences", "/conferences", "/series"],
    load: async () => (await import("./routes/conference.ts")).conferenceEndpoints,
  },
  {
    serves: [
      "/conferences/*/editions",
      "/conferences/*/editions.csv",
      "/conferences/*/editions.xlsx",
      "/conferences/*/origin",
    ],
    load: async () => (await import("./routes/edition.ts")).editionEndpoints,
  },
  {
    serves: [
      "/public/conferences/*/categories",
      "/conferences/*/categories",
      "/conferences/*/registrations",
      "/me/registrations",
      "/me/conferences/*/registration",
    ],
    load: async () => (await import("./routes/registration.ts")).registrationEndpoints,
  },
  {
    serves: [
      "/conferences/*/place-rules",
      "/conferences/*/waiting-lists",
      "/conferences/*/allocations",
      "/conferences/*/categories/*/codes",
      "/conferences/*/registrations/*/official",
      "/conferences/*/registrations/*/offer",
      "/conferences/*/registrations/*/accept",
      "/conferences/*/registrations/*/move",
      "/conferences/*/registrations/move-preview",
    ],
    load: async () => (await import("./routes/places.ts")).placesEndpoints,
  },
  {
    serves: ["/public/ticket-keys", "/me/conferences/*/ticket.pdf"],
    load: async () => (await import("./routes/ticket.ts")).ticketEndpoints,
  },
  {
    serves: ["/public/conferences/*/form", "/conferences/*/forms", "/conferences/*/registrations/*/forms"],
    load: async () => (await import("./routes/form.ts")).formEndpoints,
  },
  {
    serves: ["/conferences/*/forms/*/managers", "/conferences/*/forms/*/desk", "/me/forms"],
    load: async () => (await import("./routes/form-desk.ts")).formDeskEndpoints,
  },
  {
    serves: ["/conferences/*/forms/*/files", "/conferences/*/registrations/*/forms/*/answers/*/file"],
    load: async () => (await import("./routes/form-file.ts")).formFileEndpoints,
  },
  {
    serves: ["/conferences/*/drafts", "/drafts"],
    load: async () => (await import("./routes/draft.ts")).draftEndpoints,
  },
  {
    serves: ["/conferences/*/institutions", "/me/institutions", "/institutions"],
    load: async () => (await import("./routes/institution.ts")).institutionEndpoints,
  },
  {
    serves: ["/public/directory", "/conferences/*/directory"],
    load: async () => (await import("./routes/directory.ts")).directoryEndpoints,
  },
  {
    serves: ["/institutions/*/nominations"],
    load: async () => (await import("./routes/nomination.ts")).nominationEndpoints,
  },
  {
    serves: [
      "/public/conferences/*/agenda",
      "/public/conferences/*/sessions",
      "/conferences/*/rooms",
      "/conferences/*/tracks",
      "/conferences/*/speakers",
      "/conferences/*/sessions",
    ],
    load: async () => (await import("./routes/agenda.ts")).agendaEndpoints,
  },
  {
    serves: ["/conferences/*/agenda/version", "/conferences/*/agenda/conflicts", "/conferences/*/agenda/now"],
    load: async () => (await import("./routes/agenda-conflicts.ts")).agendaConflictEndpoints,
  },
  {
    serves: ["/conferences/*/schedulers"],
    load: async () => (await import("./routes/scheduler.ts")).schedulerEndpoints,
  },
  {
    serves: ["/conferences/*/unscheduled", "/conferences/*/sessions/*/place"],
    load: async () => (await import("./routes/agenda-unscheduled.ts")).agendaUnscheduledEndpoints,
  },
  {
    serves: ["/conferences/*/agenda", "/conferences/*/releases"],
    load: async () => (await import("./routes/agenda-release.ts")).agendaReleaseEndpoints,
  },
  {
    serves: [
      "/public/conferences/*/agenda.ics",
      "/public/conferences/*/agenda.jsonld",
      "/public/conferences/*/agenda.csv",
      "/public/conferences/*/agenda.xlsx",
      "/public/conferences/*/schedule.json",
      "/public/conferences/*/schedule.xml",
      "/public/conferences/*/agenda.pdf",
      "/public/conferences/*/embed.js",
    ],
    load: async () => (await import("./routes/agenda-export.ts")).agendaExportEndpoints,
  },
  {
    serves: ["/conferences/*/agenda/import"],
    load: async () => (await import("./routes/agenda-import.ts")).agendaImportEndpoints,
  },
  {
    serves: ["/conferences/*/agenda/proposal"],
    load: async () => (await import("./routes/proposal.ts")).proposalEndpoints,
  },
  {
    serves: ["/public/sign-ups", "/me/conferences/*/sign-ups", "/conferences/*/sign-ups"],
    load: async () => (await import("./routes/sign-up.ts")).signUpEndpoints,
  },
  {
    serves: ["/me/conferences/*/agenda", "/calendars", "/conferences/*/agenda/popularity"],
    load: async () => (await import("./routes/personal-agenda.ts")).personalAgendaEndpoints,
  },
  {
    serves: ["/public/modules", "/me/enrolments", "/modules/*/enrolment"],
    load: async () => (await import("./routes/training.ts")).trainingEndpoints,
  },
  {
    serves: [
      "/conferences/*/letterhead",
      "/conferences/*/printings",
      "/conferences/*/documents",
      "/me/conferences/*/documents",
      "/public/documents",
    ],
    load: async () => (await import("./routes/document.ts")).documentEndpoints,
  },
  {
    serves: ["/duplicates", "/merges"],
    load: async () => (await import("./routes/duplicate.ts")).duplicateEndpoints,
  },
  {
    serves: ["/conferences/*/speaking"],
    load: async () => (await import("./routes/speaking.ts")).speakingEndpoints,
  },
  {
    serves: ["/public/conferences/*/call", "/conferences/*/call", "/me/submissions"],
    load: async () => (await import("./routes/call.ts")).callEndpoints,
  },
  {
    serves: [
      "/conferences/*/call/reviewers",
      "/conferences/*/call/assignments",
      "/conferences/*/call/reviews",
      "/conferences/*/call/submissions/*/reviews",
      "/me/reviews",
    ],
    load: async () => (await import("./routes/call-review.ts")).callReviewEndpoints,
  },
  {
    serves: ["/conferences/*/call/decisions", "/conferences/*/call/letters", "/conferences/*/call/sessions"],
    load: async () => (await import("./routes/call-decision.ts")).callDecisionEndpoints,
  },
  {
    serves: ["/conferences/*/speaking/*/photo", "/conferences/*/speaking/*/files", "/conferences/*/slides"],
    load: async () => (await import("./routes/speaking-files.ts")).speakingFilesEndpoints,
  },
  {
    serves: ["/public/conferences/*/speakers", "/me/conferences/*/sessions/*/files"],
    load: async () => (await import("./routes/public-speakers.ts")).publicSpeakersEndpoints,
  },
  {
    serves: ["/conferences/*/speaking/*/proxies", "/conferences/*/speaking/*/calendar", "/calendars/*/speakers"],
    load: async () => (await import("./routes/speaking-proxy.ts")).speakingProxyEndpoints,
  },
  {
    serves: ["/conferences/*/speaking/*/kept", "/conferences/*/kept-speakers"],
    load: async () => (await import("./routes/kept-speaker.ts")).keptSpeakerEndpoints,
  },
  { serves: ["/modules"], load: async () => (await import("./routes/teaching.ts")).teachingEndpoints },
  { serves: ["/modules/*/materials"], load: async () => (await import("./routes/material.ts")).materialEndpoints },
  {
    serves: [
      "/conferences/*/letters",
      "/conferences/*/mailings",
      "/conferences/*/sendings",
      "/conferences/*/reminders",
      "/conferences/*/messages/release",
      "/conferences/*/messages/*",
    ],
    load: async () => (await import("./routes/letter.ts")).letterEndpoints,
  },
  {
    serves: ["/conferences/*/activities"],
    load: async () => (await import("./routes/history.ts")).historyEndpoints,
  },
  {
    serves: [
      "/conferences/*/messages",
      "/conferences/*/messages/*/preview",
      "/conferences/*/messages/*/resend",
      "/conferences/*/messages/*/lift-address-mark",
    ],
    load: async () => (await import("./routes/message.ts")).messageEndpoints,
  },
  {
    serves: ["/conferences/*/support"],
    load: async () => (await import("./routes/support.ts")).supportEndpoints,
  },
  {
    serves: [
      "/conferences/*/support/hotels",
      "/conferences/*/support/stays",
      "/conferences/*/support/people/*/stay",
      "/conferences/*/support/rooming-list.csv",
      "/conferences/*/support/rooming-list.xlsx",
      "/conferences/*/support/arrivals.csv",
      "/conferences/*/support/arrivals.xlsx",
      "/conferences/*/support/subsistence.csv",
      "/conferences/*/support/subsistence.xlsx",
    ],
    load: async () => (await import("./routes/support-hotel.ts")).supportHotelEndpoints,
  },
  {
    serves: ["/me/conferences/*/support"],
    load: async () => (await import("./routes/support-own.ts")).supportOwnEndpoints,
  },
];

const fits = (path: readonly string[], beginning: readonly string[]): boolean =>
  beginning.length <= path.length && beginning.every((part, at) => part === "*" || part === path[at]);

/** Finds the room that answers for a path below `/api`, whether or not it has an endpoint there; null where none does. */
export function roomFinder(among: readonly ApiRoom[]): (path: string) => ApiRoom | null {
  const longestFirst = among
    .flatMap((room) => room.serves.map((beginning) => ({ room, parts: beginning.split("/") })))
    .toSorted((one, other) => other.parts.length - one.parts.length);
  return (path) => {
    const asked = path.split("/");
    return longestFirst.find(({ parts }) => fits(asked, parts))?.room ?? null;
  };
}

/** Every endpoint of the API, for whoever walks them all: the OpenAPI document, the contract test, the benchmarks. */
export async function allEndpoints(): Promise<readonly Endpoint[]> {
  return (await Promise.all(rooms.map(({ load }) => load()))).flat();
}
