export { checkWords } from "./check-words.ts";
export { countSelection } from "./count-selection.ts";
export { createTemplate } from "./create-template.ts";
export { defaultWords } from "./defaults.ts";
export { doDueReminders } from "./do-due-reminders.ts";
export { listTemplates } from "./list-templates.ts";
export {
  filled,
  missingIn,
  namesIn,
  paragraphsOf,
  placeholdersOf,
  type ReminderKind,
  remindedStatus,
  reminderKinds,
  type Values,
} from "./policy.ts";
export { getReminders, plannedReminders, saveReminders } from "./reminders.ts";
export { findReminders, findTemplate, reminderBegunEntity, remindersEntity, templateEntity } from "./repo.ts";
export { requireTemplate } from "./require-template.ts";
export { saveTemplate } from "./save-template.ts";
export * from "./schema.ts";
export { sendToMany } from "./send-to-many.ts";
export { testLetter } from "./test-letter.ts";
export { wordsOf } from "./words-of.ts";
