export { beginEdition } from "./begin-edition.ts";
export { compareEditions } from "./compare-editions.ts";
export { exportComparison } from "./export-comparison.ts";
export { getEditionCopy } from "./get-copy.ts";
export { goOnCopying } from "./go-on-copying.ts";
export { previewEdition } from "./preview-edition.ts";
export { editionCopyEntity } from "./repo.ts";
export * from "./schema.ts";
