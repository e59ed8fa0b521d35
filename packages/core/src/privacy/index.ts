export { eraseDue } from "./erase-due.ts";
export { eraseOwnAccount } from "./erase-own-account.ts";
export { erasePerson } from "./erase-person.ts";
export { exportOwnData } from "./export-own-data.ts";
export { exportOwnDataPage } from "./export-own-data-page.ts";
export { finishErasure } from "./finish-erasure.ts";
export { previewErasure } from "./preview-erasure.ts";
export { erasureEntity } from "./repo.ts";
export * from "./schema.ts";
