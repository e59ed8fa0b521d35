export { completeUpload } from "./complete-upload.ts";
export { deleteMaterial } from "./delete-material.ts";
export { listMaterials } from "./list-materials.ts";
export { allMaterials, materialEntity, shelfEntity } from "./repo.ts";
export * from "./schema.ts";
export { holdMaterials, openShelf } from "./shelf.ts";
export { signMaterial } from "./sign-material.ts";
export { startUpload } from "./start-upload.ts";
export { updateMaterial } from "./update-material.ts";
