export { changeAnswers, withdrawAnswers } from "./change-answers.ts";
export { getFormDesk, listManagedForms, listNamedAnswers } from "./form-desk.ts";
export { appointFormManager, dismissFormManager, listFormManagers } from "./form-managers.ts";
export { openAnswerFile } from "./open-file.ts";
export { listFormAnswers, listRegistrationForms } from "./read-answers.ts";
export { revealAnswer } from "./reveal-answer.ts";
export { updateForm } from "./update-form.ts";
