import { listConferencesByState } from "@assize/core/conference/index.ts";
import type { Db } from "@assize/core/db/client.ts";
import type { Page, PageRequest } from "@assize/core/db/read.ts";
import { pageOfPeopleToReview, peopleShards } from "@assize/core/identity/index.ts";
import { listAllModules } from "@assize/core/training/index.ts";

type Listing = (page: PageRequest) => Promise<Page<{ readonly id: string }>>;

/** Past every day that a review is put off to. */
const everyDay = "9999-12-31";

/** What the words name: the scopes themselves, or with `all` every conference, every module and every person. */
export async function* scopesOf(db: Db, words: readonly string[]): AsyncGenerator<string> {
  if (words.join() !== "all") {
    yield* words;
    return;
  }
  const listings: readonly Listing[] = [
    (page) => listConferencesByState(db, "draft", page),
    (page) => listConferencesByState(db, "published", page),
    (page) => listAllModules(db, page),
    ...peopleShards.map(
      (shard): Listing =>
        (page) =>
          pageOfPeopleToReview(db, shard, everyDay, page),
    ),
  ];
  for (const list of listings) {
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 100, cursor });
      for (const { id } of page.items) yield id;
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
}
