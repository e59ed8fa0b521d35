import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  createSession,
  deleteSession,
  getDraft,
  getSignUpRules,
  listReleases,
  releaseAgain,
  releaseAgenda,
  removeSignUpRules,
  type SignUpRulesInput,
  saveSignUpRules,
} from "../agenda/index.ts";
import { commit } from "../db/commit.ts";
import { create } from "../db/write.ts";
import {
  attendeeEntity,
  type CategoryWithPlaces,
  cancelRegistration,
  moveRegistration,
  type Registration,
  register,
  registrationEntity,
} from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { type ReleasedWorld, releasedWorld } from "../testing/exported-agenda.ts";
import { registrationExample } from "../testing/world.ts";
import { changeSignUp } from "./change-sign-up.ts";
import {
  erasePersonSignUps,
  exportSessionSignUps,
  freeSignUps,
  listOpenSignUps,
  listOwnSignUps,
  listSessionSignUps,
  promoteAllSignUps,
  promoteSignUps,
  signUp,
  withdrawSignUp,
} from "./index.ts";
import { counterMoves, nextState, signUpCommands, signUpLifecycle, signUpStates } from "./policy.ts";
import { getSignUp } from "./repo.ts";

interface Participant {
  readonly ctx: Ctx;
  readonly registration: Registration;
}

let setting: ReleasedWorld;
let category: CategoryWithPlaces;
const people: Participant[] = [];

const join = async (categoryId = category.id): Promise<Participant> => {
  const registration = await register(setting.world.ctx, setting.conference.id, registrationExample(categoryId));
  return { registration, ctx: await setting.world.signedIn(registration.email) };
};

beforeAll(async () => {
  setting = await releasedWorld();
  category = await setting.world.category(setting.conference, { quotaPlaces: 1000 });
  for (let at = 0; at < 6; at++) people.push(await join());
});

/** A released session of its own that takes sign-ups. */
async function session(input: Partial<SignUpRulesInput> = {}) {
  const { ctx, conference, opening, panel } = setting;
  const { id: _id, conferenceId: _conference, version: _version, ...content } = panel;
  const made = await createSession(ctx, conference.id, { ...content, roomId: opening.roomId });
  await releaseAgenda(ctx, conference.id, {});
  await saveSignUpRules(ctx, conference.id, made.id, { capacityPlaces: 2, ...input }, 0);
  return made;
}
const conferenceId = () => setting.conference.id;
const enter = (who: Participant | undefined, sessionId: string) =>
  signUp(who?.ctx ?? setting.world.ctx, conferenceId(), sessionId);
const leave = (who: Participant | undefined, sessionId: string) =>
  withdrawSignUp(who?.ctx ?? setting.world.ctx, conferenceId(), sessionId);
const promote = (sessionId: string) => promoteSignUps(setting.ctx, conferenceId(), sessionId);
const rulesOf = async (sessionId: string) => {
  const rules = await getSignUpRules(setting.ctx.db, conferenceId(), sessionId);
  if (rules === null) throw new Error("the session takes sign-ups");
  return rules;
};
const listed = async (sessionId: string, status: "placed" | "waiting") =>
  (await listSessionSignUps(setting.ctx, conferenceId(), sessionId, status, { limit: 100 })).items.map(
    ({ registrationId }) => registrationId,
  );
const idsOf = (...all: readonly (Participant | undefined)[]) => all.map((one) => one?.registration.id);
/** A moment later, so that the order of the line is the order of coming. */
let minute = 0;
const later = () => setting.world.at(new Date(Date.UTC(2018, 8, 10, 6, 0, ++minute)).toISOString());

describe("the lifecycle of a sign-up", () => {
  it("answers every command in every state, and the counters follow", async () => {
    const [one] = people;
    if (one === undefined) throw new Error("somebody is there");
    const who = {
      personId: one.registration.personId,
      conferenceId: conferenceId(),
      registrationId: one.registration.id,
    };
    const reach = { none: [], placed: ["place"], waiting: ["wait"] } as const;
    const made = await session({ capacityPlaces: 1 });
    const key = { ...who, sessionId: made.id };
    const known = () => getSignUp(setting.ctx.db, key);
    for (const state of signUpStates) {
      for (const command of signUpCommands) {
        // A second person fills the session where the walk needs the line.
        const other = people[1];
        if (state === "waiting" || (state === "none" && command === "wait")) await enter(other, made.id);
        for (const step of reach[state]) await changeSignUp(setting.ctx, key, await known(), step);
        if (command === "promote") await leave(other, made.id);
        const before = await rulesOf(made.id);
        const next = nextState(state, command);
        expect(signUpLifecycle[state]).toHaveProperty(command);
        const act = changeSignUp(setting.ctx, key, await known(), command);
        if (next === null) await expect(act).rejects.toMatchObject({ code: "invalid_state" });
        else expect((await act)?.status ?? "none").toBe(next);
        expect((await known())?.status ?? "none").toBe(next ?? state);
        const moves = counterMoves(state, next ?? state);
        expect(await rulesOf(made.id)).toMatchObject({
          takenPlaces: before.takenPlaces + moves.takenPlaces,
          waitingPeople: before.waitingPeople + moves.waitingPeople,
        });
        await leave(one, made.id);
        await leave(other, made.id);
        expect(await rulesOf(made.id)).toMatchObject({ takenPlaces: 0, waitingPeople: 0 });
      }
    }
  });
});

