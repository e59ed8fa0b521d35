/** Closed lists of a call for contributions; their words are in the catalogue `call` under the same names. */
export const submissionStates = ["draft", "submitted", "accepted", "waiting", "declined", "withdrawn"] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** What the organizers decide; nobody is told before they let the letters go. */
export const decisions = ["accepted", "waiting", "declined"] as const;
export type Decision = (typeof decisions)[number];

/** What can be done to a submission. */
export const submissionCommands = [
  "keep",
  "submit",
  "withdraw",
  "discard",
  "accept",
  "wait",
  "decline",
  "reopen",
] as const;
export type SubmissionCommand = (typeof submissionCommands)[number];

export const callWindows = ["not_yet", "open", "closed"] as const;
export type CallWindow = (typeof callWindows)[number];

/** When reviewers see what others gave: once they gave their own, or at any time. */
export const peerViews = ["after_own", "always"] as const;
export type PeerView = (typeof peerViews)[number];

/** Most of everything, so that a submission stays far below what one item of the table may hold. */
export const callLimits = {
  offers: 12,
  tracks: 30,
  criteria: 8,
  coAuthors: 6,
  titleCharacters: 200,
  abstractCharacters: 4000,
  /** Addresses that may come later. */
  late: 100,
} as const;

export const reviewStates = ["assigned", "given", "recused"] as const;
export type ReviewState = (typeof reviewStates)[number];

export const reviewCommands = ["assign", "unassign", "give", "recuse"] as const;
export type ReviewCommand = (typeof reviewCommands)[number];

/** Most at once, so that one transaction holds them with what belongs to them. */
export const assignAtOnce = 40;
