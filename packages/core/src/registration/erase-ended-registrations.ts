import { forgetReasons } from "../audit/index.ts";
import { type Conference, conferenceEntity } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { forget, replace } from "../db/write.ts";
import { forgetAnswers } from "../form/index.ts";
import type { Ctx } from "../shared/context.ts";
import { attendeeEntity, listRegistrations, registrationEntity } from "./repo.ts";

const perCommit = 40;

/**
 * Erases registrations of a conference that is long over, `most` at the most; the counted places stay. When the last is gone,
 * the conference notes it. Safe to repeat. Returns how many were erased.
 * @throws stale_version when somebody changes the conference at that moment
 */
export async function eraseEndedRegistrations(ctx: Ctx, conference: Conference, most: number): Promise<number> {
  let erased = 0;
  while (erased < most) {
    const { items } = await listRegistrations(ctx.db, conference.id, { limit: Math.min(perCommit, most - erased) });
    if (items.length === 0) {
      await noteErased(ctx, conference);
      return erased;
    }
    for (const { personId } of items) await forgetReasons(ctx, personId, conference.id);
    for (const { id } of items) await forgetAnswers(ctx, conference.id, id);
    await commit(ctx, {
      writes: [
        ...items.map((registration) => forget(registrationEntity, registration)),
        ...[...new Set(items.map(({ personId }) => personId))].map((personId) =>
          forget(attendeeEntity, { personId, conferenceId: conference.id }),
        ),
      ],
      activity: {
        name: "privacy.registrations_erased",
        scopeId: conference.id,
        subjectId: conference.id,
        data: { registrations: items.length },
      },
      answer: null,
    });
    erased += items.length;
  }
  return erased;
}

async function noteErased(ctx: Ctx, conference: Conference): Promise<void> {
  const noted: Conference = {
    ...conference,
    registrationsErasedAt: ctx.now().toISOString(),
    version: conference.version + 1,
  };
  await commit(ctx, {
    writes: [replace(conferenceEntity, noted, conference.version)],
    activity: {
      name: "conference.registrations_erased",
      scopeId: conference.id,
      subjectId: conference.id,
      changedFields: ["registrationsErasedAt"],
    },
    answer: null,
  });
}
