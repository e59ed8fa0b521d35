export { awaitsAnswers } from "./awaits-answers.ts";
export { changeAnswers, withdrawAnswers } from "./change-answers.ts";
export { listFormAnswers, listRegistrationForms } from "./read-answers.ts";
export { revealAnswer } from "./reveal-answer.ts";