describe("signing up", () => {
  it("gives places while there are some, then a place in the line, and asked again changes nothing", async () => {
    const made = await session();
    const [a, b, c, d] = people;
    expect(await enter(a, made.id)).toMatchObject({ status: "placed", position: null });
    later();
    expect(await enter(b, made.id)).toMatchObject({ status: "placed" });
    later();
    expect(await enter(c, made.id)).toMatchObject({ status: "waiting", position: 1 });
    later();
    expect(await enter(d, made.id)).toMatchObject({ status: "waiting", position: 2 });
    expect(await enter(d, made.id)).toMatchObject({ status: "waiting", position: 2 });
    expect(await rulesOf(made.id)).toMatchObject({ takenPlaces: 2, waitingPeople: 2 });
    expect(await listOpenSignUps(setting.world.ctx, setting.conference.slug)).toContainEqual(
      expect.objectContaining({ sessionId: made.id, takenPlaces: 2, waitingPeople: 2 }),
    );

    await leave(a, made.id);
    await leave(a, made.id);
    // Before the place is handed on, nobody who comes may take it past the line.
    later();
    expect(await enter(people[4], made.id)).toMatchObject({ status: "waiting" });
    expect(await promote(made.id)).toBe(1);
    expect(await promote(made.id)).toBe(0);
    expect(await listed(made.id, "placed")).toEqual(idsOf(b, c));
    expect(await listed(made.id, "waiting")).toEqual(idsOf(d, people[4]));
    const own = await listOwnSignUps(d?.ctx ?? setting.ctx, conferenceId());
    expect(own).toContainEqual(expect.objectContaining({ sessionId: made.id, position: 1 }));
  });

  it("promotes as many as places are added, throws nobody out when they get fewer, and closes as it says", async () => {
    const made = await session({ capacityPlaces: 1 });
    for (const one of people.slice(0, 5)) {
      later();
      await enter(one, made.id);
    }
    const save = async (capacityPlaces: number) =>
      saveSignUpRules(setting.ctx, conferenceId(), made.id, { capacityPlaces }, (await rulesOf(made.id)).version);
    await save(4);
    expect(await promote(made.id)).toBe(3);
    await save(2);
    expect(await promote(made.id)).toBe(0);
    expect(await listed(made.id, "placed")).toEqual(idsOf(...people.slice(0, 4)));
    await leave(people[0], made.id);
    await leave(people[1], made.id);
    expect(await promote(made.id)).toBe(0);
    await leave(people[2], made.id);
    expect(await promote(made.id)).toBe(1);
    expect(await listed(made.id, "placed")).toEqual(idsOf(people[3], people[4]));
    await expect(
      removeSignUpRules(setting.ctx, conferenceId(), made.id, (await rulesOf(made.id)).version),
    ).rejects.toMatchObject({ code: "invalid_state", errors: [{ code: "people_signed_up" }] });
    await leave(people[3], made.id);
    await leave(people[4], made.id);
    await removeSignUpRules(setting.ctx, conferenceId(), made.id, (await rulesOf(made.id)).version);
    await expect(enter(people[0], made.id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("is for confirmed registrations of the categories that are named, within its dates, and for released sessions", async () => {
    const other = await setting.world.category(setting.conference, { quotaPlaces: 9 });
    const decided = await setting.world.category(setting.conference, { approval: "organizer" });
    const made = await session({ categoryIds: [other.id] });
    const refuses = (who: Participant, code: string, sessionId = made.id) =>
      expect(enter(who, sessionId)).rejects.toMatchObject({ code: "invalid_state", errors: [{ code }] });
    const [first] = people;
    if (first === undefined) throw new Error("somebody is there");
    await refuses(first, "category_not_admitted");
    await refuses(await join(decided.id), "registration_needed");
    const admitted = await join(other.id);
    expect(await enter(admitted, made.id)).toMatchObject({ status: "placed" });
    // Whoever moves to another category keeps what was given.
    await moveRegistration(setting.ctx, conferenceId(), admitted.registration.id, { categoryId: category.id });
    expect(await listed(made.id, "placed")).toEqual(idsOf(admitted));

    const opens = await session({ opensAt: "2018-10-01T03:00:00.000Z" });
    await refuses(first, "sign_up_closed", opens.id);
    const closed = await session({ closesAt: "2018-09-01T03:00:00.000Z" });
    await refuses(first, "sign_up_closed", closed.id);
    const begun = await session();
    setting.world.at("2018-10-12T04:00:00.000Z");
    await refuses(first, "sign_up_closed", begun.id);
    later();
    expect(await enter(first, begun.id)).toMatchObject({ status: "placed" });

    const { id: _id, conferenceId: _c, version: _v, ...content } = setting.panel;
    const unreleased = await createSession(setting.ctx, conferenceId(), content);
    await saveSignUpRules(setting.ctx, conferenceId(), unreleased.id, { capacityPlaces: 5 }, 0);
    await expect(enter(first, unreleased.id)).rejects.toMatchObject({ code: "not_found" });
    expect(
      (await listOpenSignUps(setting.world.ctx, setting.conference.slug)).map(({ sessionId }) => sessionId),
    ).not.toContain(unreleased.id);
  });

  it("ends with the registration and with the account, and the next move up", async () => {
    const made = await session({ capacityPlaces: 2 });
    const [lost, erased, next, last] = [await join(), await join(), await join(), await join()];
    for (const one of [lost, erased, next, last]) {
      later();
      await enter(one, made.id);
    }
    await freeSignUps(setting.ctx, conferenceId(), lost.registration.personId);
    expect(await listed(made.id, "placed")).toEqual(idsOf(lost, erased));
    await cancelRegistration(setting.ctx, conferenceId(), lost.registration.id, {});
    await freeSignUps(setting.ctx, conferenceId(), lost.registration.personId);
    await freeSignUps(setting.ctx, conferenceId(), lost.registration.personId);
    await erasePersonSignUps(setting.ctx, erased.registration.personId);
    // Who lost the registration while waiting leaves the line instead of being given a place.
    await cancelRegistration(setting.ctx, conferenceId(), next.registration.id, {});
    expect(await promote(made.id)).toBe(1);
    expect(await listed(made.id, "placed")).toEqual(idsOf(last));
    expect(await rulesOf(made.id)).toMatchObject({ takenPlaces: 1, waitingPeople: 0 });
  });

  it("keeps the places of a cancelled session, and goes on when it comes back", async () => {
    const made = await session({ capacityPlaces: 1 });
    const { items } = await listReleases(setting.ctx, conferenceId(), { limit: 1 });
    for (const one of people.slice(0, 2)) {
      later();
      await enter(one, made.id);
    }
    await deleteSession(setting.ctx, conferenceId(), made.id, made.version);
    await releaseAgenda(setting.ctx, conferenceId(), {});
    await leave(people[0], made.id);
    expect(await promote(made.id)).toBe(0);
    await expect(enter(people[2], made.id)).rejects.toMatchObject({ code: "not_found" });
    await releaseAgain(setting.ctx, conferenceId(), items[0]?.number ?? 0, {});
    await promoteAllSignUps(setting.ctx, conferenceId());
    expect(await listed(made.id, "placed")).toEqual(idsOf(people[1]));
  });

  it("shows the list to those who run the conference and to nobody else, also as a table", async () => {
    const made = await session({ capacityPlaces: 1 });
    const hostile = await register(
      setting.world.ctx,
      conferenceId(),
      registrationExample(category.id, { familyName: "Үсөнов", institution: "=SUM(A1)" }),
    );
    const ctx = await setting.world.signedIn(hostile.email);
    await enter({ ctx, registration: hostile }, made.id);
    later();
    await enter(people[0], made.id);
    const outsider = people[0]?.ctx ?? setting.world.ctx;
    const wanted = { conferenceId: conferenceId(), sessionId: made.id } as const;
    await expect(listSessionSignUps(outsider, conferenceId(), made.id, "placed", { limit: 10 })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(exportSessionSignUps(outsider, { ...wanted, format: "csv" })).rejects.toMatchObject({
      code: "not_found",
    });
    const csv = String(await exportSessionSignUps({ ...setting.ctx, locale: "ky" }, { ...wanted, format: "csv" }));
    const [head, first, second] = csv.trim().split(/\r?\n/);
    expect(head).toContain("Абалы,Аты-жөнү,Мекеме");
    expect(first).toContain("1,Орду бар,Үсөнов Бермет,'=SUM(A1)");
    expect(second).toContain("1,Кезекте,Токтогулова Бермет");
    const { readXlsx } = await import("hucre/xlsx");
    const table = await exportSessionSignUps(setting.ctx, { ...wanted, format: "xlsx" });
    if (typeof table === "string") throw new Error("a workbook is bytes");
    const book = await readXlsx(new Uint8Array(table));
    expect(book.sheets[0]?.rows).toHaveLength(3);
  });

  it("shows the organizer a room that is too small, live in the draft", async () => {
    const made = await session({ capacityPlaces: 151 });
    const { conflicts, signUps } = await getDraft(setting.ctx, conferenceId());
    expect(conflicts).toContainEqual(
      expect.objectContaining({ kind: "sign_ups_over_room", sessionIds: [made.id], amount: 1 }),
    );
    expect(signUps).toContainEqual(expect.objectContaining({ sessionId: made.id, capacityPlaces: 151 }));
  });
});

/** Many who are confirmed, put there without the way through registration, which is tested elsewhere. */
async function confirmedCrowd(count: number): Promise<Participant[]> {
  const [like] = people;
  if (like === undefined) throw new Error("somebody is there");
  const crowd = Array.from({ length: count }, (): Participant => {
    const personId = newId("person", setting.ctx.now());
    const registration = { ...like.registration, id: newId("registration", setting.ctx.now()), personId };
    return { registration, ctx: { ...setting.ctx, actor: { type: "person", personId, email: "", grants: [] } } };
  });
  for (let at = 0; at < count; at += 40) {
    await commit(setting.ctx, {
      writes: crowd.slice(at, at + 40).flatMap(({ registration }) => [
        create(registrationEntity, registration),
        create(attendeeEntity, {
          personId: registration.personId,
          conferenceId: conferenceId(),
          registrationId: registration.id,
          version: 1,
        }),
      ]),
      activity: { name: "test.crowd_made", scopeId: conferenceId(), subjectId: conferenceId() },
      answer: null,
    });
  }
  return crowd;
}

it("gives 20 places to exactly 20 of 200 who come at once, and the rest lines up", async () => {
  const made = await session({ capacityPlaces: 20 });
  const crowd = await confirmedCrowd(200);

  const answers = await Promise.all(crowd.map((one) => enter(one, made.id)));

  expect(answers.filter(({ status }) => status === "placed")).toHaveLength(20);
  expect(await rulesOf(made.id)).toMatchObject({ takenPlaces: 20, waitingPeople: 180 });
  const placed = crowd.filter((_, at) => answers[at]?.status === "placed");
  await Promise.all(placed.slice(0, 10).map((one) => leave(one, made.id)));
  const line = (await listSessionSignUps(setting.ctx, conferenceId(), made.id, "waiting", { limit: 100 })).items;
  const given = await Promise.all([promote(made.id), promote(made.id), promote(made.id)]);
  expect(given.reduce((all, one) => all + one, 0)).toBe(10);
  expect(await rulesOf(made.id)).toMatchObject({ takenPlaces: 20, waitingPeople: 170 });
  const now = new Set(await listed(made.id, "placed"));
  expect(line.slice(0, 10).every(({ registrationId }) => now.has(registrationId))).toBe(true);
});

const command = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("enter" as const), whom: fc.nat(5) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("leave" as const), whom: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("places" as const), to: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("promote" as const) }) },
);

it("holds its counters, its bound and its line through any commands, many of them at once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(command, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      async (rounds) => {
        const made = await session({ capacityPlaces: 2 });
        let most = 2;
        const run = async (one: (typeof rounds)[number][number]): Promise<unknown> => {
          if (one.do === "enter") return enter(people[one.whom], made.id);
          if (one.do === "leave") return leave(people[one.whom], made.id);
          if (one.do === "promote") return promote(made.id);
          const { version } = await rulesOf(made.id);
          most = Math.max(most, one.to);
          return saveSignUpRules(setting.ctx, conferenceId(), made.id, { capacityPlaces: one.to }, version);
        };
        for (const round of rounds) {
          later();
          const done = await Promise.allSettled(round.map(run));
          for (const one of done)
            if (one.status === "rejected" && !(one.reason instanceof DomainError)) throw one.reason;
        }
        const line = await listed(made.id, "waiting");
        const before = await listed(made.id, "placed");
        expect(before.length).toBeLessThanOrEqual(most);
        expect(await rulesOf(made.id)).toMatchObject({ takenPlaces: before.length, waitingPeople: line.length });
        const given = await promote(made.id);
        const rules = await rulesOf(made.id);
        // Nobody waits beside a free place, and those who were given one stood first.
        expect(rules.waitingPeople === 0 || rules.takenPlaces >= rules.capacityPlaces).toBe(true);
        expect((await listed(made.id, "placed")).toSorted()).toEqual([...before, ...line.slice(0, given)].toSorted());
        expect(await listed(made.id, "waiting")).toEqual(line.slice(given));
      },
    ),
    { numRuns: 8 },
  );
});
