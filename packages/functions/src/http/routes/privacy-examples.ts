/** Answers that the OpenAPI document shows. */
export const ownDataExample = {
  exportedAt: "2018-10-12T06:00:00.000Z",
  kinds: {
    person: [
      {
        id: "per_01CVXWPJ0G0000000000000000",
        email: "bermet@court.test",
        familyName: "Токтогулова",
        givenName: "Бермет",
        locale: "ky",
        grants: [],
        createdAt: "2018-09-10T06:00:00.000Z",
        version: 1,
      },
    ],
    session: [
      {
        id: "ses_01CVXWPJ0G0000000000000000",
        device: { browser: "Firefox", system: "Android" },
        createdAt: "2018-10-12T05:00:00.000Z",
        expiresAt: "2018-11-11T05:00:00.000Z",
      },
    ],
    registration: [],
    speakerCard: [],
    speakerProxy: [],
    keptSpeaker: [],
    enrolment: [],
    message: [
      {
        id: "act_01CVXWPJ0G0000000000000000-signIn",
        kind: "signIn",
        subject: "Кирүү кодуңуз",
        createdAt: "2018-10-12T04:59:00.000Z",
        state: "sent",
        attempts: 1,
      },
    ],
    activity: [
      {
        id: "act_01CVXWPJ0G0000000000000000",
        name: "identity.signed_in",
        at: "2018-10-12T05:00:00.000Z",
        by: "visitor",
        changedFields: [],
        data: {},
      },
    ],
  },
};

export const ownSessionsExample = {
  items: [{ ...ownDataExample.kinds.session[0], current: true }],
};

export const erasurePreviewExample = {
  cancels: [{ conferenceTitle: { source: "en", en: "Fourth annual conference of judges" }, status: "confirmed" }],
  registrations: 1,
  enrolments: 2,
  messages: 4,
  sessions: 1,
  roles: 0,
  possible: true,
};
