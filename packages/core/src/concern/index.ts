export { concernedAmong, mayConcern, sidesSince } from "./concerned.ts";
export { countConcerned } from "./count-concerned.ts";
export type { Concern, ConcernKind } from "./policy.ts";
export * from "./schema.ts";
