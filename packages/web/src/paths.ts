/** The addresses of all pages: the only place with URL patterns. */
export const patterns = {
  home: "/",
  signIn: "/sign-in",
  me: "/me",
  ownData: "/me/data",
  confirmAddress: "/address/:personId",
  notMe: "/not-me/:personId/:sessionId",
  training: "/training",
  trainingModule: "/training/:moduleId",
  lesson: "/training/:moduleId/lessons/:lessonId",
  organize: "/organize",
  teach: "/teach",
  teachModule: "/teach/:moduleId",
  teachLesson: "/teach/:moduleId/lessons/:lessonId",
  conference: "/c/:slug",
  agenda: "/c/:slug/agenda",
  agendaSession: "/c/:slug/agenda/:sessionId",
  screen: "/c/:slug/screen/:room",
  call: "/c/:slug/call",
  ownSubmission: "/c/:slug/call/:submissionId",
  ownSubmissions: "/me/submissions",
  callBoard: "/organize/:conferenceId/call",
  callSettings: "/organize/:conferenceId/call/settings",
  callReviewers: "/organize/:conferenceId/call/reviewers",
  reviews: "/reviews",
  review: "/reviews/:conferenceId/:submissionId",
  callSubmission: "/organize/:conferenceId/call/submissions/:submissionId",
  speakers: "/c/:slug/speakers",
  speaker: "/c/:slug/speakers/:speakerId",
  register: "/c/:slug/register",
  keptDraft: "/c/:slug/draft/:draftId",
  myRegistration: "/me/registrations/:conferenceId",
  overview: "/organize/:conferenceId",
  registrations: "/organize/:conferenceId/registrations",
  categories: "/organize/:conferenceId/categories",
  allocation: "/organize/:conferenceId/allocation",
  duplicates: "/organize/duplicates",
  duplicate: "/organize/duplicates/:firstId/:secondId",
  newConference: "/organize/new",
  planning: "/organize/:conferenceId/agenda",
  agendaEditor: "/organize/:conferenceId/agenda/grid",
  interest: "/organize/:conferenceId/agenda/interest",
  schedulers: "/organize/:conferenceId/agenda/schedulers",
  signUp: "/organize/:conferenceId/agenda/sign-up/:sessionId",
  compare: "/organize/:conferenceId/agenda/compare",
  importAgenda: "/organize/:conferenceId/import",
  messages: "/organize/:conferenceId/messages",
  letters: "/organize/:conferenceId/letters",
  history: "/organize/:conferenceId/history",
  papers: "/organize/:conferenceId/documents",
  settings: "/organize/:conferenceId/settings",
  edition: "/organize/:conferenceId/next",
  editions: "/organize/:conferenceId/editions",
  origin: "/organize/:conferenceId/origin",
  nominations: "/organize/:conferenceId/nominations",
  support: "/organize/:conferenceId/support",
  forms: "/organize/:conferenceId/forms",
  form: "/organize/:conferenceId/forms/:formId",
  speaking: "/organize/:conferenceId/speakers",
  ownSpeaking: "/speaking/:conferenceId/:speakerId",
  formDesk: "/forms/:conferenceId/:formId",
  institutions: "/nominations",
  institution: "/nominations/:institutionId",
  check: "/check/:reference",
  nominee: "/nominations/:institutionId/nominees/:nominationId",
} as const;

export type PageName = keyof typeof patterns;

type NamesIn<Pattern extends string> = Pattern extends `${infer Head}/${infer Tail}`
  ? NamesIn<Head> | NamesIn<Tail>
  : Pattern extends `:${infer Name}`
    ? Name
    : never;

type ParamsOf<Name extends PageName> = [NamesIn<(typeof patterns)[Name]>] extends [never]
  ? []
  : [params: Readonly<Record<NamesIn<(typeof patterns)[Name]>, string>>];

/** The address of a page: `pathTo("conference", { slug })`. */
export function pathTo<Name extends PageName>(name: Name, ...params: ParamsOf<Name>): string {
  const values: Readonly<Record<string, string>> = params[0] ?? {};
  return patterns[name].replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(values[key] ?? ""));
}
