import { activityEntity } from "@assize/core/audit/index.ts";
import type { Conference } from "@assize/core/conference/index.ts";
import { queryAll } from "@assize/core/db/read.ts";
import { draftContentSchema, draftKey, keepDraft } from "@assize/core/draft/index.ts";
import { indexPerson } from "@assize/core/duplicate/index.ts";
import { beginEdition } from "@assize/core/edition/index.ts";
import { deliver } from "@assize/core/message/index.ts";
import { inviteInstitution, nominate } from "@assize/core/nomination/index.ts";
import { Mailbox } from "@assize/core/platform/local/mailbox.ts";
import { type Registration, register } from "@assize/core/registration/index.ts";
import { mapSpelling } from "@assize/core/spelling/index.ts";
import { editionExample } from "@assize/core/testing/edition.ts";
import { institutionExample, nominationExample, nomineeRef } from "@assize/core/testing/nomination.ts";
import { speakerWithContact } from "@assize/core/testing/speaking.ts";
import { temporaryFolder } from "@assize/core/testing/temporary-folder.ts";
import { registrationExample, type World } from "@assize/core/testing/world.ts";
import * as v from "valibot";
import type { LinkRead } from "./capacity-reads.ts";

async function activityNamed({ ctx }: World, conferenceId: string, name: string) {
  const found = (await queryAll(ctx.db, activityEntity, { pk: `ACTIVITY#${conferenceId}` })).find(
    (activity) => activity.name === name,
  );
  if (found === undefined) throw new Error(`nothing is ${name}`);
  return found;
}

/** Whoever comes by the mailed link of a kept registration. */
async function keptDraft(world: World, { id }: Conference): Promise<LinkRead> {
  const content = v.parse(draftContentSchema, { familyName: "Токтогулова", institution: "Ош шаардык соту" });
  await keepDraft(world.ctx, id, { email: "later@court.test", locale: "ky", content });
  const { subjectId } = await activityNamed(world, id, "draft.kept");
  return { path: `/api/drafts/${subjectId}`, linkKey: draftKey(world.ctx.secrets, subjectId) };
}

async function speakingPage(world: World, conference: Conference): Promise<LinkRead> {
  const { ref } = await speakerWithContact(world, conference);
  const path = `/api/conferences/${ref.conferenceId}/speaking/${ref.speakerId}`;
  return { path, linkKey: ref.key ?? "" };
}

async function nominated(world: World, { id }: Conference, categoryId: string) {
  const input = institutionExample([{ categoryId, quotaPlaces: 5 }]);
  const institution = await inviteInstitution(world.system(), id, input);
  const at = { institutionId: institution.id, key: null };
  const nomination = await nominate(world.system(), at, nominationExample(categoryId));
  const path = `/api/institutions/${institution.id}/nominations/${nomination.id}`;
  return {
    institutionId: institution.id,
    nomination: { path, linkKey: nomineeRef(world, nomination).key ?? "" },
  };
}

/** Somebody of the same name under another address; both are looked at as the stream does. */
async function pairWith(world: World, { conferenceId, categoryId, personId }: Registration): Promise<string> {
  const form = { number: 1, answers: { hotel: "none" } };
  const again = await register(world.ctx, conferenceId, { ...registrationExample(categoryId), form });
  for (const id of [personId, again.personId]) await indexPerson(world.system(), id);
  return [personId, again.personId].toSorted().join("/");
}

async function mailAbout(world: World, conferenceId: string): Promise<string> {
  const activity = await activityNamed(world, conferenceId, "registration.registered");
  const post = { mailer: new Mailbox(temporaryFolder(), world.ctx.now), publicUrl: "https://assize.test" };
  await deliver(world.system("mail"), post, "confirmed", activity);
  return `${activity.id}-confirmed`;
}

/** A new edition that was begun from this one. */
async function nextEdition(world: World, conference: Conference): Promise<string> {
  const input = editionExample({ parts: [], sessions: "none", startsOn: "2030-10-11" });
  return (await beginEdition(world.system(), conference.id, input)).conferenceId;
}

/** What people, institutions and speakers leave behind who are not registrations of the mass; made by the verbs. */
export async function peopleBeside(world: World, conference: Conference, one: Registration) {
  return {
    ...(await nominated(world, conference, one.categoryId)),
    draft: await keptDraft(world, conference),
    speakingPage: await speakingPage(world, conference),
    pair: await pairWith(world, one),
    messageId: await mailAbout(world, conference.id),
    editionId: await nextEdition(world, conference),
    spellingRunId: (await mapSpelling(world.system(), conference.id, { written: "Суд", entryId: null })).id,
  };
}
