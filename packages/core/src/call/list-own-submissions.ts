import { findConferences } from "../conference/index.ts";
import { getPerson } from "../identity/index.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { sha256 } from "../shared/hash.ts";
import { shownState } from "./policy.ts";
import { getCall, listSubmissionsOf } from "./repo.ts";
import type { OwnLine, Submission } from "./schema.ts";

const titleOf = ({ content, written }: Submission): OwnLine["title"] => {
  if (content) return content.title;
  const draft = written?.title;
  return draft?.[draft.source] ? draft : null;
};

/** What the caller proposed, under today's address and earlier ones; the newest first. @throws unauthenticated */
export async function listOwnSubmissions(ctx: Ctx): Promise<readonly OwnLine[]> {
  const { personId, email } = requirePerson(ctx);
  const person = await getPerson(ctx.db, personId);
  const hashes = [sha256(email), ...(person?.formerAddressHashes ?? [])];
  const found = (await Promise.all(hashes.map((hash) => listSubmissionsOf(ctx.db, hash)))).flat();
  const ids = [...new Set(found.map(({ conferenceId }) => conferenceId))];
  const conferences = new Map((await findConferences(ctx.db, ids)).map((one) => [one.id, one]));
  const calls = new Map(await Promise.all(ids.map(async (id) => [id, await getCall(ctx.db, id)] as const)));
  return found
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
    .flatMap((submission) => {
      const { id, conferenceId } = submission;
      const conference = conferences.get(conferenceId);
      const call = calls.get(conferenceId);
      if (!conference || !call) return [];
      const { slug, title: conferenceTitle, timeZone } = conference;
      const { closesAt } = call;
      return [
        {
          id,
          conferenceId,
          slug,
          conferenceTitle,
          title: titleOf(submission),
          state: shownState(submission),
          closesAt,
          timeZone,
        },
      ];
    });
}
