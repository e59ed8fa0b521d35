import { createRoom, createSession, createTrack, getDraft, releaseAgenda } from "@assize/core/agenda/index.ts";
import {
  type Conference,
  createConference,
  createSeries,
  findConferenceBySlug,
  listSeries,
  publishConference,
} from "@assize/core/conference/index.ts";
import { createAccount, findPersonByAddress, grantRole, type Person } from "@assize/core/identity/index.ts";
import { createCategory, listCategories } from "@assize/core/registration/index.ts";
import type { Ctx } from "@assize/core/shared/context.ts";
import { createSpeaker } from "@assize/core/speaker/index.ts";
import { systemCtx } from "../reaction.ts";
import { demoAccounts } from "./accounts.ts";
import { actingAs } from "./acting-as.ts";
import { demoRooms, demoSessions, demoSpeakers, demoTracks } from "./agenda.ts";
import { type DemoCategory, demoCategories, demoConference, demoSeriesName } from "./conference.ts";
import { loadDirectory } from "./directory.ts";
import { loadForm } from "./form.ts";
import { loadModules } from "./load-modules.ts";
import { loadNominations } from "./load-nominations.ts";
import { decide, registerPeople } from "./load-people.ts";
import { loadSupport } from "./load-support.ts";
import type { Progress } from "./progress.ts";

export type DemoDeps = Pick<Ctx, "db" | "files" | "secrets" | "now">;

async function loadAccounts(ctx: Ctx, progress: Progress): Promise<Map<string, Person>> {
  const people = new Map<string, Person>();
  for (const { email, familyName, givenName, grants } of demoAccounts) {
    const known = await findPersonByAddress(ctx.db, email);
    let person = known ?? (await createAccount(ctx, { email, familyName, givenName, locale: "ru" }));
    for (const grant of grants) person = await grantRole(ctx, { email, ...grant });
    people.set(email.split("@")[0] ?? email, person);
    progress("accounts", people.size, demoAccounts.length);
  }
  return people;
}

async function loadConference(ctx: Ctx, organizer: Ctx): Promise<Conference> {
  const known = await findConferenceBySlug(ctx.db, demoConference.slug);
  if (known) return known;
  const [series] = await listSeries(ctx.db);
  const { id: seriesId } = series ?? (await createSeries(organizer, { name: demoSeriesName }));
  return createConference(ctx, { ...demoConference, seriesId });
}

async function loadCategories(ctx: Ctx, conference: Conference): Promise<Record<DemoCategory, string>> {
  const known = await listCategories(ctx, conference.id);
  const idOf = async (name: DemoCategory): Promise<string> => {
    const input = demoCategories[name];
    const found = known.find(({ order }) => order === input.order);
    return (found ?? (await createCategory(ctx, conference.id, input))).id;
  };
  return { supreme: await idOf("supreme"), local: await idOf("local"), practitioner: await idOf("practitioner") };
}

type Made = { readonly id: string; readonly order: number };

/** Makes what is missing of a named set, known by its order, and gives the ids by name. */
async function loadSet<Name extends string, Input extends { readonly order: number }>(
  wanted: Readonly<Record<Name, Input>>,
  known: readonly Made[],
  make: (input: Input) => Promise<Made>,
): Promise<(name: Name) => string> {
  const byOrder = new Map(known.map(({ order, id }) => [order, id]));
  for (const input of Object.values<Input>(wanted)) {
    if (!byOrder.has(input.order)) byOrder.set(input.order, (await make(input)).id);
  }
  return (name) => byOrder.get(wanted[name].order) ?? "";
}

const instant = (day: number, time: string): string => new Date(`2018-10-${day}T${time}:00+06:00`).toISOString();

async function loadAgenda(ctx: Ctx, conference: Conference, progress: Progress): Promise<void> {
  const draft = await getDraft(ctx, conference.id);
  const { id } = conference;
  const room = await loadSet(demoRooms, draft.rooms, (input) => createRoom(ctx, id, input));
  const track = await loadSet(demoTracks, draft.tracks, (input) => createTrack(ctx, id, input));
  const speaker = await loadSet(demoSpeakers, draft.speakers, (input) => createSpeaker(ctx, id, input));
  const known = new Set(draft.sessions.map(({ startsAt, roomId }) => `${startsAt} ${roomId}`));
  for (const [at, { day, from, to, room: roomName, track: trackName, parts, ...session }] of demoSessions.entries()) {
    const startsAt = instant(day, from);
    if (!known.has(`${startsAt} ${room(roomName)}`)) {
      await createSession(ctx, id, {
        ...session,
        startsAt,
        endsAt: instant(day, to),
        roomId: room(roomName),
        trackId: trackName ? track(trackName) : null,
        speakers: parts.map(([name, role]) => ({ speakerId: speaker(name), role })),
      });
    }
    progress("sessions", at + 1, demoSessions.length);
  }
  if (draft.currentRelease === null) await releaseAgenda(ctx, id, {});
}

/**
 * Loads the demo conference through the verbs, as its people would. What is there already is left as it is, so that it may run twice
 * or go on after it was stopped.
 */
export async function loadDemo(deps: DemoDeps, progress: Progress): Promise<void> {
  const ctx: Ctx = { ...systemCtx(deps, "demo"), locale: "ru", callerHash: "demo" };
  const people = await loadAccounts(ctx, progress);
  const organizerPerson = people.get("organizer");
  const trainerPerson = people.get("trainer");
  if (!organizerPerson || !trainerPerson) throw new Error("the demo has an organizer and a trainer");
  const organizer = actingAs(ctx, organizerPerson);
  const conference = await loadConference(ctx, organizer);
  const categories = await loadCategories(organizer, conference);
  await loadAgenda(organizer, conference, progress);
  if (conference.state === "draft") await publishConference(organizer, conference.id);
  await loadDirectory(organizer, conference.id);
  await loadForm(organizer, conference.id);
  await registerPeople(ctx, conference.id, categories, progress);
  await decide(organizer, conference.id);
  await loadNominations(ctx, organizer, conference, categories, progress);
  await loadSupport(ctx, organizer, conference, progress);
  await loadModules(ctx, actingAs(ctx, trainerPerson), conference.id, progress);
}
