export { proposeSchedule } from "./propose-schedule.ts";
export * from "./schema.ts";
