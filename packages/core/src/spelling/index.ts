export { goOnSettling } from "./go-on-settling.ts";
export { listSpellings } from "./list-spellings.ts";
export { mapSpelling } from "./map-spelling.ts";
export { spellingRunEntity } from "./repo.ts";
export { getSpellingRun } from "./run-view.ts";
export * from "./schema.ts";
