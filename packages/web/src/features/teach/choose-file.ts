import { type MaterialType, materialTypes, maxMaterialBytes } from "@assize/core/material/schema.ts";

const isMaterialType = (type: string): type is MaterialType => type in materialTypes;

/** The kind of a chosen file by its name: browsers do not know all kinds. */
export function kindOf(filename: string): MaterialType | null {
  const lower = filename.toLowerCase();
  const found = Object.entries(materialTypes).find(([, ends]) => ends.some((end) => lower.endsWith(end)))?.[0];
  return found !== undefined && isMaterialType(found) ? found : null;
}

/** What the file dialog offers. */
export const acceptedFiles: string = Object.values(materialTypes).flat().join(",");

export type FileFault = "noFile" | "wrongKind" | "tooLarge" | "failed";

/** Why a file cannot be a material, known before it is sent; null where it can. */
export function fileFault(file: Pick<File, "name" | "size"> | null): FileFault | null {
  if (file === null) return "noFile";
  if (kindOf(file.name) === null) return "wrongKind";
  return file.size > maxMaterialBytes || file.size === 0 ? "tooLarge" : null;
}

/** A title to start from: the name without its end. */
export const titleFrom = (filename: string): string =>
  filename
    .replace(/\.[^.]+$/, "")
    .replaceAll(/[_-]+/g, " ")
    .trim()
    .slice(0, 160);
