import { releaseAgenda } from "@assize/core/agenda/index.ts";
import { activityEntity } from "@assize/core/audit/index.ts";
import { appointReviewer, assign, saveCall } from "@assize/core/call/index.ts";
import type { Conference } from "@assize/core/conference/index.ts";
import { queryAll } from "@assize/core/db/read.ts";
import { draftContentSchema, draftKey, keepDraft } from "@assize/core/draft/index.ts";
import { indexPerson } from "@assize/core/duplicate/index.ts";
import { beginEdition } from "@assize/core/edition/index.ts";
import { keepSpeaker } from "@assize/core/kept-speaker/index.ts";
import { deliver } from "@assize/core/message/index.ts";
import { inviteInstitution, nominate } from "@assize/core/nomination/index.ts";
import { Mailbox } from "@assize/core/platform/local/mailbox.ts";
import { type Registration, register } from "@assize/core/registration/index.ts";
import { completePhoto, saveOwnCard, startPhoto } from "@assize/core/speaking/index.ts";
import { mapSpelling } from "@assize/core/spelling/index.ts";
import { callExample, sentSubmission } from "@assize/core/testing/call.ts";
import { editionExample } from "@assize/core/testing/edition.ts";
import { institutionExample, nominationExample, nomineeRef } from "@assize/core/testing/nomination.ts";
import { announced, jpegExample, putFile } from "@assize/core/testing/put-file.ts";
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

/** A speaker with a photo and a public page, who is kept for later conferences. */
async function speakingPage(world: World, conference: Conference) {
  const { id, slug } = conference;
  const { ref, speaker } = await speakerWithContact(world, conference);
  const [small, large] = [jpegExample(192), jpegExample(640)];
  const started = await startPhoto(world.ctx, ref, { small: announced(small), large: announced(large) });
  await putFile(world, started.small, small);
  await putFile(world, started.large, large);
  const { card } = await completePhoto(world.ctx, ref, started.uploadId);
  const { position } = speaker;
  await saveOwnCard(world.ctx, ref, { position, shown: { page: true, photo: true } }, card.version);
  await keepSpeaker(world.ctx, ref);
  await releaseAgenda(world.system(), id, {});
  return {
    speakingPage: { path: `/api/conferences/${id}/speaking/${speaker.id}`, linkKey: ref.key ?? "" },
    publicSpeaker: `/api/public/conferences/${slug}/speakers/${speaker.id}`,
    photoStamp: started.uploadId,
  };
}

/** A call that one person answered, and that the organizer reviews. */
async function proposed(world: World, conference: Conference, { email }: Registration) {
  await saveCall(world.system(), conference.id, callExample(), 0);
  const { ref } = await sentSubmission(world, conference);
  const { submissionId } = ref;
  const reviewer = await appointReviewer(world.system(), conference.id, { email, institution: null, trackIds: [] });
  await assign(world.system(), conference.id, { pairs: [{ submissionId, personId: reviewer.personId }] });
  const path = `/api/conferences/${ref.conferenceId}/call/own/${submissionId}`;
  return { submissionId, submission: { path, linkKey: ref.key ?? "" } };
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
    ...(await proposed(world, conference, one)),
    draft: await keptDraft(world, conference),
    ...(await speakingPage(world, conference)),
    pair: await pairWith(world, one),
    messageId: await mailAbout(world, conference.id),
    editionId: await nextEdition(world, conference),
    spellingRunId: (await mapSpelling(world.system(), conference.id, { written: "Суд", entryId: null })).id,
  };
}
