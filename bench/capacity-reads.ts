import type { Conference } from "@assize/core/conference/schema.ts";
import type { Registration } from "@assize/core/registration/schema.ts";

/** What stands in the table when endpoints are measured. */
export interface Scene {
  readonly conference: Conference;
  readonly one: Registration;
  readonly sessionId: string;
  readonly formId: string;
  readonly module: { readonly id: string; readonly lessonIds: readonly string[] };
  readonly allocationId: string;
  readonly printingId: string;
  readonly editionId: string;
  /** Of the letter that was issued. */
  readonly reference: string;
  readonly cookie: string;
  readonly institutionId: string;
  readonly spellingRunId: string;
  /** Each by the link that was mailed. */
  readonly nomination: LinkRead;
  readonly draft: LinkRead;
  readonly speakingPage: LinkRead;
  readonly submission: LinkRead;
  readonly submissionId: string;
  /** Where the public page of that speaker is read, and which photo stands on it. */
  readonly publicSpeaker: string;
  readonly photoStamp: string;
  /** The two ids of accounts that look alike, with a slash between. */
  readonly pair: string;
  /** Of a mail that went out. */
  readonly messageId: string;
}

/** What is read by whoever holds the secret of a mailed link. */
export interface LinkRead {
  readonly path: string;
  readonly linkKey: string;
}

type Reads = Readonly<Record<string, string | LinkRead>>;

const visitorReads = ({ conference, sessionId, reference, ...scene }: Scene): Reads => {
  const seen = `/api/public/conferences/${conference.slug}`;
  return {
    getHealth: "/api/health",
    getSession: "/api/session",
    listPublishedConferences: "/api/public/conferences",
    getPublishedConference: seen,
    listOpenCategories: `${seen}/categories`,
    getPublicAgenda: `${seen}/agenda`,
    getPublicSession: `${seen}/sessions/${sessionId}`,
    listOpenSignUps: `/api/public/sign-ups/${conference.slug}`,
    getRegistrationForm: `${seen}/form`,
    listOfferedInstitutions: `/api/public/directory/${conference.id}`,
    listTicketKeys: "/api/public/ticket-keys",
    checkDocument: `/api/public/documents/${reference}`,
    getKeptDraft: scene.draft,
    getNomination: scene.nomination,
    getSpeakingPage: scene.speakingPage,
    getPublicCall: `${seen}/call`,
    getOwnSubmission: scene.submission,
    listProxies: { ...scene.speakingPage, path: `${scene.speakingPage.path}/proxies` },
    getKeptChoice: { ...scene.speakingPage, path: `${scene.speakingPage.path}/kept` },
    listPublicSpeakers: `${seen}/speakers`,
    getPublicSpeaker: scene.publicSpeaker,
    readPublicPhoto: `${scene.publicSpeaker}/photo/${scene.photoStamp}/small`,
    readPhoto: { ...scene.speakingPage, path: `${scene.speakingPage.path}/photo/small` },
  };
};

const ownReads = ({ conference, sessionId }: Scene): Reads => ({
  listMyRegistrations: "/api/me/registrations",
  listManagedForms: "/api/me/forms",
  listOwnSubmissions: "/api/me/submissions",
  listOwnReviews: "/api/me/reviews",
  listOwnSessions: "/api/me/sessions",
  previewErasure: "/api/me/erasure",
  listOwnInstitutions: "/api/me/institutions",
  getOwnAddressChange: "/api/me/address-change",
  getOwnVisa: `/api/me/conferences/${conference.id}/documents/visa`,
  getOwnFactor: "/api/me/factor",
  getMyRegistration: `/api/me/conferences/${conference.id}/registration`,
  listReleasedFiles: `/api/me/conferences/${conference.id}/sessions/${sessionId}/files`,
  getPersonalAgenda: `/api/me/conferences/${conference.id}/agenda`,
  listOwnSignUps: `/api/me/conferences/${conference.id}/sign-ups`,
  getOwnSupport: `/api/me/conferences/${conference.id}/support`,
  getMyTicketPdf: `/api/me/conferences/${conference.id}/ticket.pdf`,
  listMyDocuments: `/api/me/conferences/${conference.id}/documents`,
  getMyDocumentPdf: `/api/me/conferences/${conference.id}/documents/invitation/letter.pdf`,
});

/** What is set for a conference beside its settings. */
const settingReads = (own: string): Reads => ({
  listPlaceRules: `${own}/place-rules`,
  listSendings: `${own}/sendings`,
  getSignInRule: `${own}/sign-in-rule`,
});

const slideReads = ({ conference: { id } }: Scene): Reads => ({
  readSlideRules: `/api/conferences/${id}/slides/rules`,
  listSlideBundles: `/api/conferences/${id}/slides/bundles`,
  findKeptSpeakers: `/api/conferences/${id}/kept-speakers`,
});

