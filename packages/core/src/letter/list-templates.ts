import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { defaultWords } from "./defaults.ts";
import { placeholdersOf } from "./policy.ts";
import { listStored } from "./repo.ts";
import { automaticLetters, isAutomatic, type Template, type TemplateView } from "./schema.ts";

const untouched = (id: string): Pick<Template, "id" | "name" | "words" | "version"> => ({
  id,
  name: "",
  words: {},
  version: 0,
});

/** A template as organizers see it, with the words that it replaces. */
export function viewOf({
  id,
  name,
  words,
  version,
}: Pick<Template, "id" | "name" | "words" | "version">): TemplateView {
  const defaults = isAutomatic(id)
    ? { ky: defaultWords(id, "ky"), ru: defaultWords(id, "ru"), en: defaultWords(id, "en") }
    : null;
  return { id, name, words, version, defaults, placeholders: [...placeholdersOf(id)] };
}

/** All letters of a conference: the automatic ones, then the organizers' own. @throws unauthenticated, not_found */
export async function listTemplates(ctx: Ctx, conferenceId: string): Promise<readonly TemplateView[]> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const stored = await listStored(ctx.db, conferenceId);
  const known = new Map(stored.map((template) => [template.id, template]));
  return [
    ...automaticLetters.map((id) => viewOf(known.get(id) ?? untouched(id))),
    ...stored.filter(({ id }) => !isAutomatic(id)).map(viewOf),
  ];
}
