export { readsForm, requireOwnForm } from "./access.ts";
export { attachWrites, replacedFiles, requireFiles } from "./answer-files.ts";
export { checkAnswers } from "./check.ts";
export { createForm } from "./create-form.ts";
export { eraseDueAnswers } from "./erase-due-answers.ts";
export { answerFileEntity, getAnswerFile } from "./file-repo.ts";
export { forgetAnswers } from "./forget-answers.ts";
export { handOverAnswers } from "./hand-over-answers.ts";
export { eraseDay, fieldEver } from "./policy.ts";
export { type AnswerWrites, answeredVersion, isOver, prepareAnswers } from "./prepare-answers.ts";
export { publishForm } from "./publish-form.ts";
export { readAnswersInWords } from "./read-answers-in-words.ts";
export {
  getFormDraft,
  getFormVersion,
  getRegistrationForm,
  lastQuestions,
  listForms,
  listFormVersions,
  openForm,
} from "./read-form.ts";
export { removeLooseFiles } from "./remove-loose-files.ts";
export {
  answersEntity,
  callFormId,
  formDraftEntity,
  formEntity,
  formVersionEntity,
  getAnswers,
  getForm,
  getManyAnswers,
  getVersion,
  listAnswersBy,
  listAnswersOf,
  listAnswersTo,
  listFormsOf,
  listKnownForms,
  optionCountEntity,
  registrationFormId,
  type StoredAnswers,
} from "./repo.ts";
export { fieldsOf, fileOf, internalKeys, isSensitive, mapCategories, withoutCategories } from "./rules.ts";
export { saveFormDraft } from "./save-form-draft.ts";
export * from "./schema.ts";
export { type Sealed, seal, unseal } from "./seal.ts";
export { settleInstitutions } from "./settle-institutions.ts";
export { countWrites, openSealed, optionMoves, refused, toStored, viewOf } from "./stored-answers.ts";
export { completeAnswerFile, startAnswerFile } from "./upload-file.ts";
export { asksVisa } from "./visa-marks.ts";