const organizerReads = ({ conference, one, formId, allocationId, printingId, ...scene }: Scene): Reads => {
  const own = `/api/conferences/${conference.id}`;
  return {
    listOwnConferences: "/api/conferences",
    getConference: own,
    listCategories: `${own}/categories`,
    ...settingReads(own),
    listWaitingLists: `${own}/waiting-lists`,
    listAllocations: `${own}/allocations`,
    getAllocation: `${own}/allocations/${allocationId}`,
    listAccessCodes: `${own}/categories/${one.categoryId}/codes`,
    listRegistrations: `${own}/registrations?limit=50`,
    "listRegistrations by status": `${own}/registrations?limit=50&status=confirmed`,
    getRegistration: `${own}/registrations/${one.id}`,
    getDraft: `${own}/agenda`,
    listActivities: `${own}/activities?limit=50`,
    "listActivities of a registration": `${own}/activities?limit=50&itemId=${one.id}`,
    getDraftVersion: `${own}/agenda/version`,
    proposeSchedule: `${own}/agenda/proposal`,
    listReleases: `${own}/releases`,
    getDraftChanges: `${own}/agenda/changes`,
    getReleaseChanges: `${own}/releases/1/changes`,
    listMessages: `${own}/messages?limit=50`,
    previewMessage: `${own}/messages/${scene.messageId}/preview`,
    listForms: `${own}/forms`,
    getFormDraft: `${own}/forms/${formId}/draft`,
    listFormVersions: `${own}/forms/${formId}/versions`,
    getFormVersion: `${own}/forms/${formId}/versions/1`,
    listRegistrationForms: `${own}/registrations/${one.id}/forms`,
    listFormManagers: `${own}/forms/${formId}/managers`,
    getFormDesk: `${own}/forms/${formId}/desk`,
    listNamedAnswers: `${own}/forms/${formId}/desk/answers`,
    listFormAnswers: `${own}/forms/${formId}/answers`,
    listClosedSessions: `/api/me/conferences/${conference.id}/agenda/closed`,
    listPopularity: `${own}/agenda/popularity`,
    listTemplates: `${own}/letters`,
    getReminders: `${own}/reminders`,
    listSpeaking: `${own}/speaking`,
    listDuplicates: "/api/duplicates",
    getDuplicate: `/api/duplicates/${scene.pair}`,
    listMerges: "/api/merges",
    getLetterhead: `${own}/letterhead`,
    listPrintings: `${own}/printings`,
    getPrinting: `${own}/printings/${printingId}`,
    listDocuments: `${own}/documents/invitation?limit=50`,
    getSpecimenPdf: `${own}/documents/invitation/specimen.pdf?subjectId=${one.id}`,
    getDocumentPdf: `${own}/documents/invitation/1/letter.pdf`,
  };
};

const deskReads = ({
  conference,
  one,
  sessionId,
  institutionId,
  spellingRunId,
  submissionId,
  editionId,
}: Scene): Reads => {
  const own = `/api/conferences/${conference.id}`;
  const institution = `/api/institutions/${institutionId}`;
  return {
    countConcerned: `${own}/agenda/concerned`,
    listSessionSignUps: `${own}/sign-ups/${sessionId}/people?limit=50`,
    listDirectory: `${own}/directory`,
    compareEditions: `${own}/editions`,
    listSchedulers: `${own}/schedulers`,
    getEditionCopy: `/api/conferences/${editionId}/origin`,
    listVisaWanted: `${own}/documents/visa/wanted?limit=50`,
    listSpellings: `${own}/directory/spellings?source=registrations&limit=50`,
    getSpellingRun: `${own}/directory/spellings/${spellingRunId}`,
    listInstitutions: `${own}/institutions`,
    getInstitution: institution,
    getInstitutionLink: `${institution}/link`,
    listNominations: `${institution}/nominations?limit=50`,
    getCall: `${own}/call`,
    listCallSubmissions: `${own}/call/submissions`,
    getCallSubmission: `${own}/call/submissions/${submissionId}`,
    getReviewTask: `${own}/call/reviews/${submissionId}`,
    listReviewers: `${own}/call/reviewers`,
    proposeAssignments: `${own}/call/assignments`,
    findSubmissionOfSession: `${own}/call/sessions/${sessionId}`,
    getSupportDesk: `${own}/support`,
    listSupportPeople: `${own}/support/people?limit=50`,
    getSupportPerson: `${own}/support/people/${one.id}`,
    listArrivals: `${own}/support/arrivals`,
  };
};

const trainingReads = ({ module }: Scene): Reads => {
  const lesson = module.lessonIds[0];
  return {
    listPublishedModules: "/api/public/modules",
    getPublishedModule: `/api/public/modules/${module.id}`,
    listMyEnrolments: "/api/me/enrolments",
    getEnrolment: `/api/modules/${module.id}/enrolment`,
    readLesson: `/api/modules/${module.id}/enrolment/lessons/${lesson}`,
    listOwnModules: "/api/modules",
    getModuleDraft: `/api/modules/${module.id}`,
    listModuleVersions: `/api/modules/${module.id}/versions`,
    getLesson: `/api/modules/${module.id}/lessons/${lesson}`,
    listMaterials: `/api/modules/${module.id}/materials`,
  };
};

/** Every read that is measured, by its operation; each list at its usual page. */
export const readsOf = (scene: Scene): Reads => ({
  ...visitorReads(scene),
  ...ownReads(scene),
  ...organizerReads(scene),
  ...slideReads(scene),
  ...deskReads(scene),
  ...trainingReads(scene),
});
