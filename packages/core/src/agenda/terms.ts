/** Closed lists of the agenda; their words are in the catalogues under the same names. */
export const sessionKinds = [
  "opening",
  "welcome",
  "keynote",
  "findings",
  "panel",
  "working_group",
  "mock_trial",
  "training",
  "break",
  "social",
  "closing",
] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const sessionRoles = ["chair", "speaker", "panellist", "moderator", "rapporteur"] as const;
export type SessionRole = (typeof sessionRoles)[number];
