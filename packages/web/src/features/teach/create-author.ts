import type { ModuleDraft } from "@assize/core/training/schema.ts";
import { createResource } from "solid-js";
import { loadDraft, loadMaterials, loadVersions } from "./api.ts";

/** A module as its author works on it; every part asks for what changed after its own writes. */
export function createAuthor(moduleId: () => string) {
  const [draft, draftActions] = createResource(moduleId, loadDraft);
  const [materials, materialActions] = createResource(moduleId, loadMaterials);
  const [versions, versionActions] = createResource(moduleId, loadVersions);
  return {
    moduleId,
    draft: () => draft.latest,
    materials: () => materials.latest ?? [],
    versions: () => versions.latest ?? [],
    wait: () => draft(),
    /** Shows a change before the server has told it again. */
    show: (change: (known: ModuleDraft) => ModuleDraft) => draftActions.mutate((known) => known && change(known)),
    refreshDraft: async (): Promise<void> => {
      await draftActions.refetch();
    },
    refreshMaterials: async (): Promise<void> => {
      await Promise.all([materialActions.refetch(), draftActions.refetch()]);
    },
    refreshAll: async (): Promise<void> => {
      await Promise.all([materialActions.refetch(), draftActions.refetch(), versionActions.refetch()]);
    },
  };
}

export type Author = ReturnType<typeof createAuthor>;
