import { unmarshall } from "@aws-sdk/util-dynamodb";
import { createRoom, createSession, createTrack, createUnscheduled } from "../agenda/index.ts";
import { type Conference, findConference, updateConference } from "../conference/index.ts";
import type { Db } from "../db/client.ts";
import { readPartition } from "../db/partition.ts";
import { createDirectoryEntry } from "../directory/index.ts";
import { getLetterhead, setEmblem } from "../document/index.ts";
import { type EditionInput, editionParts, goOnCopying } from "../edition/index.ts";
import { listFormsOf } from "../form/index.ts";
import { createTemplate, saveReminders, saveTemplate } from "../letter/index.ts";
import { createAccessCode, createRule } from "../registration/index.ts";
import { createSpeaker } from "../speaker/index.ts";
import { roomExample, sessionExample, speakerExample } from "./agenda.ts";
import { jpegExample } from "./document.ts";
import { definitionExample, fieldExample, publishedForm } from "./form.ts";
import { type WholePerson, wholePerson } from "./whole-person.ts";
import { conferenceExample, type World } from "./world.ts";

const words = (en: string) => ({ source: "en", en }) as const;

/** Everything chosen, a year later. */
export const editionExample = (changes: Partial<EditionInput> = {}): EditionInput => ({
  slug: `edition-${crypto.randomUUID().slice(0, 8)}`,
  edition: 5,
  title: words("Fifth annual conference of judges"),
  startsOn: "2019-10-11",
  parts: [...editionParts],
  sessions: "shifted",
  ...changes,
});

async function datedConference(world: World, conference: Conference): Promise<Conference> {
  const known = await findConference(world.ctx.db, conference.id);
  if (known === null) throw new Error("it is there");
  const partner = { name: words("Supreme Court"), role: "host" } as const;
  const resource = { title: words("Handbook"), description: words("For judges"), url: "https://court.test/handbook" };
  const input = conferenceExample({
    slug: known.slug,
    partners: [partner],
    resources: [resource],
    registrationOpensAt: "2018-09-01T02:00:00.000Z",
    registrationClosesAt: "2018-10-01T12:00:00.000Z",
  });
  return updateConference(world.system(), conference.id, input, known.version);
}

async function places(world: World, conference: Conference): Promise<string> {
  const dates = { opensAt: "2018-09-02T02:00:00.000Z", closesAt: "2018-09-28T12:00:00.000Z" };
  const category = await world.category(conference, { ...dates, access: "code", order: 1, rushPeople: 5000 });
  const system = world.system();
  await createRule(system, conference.id, { by: "region", region: "osh", categoryIds: [category.id], limit: 7 });
  const ref = { conferenceId: conference.id, categoryId: category.id };
  await createAccessCode(system, ref, { label: "Osh", mostUses: 3 });
  return category.id;
}

async function agenda(world: World, conference: Conference, sessions: number): Promise<void> {
  const system = world.system();
  const { id } = conference;
  const room = await createRoom(system, id, roomExample({ equipment: ["projector"] }));
  const track = await createTrack(system, id, { name: words("Evidence"), colour: 2, order: 0 });
  const speaker = await createSpeaker(system, id, speakerExample({ name: words("Secret Speaker") }));
  const common = { trackId: track.id, speakers: [{ speakerId: speaker.id, role: "speaker" }] } as const;
  const links = [
    { kind: "module", title: words("Protecting witnesses"), url: "https://assize.test/training/one" },
    { kind: "study", title: words("Study of 2018"), url: "https://assize.test/study" },
  ] as const;
  for (let at = 0; at < sessions; at++) {
    const startsAt = new Date(Date.parse("2018-10-12T03:00:00.000Z") + at * 600_000).toISOString();
    const endsAt = new Date(Date.parse(startsAt) + 600_000).toISOString();
    const secret = { streamUrl: "https://stream.test/secret", links: [...links], abstract: words(`Abstract ${at}`) };
    const session = sessionExample({ ...common, speakers: [...common.speakers], startsAt, endsAt, roomId: room.id });
    await createSession(system, id, { ...session, ...secret, closedDoor: at === 0, capacityPlaces: 40 });
  }
  const waiting = { title: words("Later"), kind: "panel", lengthMinutes: 45 } as const;
  await createUnscheduled(system, id, { ...common, speakers: [...common.speakers], ...waiting });
}

async function letters(world: World, { id }: Conference): Promise<void> {
  const system = world.system();
  const text = { subject: "Welcome", text: "Dear judge" };
  await saveTemplate(system, id, "confirmed", { words: { en: text } }, 0);
  await createTemplate(system, id, { name: "Buses", words: { en: text } });
  const { version } = await getLetterhead(system, id);
  await setEmblem(system, id, { imageBase64: jpegExample }, version);
  const plan = { weekBefore: true, dayBefore: false, unconfirmed: true, incomplete: false, nominees: true };
  await saveReminders(system, id, { ...plan, visaDate: true, visaPapersBy: "2018-09-20" }, 0);
}

/** An edition with everything that can be copied, every date set, and a person who left something everywhere. */
export async function wholeEdition(world: World, sessions: number): Promise<WholePerson & { categoryId: string }> {
  const whole = await wholePerson(world);
  const conference = await datedConference(world, whole.conference);
  const categoryId = await places(world, conference);
  await agenda(world, conference, sessions);
  await letters(world, conference);
  const visibleIf = { match: "any", of: [{ match: "all", of: [{ is: "category", ids: [categoryId] }] }] };
  const questions = definitionExample(
    fieldExample("bus", { visibleIf }),
    fieldExample("shirt", { visibleIf: { match: "all", of: [{ is: "category", ids: [categoryId] }] } }),
  );
  await publishedForm(world, conference, questions, {
    kind: "followUp",
    categoryIds: [categoryId],
    opensAt: "2018-10-15T02:00:00.000Z",
    closesAt: "2018-10-25T12:00:00.000Z",
  });
  const entry = { name: words("Naryn City Court"), courtLevel: "local", region: "naryn" } as const;
  await createDirectoryEntry(world.system(), conference.id, entry);
  return { ...whole, conference, categoryId };
}

/** Does the pages of a copy as the stream does, until it is finished. */
export async function runCopy(world: Pick<World, "system">, conferenceId: string): Promise<void> {
  for (let step = 0; step < 100; step++)
    if ((await goOnCopying(world.system("edition"), conferenceId)) === "finished") return;
  throw new Error("the copy never ends");
}

/** Every item of a conference that is not of its people, as the table holds it. */
export async function itemsOf(db: Db, conferenceId: string): Promise<readonly Record<string, unknown>[]> {
  const forms = await listFormsOf(db, conferenceId);
  const own = [`CONFERENCE#${conferenceId}`, `SUPPORT#${conferenceId}`, ...forms.map(({ id }) => `FORM#${id}`)];
  const stored = await Promise.all(own.map((pk) => readPartition(db, pk)));
  return stored.flat().map((item) => unmarshall(item));
}
