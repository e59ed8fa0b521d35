import type { ModuleDraft } from "@assize/core/training/schema.ts";
import { createLoaded } from "../training/create-loaded.ts";
import { loadDraft, loadMaterials, loadVersions } from "./api.ts";

async function loadAuthored(moduleId: string) {
  const [draft, materials, versions] = await Promise.all([
    loadDraft(moduleId),
    loadMaterials(moduleId),
    loadVersions(moduleId),
  ]);
  return { draft, materials, versions };
}

/** A module as its author works on it. */
export function createAuthor(moduleId: () => string) {
  const loaded = createLoaded(moduleId, loadAuthored);
  return {
    draft: () => loaded.value()?.draft,
    materials: () => loaded.value()?.materials ?? [],
    versions: () => loaded.value()?.versions ?? [],
    /** Shows a change before the server has told it again. */
    show: (change: (known: ModuleDraft) => ModuleDraft) =>
      loaded.show((known) => ({ ...known, draft: change(known.draft) })),
    refresh: loaded.refresh,
  };
}

export type Author = ReturnType<typeof createAuthor>;
