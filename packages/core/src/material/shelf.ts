import { create, update, type Write } from "../db/write.ts";
import { materialEntity, shelfEntity } from "./repo.ts";
import type { Material } from "./schema.ts";

/** The write that lets a new module have materials; it goes into the transaction that makes the module. */
export const openShelf = (moduleId: string): Write => create(shelfEntity, { moduleId, materials: 0 });

/** The writes by which a published version holds materials: each is refused where the material just went or changed. */
export const holdMaterials = (materials: readonly Material[], versionNumber: number): readonly Write[] =>
  materials
    .filter(({ heldByVersion }) => heldByVersion === null)
    .map((material) =>
      update(materialEntity, material, {
        add: { version: 1 },
        set: { heldByVersion: versionNumber },
        condition: { expression: "version = :read", values: { ":read": material.version } },
      }),
    );
