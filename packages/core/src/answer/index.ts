export { changeAnswers, withdrawAnswers } from "./change-answers.ts";
export { listFormAnswers, listRegistrationForms } from "./read-answers.ts";
export { revealAnswer } from "./reveal-answer.ts";
export { updateForm } from "./update-form.ts";
