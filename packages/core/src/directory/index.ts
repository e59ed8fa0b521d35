export { canonicalInstitution } from "./canonical-institution.ts";
export { createDirectoryEntry } from "./create-directory-entry.ts";
export { hideDirectoryEntry } from "./hide-directory-entry.ts";
export { listDirectory, listOfferedEntries } from "./list-directory.ts";
export { directoryEntryEntity } from "./repo.ts";
export { resolveInstitutions } from "./resolve-institutions.ts";
export * from "./schema.ts";
export { updateDirectoryEntry } from "./update-directory-entry.ts";
