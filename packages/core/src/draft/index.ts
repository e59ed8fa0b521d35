export { draftKey, openDraft } from "./content.ts";
export { forgetPersonDrafts, forgetSentDrafts } from "./forget-drafts.ts";
export { keepDraft } from "./keep-draft.ts";
export { deleteKeptDraft, getKeptDraft } from "./open-draft.ts";
export { getDraft, registrationDraftEntity } from "./repo.ts";
export * from "./schema.ts";
