import { describe, expect, it } from "vitest";
import { commit } from "../db/commit.ts";
import { newId } from "../shared/new-id.ts";
import { wholePerson } from "../testing/whole-person.ts";
import { World } from "../testing/world.ts";
import { exportOwnData, exportOwnDataPage } from "./index.ts";

describe("what a person takes along", () => {
  it("holds the account, sign-ins, all registrations, training, letters and acts", async () => {
    const world = await World.create();
    const person = await wholePerson(world);
    await wholePerson(world);

    const { kinds } = await exportOwnData(person.ctx);

    expect(kinds.person.map(({ id }) => id)).toEqual([person.personId]);
    expect(kinds.session).toHaveLength(2);
    expect(kinds.session[0]).not.toHaveProperty("tokenHash");
    expect(kinds.registration.map(({ status }) => status).toSorted()).toEqual(["cancelled", "confirmed", "declined"]);
    expect(kinds.registration.map(({ personId }) => personId)).toEqual(Array(3).fill(person.personId));
    expect(kinds.enrolment).toMatchObject([{ state: "enrolled", completedLessons: [{ en: "Lesson 1" }] }]);
    expect(kinds.personalAgenda).toMatchObject([{ sessionTitles: [{ en: "Opening" }], reminderMinutes: 15 }]);
    expect(kinds.personalAgenda[0]).not.toHaveProperty("linkNumber");
    expect(kinds.message).toMatchObject([{ kind: "confirmed", state: "bounced" }]);
    expect(kinds.message[0]?.subject).toContain("Катышууңуз ырасталды: Fourth annual conference");
    const names = kinds.activity.map(({ name }) => name);
    for (const name of ["registration.registered", "registration.declined", "training.enrolled", "identity.signed_in"])
      expect(names).toContain(name);
    expect(kinds.activity.find(({ name }) => name === "registration.declined")?.by).toBe("system");
  });

  it("is complete beyond a page of the table", async () => {
    const world = await World.create();
    const { ctx, person } = await world.person();
    const acts = 620;
    for (let from = 0; from < acts; from += 20) {
      await Promise.all(
        Array.from({ length: 20 }, () =>
          commit(ctx, {
            writes: [],
            activity: { name: "test.act", scopeId: newId("conference", ctx.now()), subjectId: person.id },
            answer: null,
          }),
        ),
      );
    }

    const { kinds } = await exportOwnData(ctx);

    expect(kinds.activity.filter(({ name }) => name === "test.act")).toHaveLength(acts);
  });

  it.each([
    ["ky", "Мен жөнүндө эмне сакталат"],
    ["ru", "Что хранится обо мне"],
    ["en", "What is stored about me"],
  ] as const)("is one page in %s, without script or request", async (locale, title) => {
    const world = await World.create();
    const person = await wholePerson(world);

    const { html } = await exportOwnDataPage(person.ctx, { locale, timeZone: "Asia/Bishkek" });

    expect(html).toContain(`<html lang="${locale}"`);
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(html).toContain(person.email);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:\/\/|\sfor="|\son\w+=/i);
    expect(html).not.toMatch(/privacy\.|registration\.|undefined|\{\w+\}/);
  });

  it("comes in the person's own language where none is asked for, with markup made harmless", async () => {
    const world = await World.create();
    const { ctx, person } = await world.person();
    await commit(ctx, {
      writes: [],
      activity: { name: "test.act", scopeId: person.id, subjectId: person.id, reason: "<script>alert(1)</script>" },
      answer: null,
    });

    const { html } = await exportOwnDataPage(ctx, { locale: null, timeZone: "UTC" });

    expect(html).toContain('<html lang="ky"');
    expect(html).toContain("&lt;script&gt;alert(1)");
    expect(html).not.toContain("<script");
  });
});
