export { countReminder } from "./count-reminder.ts";
export { needsReminder } from "./needs-reminder.ts";
export { getOwnVisa } from "./own-visa.ts";
export * from "./schema.ts";
export { listVisaWanted } from "./visa-wanted.ts";
