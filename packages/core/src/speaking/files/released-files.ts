import { isAdmitted, releaseOf } from "../../agenda/index.ts";
import { requirePublishedConference } from "../../conference/index.ts";
import type { DownloadLink } from "../../material/index.ts";
import { holdsConferenceRole, requirePerson } from "../../shared/access.ts";
import type { Ctx } from "../../shared/context.ts";
import { notFound } from "../../shared/errors.ts";
import { readText } from "../../shared/text.ts";
import { currentOf, listSpeakerFiles, type StoredSpeakerFile } from "../../speaker-file/index.ts";
import { getCard } from "../repo.ts";
import type { ReleasedFile } from "../schema.ts";

interface SessionRef {
  readonly conferenceId: string;
  readonly sessionId: string;
}

interface Released {
  readonly file: StoredSpeakerFile;
  readonly line: ReleasedFile;
}

/** The current files of a released session whose speakers let them be published. @throws unauthenticated, not_found */
async function readReleasedFiles(ctx: Ctx, { conferenceId, sessionId }: SessionRef): Promise<readonly Released[]> {
  const { personId } = requirePerson(ctx);
  const conference = await requirePublishedConference(ctx, conferenceId);
  const runs = holdsConferenceRole(ctx, conferenceId, "organizer", "desk");
  if (!runs && !(await isAdmitted(ctx, conferenceId, personId))) throw notFound();
  const { sessions, speakers } = await releaseOf(ctx, conference);
  const session = sessions.find(({ id }) => id === sessionId);
  if (session === undefined) throw notFound();
  const found: Released[] = [];
  for (const speakerId of new Set(session.speakers.map((one) => one.speakerId))) {
    const card = await getCard(ctx.db, conferenceId, speakerId);
    const name = speakers.find(({ id }) => id === speakerId)?.name;
    if (card?.release?.publish !== true || name === undefined) continue;
    const files = (await listSpeakerFiles(ctx.db, conferenceId, speakerId)).filter(
      (file) => file.sessionId === sessionId,
    );
    for (const file of currentOf(files)) {
      const { kind, number, filename, sizeBytes } = file;
      const speaker = readText(name, ctx.locale);
      found.push({ file, line: { speakerId, sessionId, kind, number, filename, sizeBytes, speaker } });
    }
  }
  return found;
}

/** What participants may take along of a session: the current files, of speakers who released them. @throws unauthenticated, not_found */
export const listReleasedFiles = async (ctx: Ctx, ref: SessionRef): Promise<readonly ReleasedFile[]> =>
  (await readReleasedFiles(ctx, ref)).map(({ line }) => line);

/** A link of some minutes to a released file. @throws unauthenticated, not_found */
export async function signReleasedFile(
  ctx: Ctx,
  ref: SessionRef,
  which: Pick<ReleasedFile, "speakerId" | "kind" | "number">,
): Promise<DownloadLink> {
  const found = (await readReleasedFiles(ctx, ref)).find(
    ({ line }) => line.speakerId === which.speakerId && line.kind === which.kind && line.number === which.number,
  );
  if (found === undefined) throw notFound();
  const { storageKey, filename, contentType } = found.file;
  return ctx.files.signDownload(storageKey, filename, contentType);
}
