export { listActivities } from "./list-activities.ts";
export * from "./schema.ts";
