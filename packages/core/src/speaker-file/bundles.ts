import type { DownloadLink } from "../material/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { volumeKey } from "./go-on-bundling.ts";
import { getBundle, latestBundles, type StoredBundle } from "./repo.ts";
import type { Bundle } from "./schema.ts";
import { bundleView } from "./view.ts";

async function requireBundle(ctx: Ctx, conferenceId: string, id: string): Promise<StoredBundle> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const bundle = await getBundle(ctx.db, conferenceId, id);
  if (bundle === null) throw notFound();
  return bundle;
}

/** The latest bundles of a conference, the newest first. @throws unauthenticated, not_found */
export async function listBundles(ctx: Ctx, conferenceId: string): Promise<readonly Bundle[]> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  return (await latestBundles(ctx.db, conferenceId)).map(bundleView);
}

/** An address for some minutes under which a ZIP of a bundle is fetched. @throws unauthenticated, not_found, invalid_state before it is there and after its week */
export async function signBundle(ctx: Ctx, conferenceId: string, id: string, volume: number): Promise<DownloadLink> {
  const bundle = await requireBundle(ctx, conferenceId, id);
  const { state, fileUntil, volumes } = bundle;
  if (state !== "finished" || fileUntil === null || fileUntil <= ctx.now().toISOString())
    throw new DomainError("invalid_state", { params: { status: state } });
  if (volume > volumes.length) throw notFound();
  const name = volumes.length > 1 ? `slides-${volume}.zip` : "slides.zip";
  return ctx.files.signDownload(volumeKey(bundle, volume), name, "application/zip");
}
