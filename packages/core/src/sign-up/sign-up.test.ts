import { describe, expect, it } from "vitest";
import {
  createSession,
  deleteSession,
  getDraft,
  listReleases,
  releaseAgain,
  releaseAgenda,
  removeSignUpRules,
  saveSignUpRules,
} from "../agenda/index.ts";
import { cancelRegistration, moveRegistration, register } from "../registration/index.ts";
import { type Participant, signUpScene } from "../testing/sign-up.ts";
import { registrationExample } from "../testing/world.ts";
import { changeSignUp } from "./change-sign-up.ts";
import {
  erasePersonSignUps,
  exportSessionSignUps,
  freeSignUps,
  handOverSignUps,
  listOpenSignUps,
  listOwnSignUps,
  listSessionSignUps,
  promoteAllSignUps,
} from "./index.ts";
import { counterMoves, nextState, signUpCommands, signUpLifecycle, signUpStates } from "./policy.ts";
import { getSignUp } from "./repo.ts";

const { setting, category, people, join, session, conferenceId, enter, leave, promote, rulesOf, listed, later } =
  await signUpScene();

const idsOf = (...all: readonly (Participant | undefined)[]) => all.map((one) => one?.registration.id);

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

  it("moves with accounts that become one: a place before a place in the line, and each counted once", async () => {
    const made = await session({ capacityPlaces: 1 });
    const [gone, kept, waits, later1] = people;
    if (!gone || !kept || !waits || !later1) throw new Error("four are there");
    for (const one of [gone, kept, waits]) {
      later();
      await enter(one, made.id);
    }
    await handOverSignUps(setting.ctx, gone.registration.personId, kept.registration.personId);
    await handOverSignUps(setting.ctx, gone.registration.personId, kept.registration.personId);
    expect(await listed(made.id, "placed")).toEqual(idsOf(kept));
    expect(await rulesOf(made.id)).toMatchObject({ takenPlaces: 1, waitingPeople: 1 });
    await handOverSignUps(setting.ctx, waits.registration.personId, later1.registration.personId);
    expect(await listed(made.id, "waiting")).toEqual(idsOf(later1));
    expect(await listOwnSignUps(waits.ctx, conferenceId())).not.toContainEqual(
      expect.objectContaining({ sessionId: made.id }),
    );
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
