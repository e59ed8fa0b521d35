import type { Locale } from "../../i18n/locale.ts";
import type { Ctx } from "../../shared/context.ts";
import { notFound } from "../../shared/errors.ts";
import { readReleased } from "../released.ts";
import { findRelease } from "../repo.ts";
import { type ExportedAgenda, type ExportFilter, exportedAgenda } from "./exported.ts";

/** Which released agenda, and what of it. */
export interface ReleasedSelection {
  readonly slug: string;
  readonly filter: ExportFilter;
  /** Where our pages live, without a slash at the end. */
  readonly publicUrl: string;
}

/** The released agenda in a language, read once for as many languages as are asked for. @throws not_found */
export async function readExported(
  ctx: Ctx,
  { slug, filter, publicUrl }: ReleasedSelection,
): Promise<(locale: Locale) => ExportedAgenda> {
  const { conference, agenda } = await readReleased(ctx, slug);
  const { currentReleaseId } = conference;
  const release = currentReleaseId === null ? null : await findRelease(ctx.db, conference.id, currentReleaseId);
  const isUnknown = (id: string | undefined, known: readonly { readonly id: string }[]): boolean =>
    id !== undefined && !known.some((one) => one.id === id);
  if (isUnknown(filter.track, agenda.tracks) || isUnknown(filter.room, agenda.rooms)) throw notFound();
  if (filter.day !== undefined && (filter.day < conference.startsOn || filter.day > conference.endsOn))
    throw notFound();
  return (locale) => exportedAgenda({ conference, agenda, release, locale, publicUrl }, filter);
}
