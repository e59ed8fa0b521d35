import { createSession } from "../agenda/index.ts";
import type { Conference } from "../conference/index.ts";
import { createSpeaker } from "../speaker/index.ts";
import { type ContactInput, type SpeakingRef, saveContact, speakerKey } from "../speaking/index.ts";
import { sessionExample, speakerExample } from "./agenda.ts";
import type { World } from "./world.ts";

/** Whom to write to about a speaker; addresses are never the same twice. */
export const contactExample = (changes: Partial<ContactInput> = {}): ContactInput => ({
  email: `speaker-${crypto.randomUUID().slice(0, 12)}@court.test`,
  familyName: "Жээнбекова",
  givenName: "Нуржан",
  locale: "ky",
  institution: "Жогорку сот",
  position: "Судья",
  courtLevel: "supreme",
  region: "bishkek",
  ...changes,
});

/** A speaker with a part in the agenda and somebody to write to. */
export async function speakerWithContact(world: World, conference: Conference, changes: Partial<ContactInput> = {}) {
  const speaker = await createSpeaker(world.system(), conference.id, speakerExample());
  const session = await createSession(
    world.system(),
    conference.id,
    sessionExample({ speakers: [{ speakerId: speaker.id, role: "chair" }] }),
  );
  const card = await saveContact(world.system(), conference.id, speaker.id, contactExample(changes));
  const ref: SpeakingRef = {
    conferenceId: conference.id,
    speakerId: speaker.id,
    key: speakerKey(world.ctx.secrets, card),
  };
  return { speaker, session, card, ref };
}
