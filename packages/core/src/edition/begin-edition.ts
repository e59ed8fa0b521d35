import {
  type Conference,
  conferenceEntity,
  type Series,
  seriesEntity,
  slugEntity,
  slugTaken,
} from "../conference/index.ts";
import { type ActivityInput, commit } from "../db/commit.ts";
import { create, replace, type Write } from "../db/write.ts";
import { getPerson, personEntity } from "../identity/index.ts";
import { holdsPlatformRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import type { Grant } from "../shared/grant.ts";
import { newId } from "../shared/new-id.ts";
import { copyOf } from "./copy.ts";
import { newConference, requireSource } from "./new-conference.ts";
import { countsOf } from "./preview-edition.ts";
import { editionCopyEntity, type StoredCopy } from "./repo.ts";
import type { EditionCopy, EditionInput } from "./schema.ts";

/** The copy as organizers see it. */
export const viewOf = ({ stage: _stage, cursor: _cursor, ...copy }: StoredCopy): EditionCopy => copy;

interface Beside {
  readonly writes: readonly Write[];
  readonly activities: readonly ActivityInput[];
}

/** Editions belong to a series: one that stood alone gets one of its own name. */
function inSeries(ctx: Ctx, source: Conference): Beside & { readonly seriesId: string } {
  if (source.seriesId !== null) return { seriesId: source.seriesId, writes: [], activities: [] };
  const series: Series = {
    id: newId("series", ctx.now()),
    name: source.title,
    createdAt: ctx.now().toISOString(),
    version: 1,
  };
  return {
    seriesId: series.id,
    writes: [
      create(seriesEntity, series),
      replace(conferenceEntity, { ...source, seriesId: series.id, version: source.version + 1 }, source.version),
    ],
    activities: [{ name: "conference.series_created", scopeId: series.id, subjectId: series.id }],
  };
}

/** Whoever organizes one conference only organizes its next edition too. */
async function asOrganizer(ctx: Ctx, conferenceId: string): Promise<Beside> {
  if (ctx.actor.type !== "person" || holdsPlatformRole(ctx, "organizer")) return { writes: [], activities: [] };
  const person = await getPerson(ctx.db, ctx.actor.personId);
  if (person === null) return { writes: [], activities: [] };
  const grant: Grant = { role: "organizer", scopeType: "conference", scopeId: conferenceId };
  return {
    writes: [
      replace(
        personEntity,
        { ...person, grants: [...person.grants, grant], version: person.version + 1 },
        person.version,
      ),
    ],
    activities: [
      {
        name: "identity.role_granted",
        scopeId: person.id,
        subjectId: person.id,
        changedFields: ["grants"],
        data: { ...grant },
      },
    ],
  };
}

/**
 * Opens a new edition as a draft and begins to copy into it what the organizer chose, and nobody of those who came to the old one. It is done page by
 * page, whether or not anybody watches.
 * @throws unauthenticated, not_found, stale_version, validation_failed naming `/slug` when it is taken
 */
export async function beginEdition(ctx: Ctx, sourceId: string, input: EditionInput): Promise<EditionCopy> {
  const source = await requireSource(ctx, sourceId);
  const { target, days } = newConference(ctx, source, input);
  const series = inSeries(ctx, source);
  const organizer = await asOrganizer(ctx, target.id);
  const { parts, sessions } = input;
  const counts = await countsOf(ctx, copyOf({ ...input, days }, source, target));
  const copy: StoredCopy = {
    conferenceId: target.id,
    sourceId,
    sourceTitle: source.title,
    parts,
    sessions,
    days,
    copied: [],
    total: counts.reduce((sum, { count }) => sum + count, 0),
    state: "running",
    startedAt: ctx.now().toISOString(),
    version: 1,
    stage: 0,
    cursor: null,
  };
  return commit(ctx, {
    writes: [
      create(conferenceEntity, { ...target, seriesId: series.seriesId }),
      create(slugEntity, { slug: target.slug, conferenceId: target.id }, slugTaken),
      create(editionCopyEntity, copy),
      ...series.writes,
      ...organizer.writes,
    ],
    activity: {
      name: "conference.edition_begun",
      scopeId: target.id,
      subjectId: target.id,
      data: { sourceId, parts: parts.length, sessions, days },
    },
    furtherActivities: [
      { name: "conference.created", scopeId: target.id, subjectId: target.id },
      ...series.activities,
      ...organizer.activities,
    ],
    answer: viewOf(copy),
  });
}
