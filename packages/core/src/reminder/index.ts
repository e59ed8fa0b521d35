export { countReminder } from "./count-reminder.ts";
export { needsReminder } from "./needs-reminder.ts";
