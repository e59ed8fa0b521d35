import { describe, expect, it } from "vitest";
import { findPersonByAddress } from "../identity/index.ts";
import {
  cancelRegistration,
  getRegistration,
  listCategories,
  listRegistrations,
  promoteWaiting,
  register,
  updateRegistration,
} from "../registration/index.ts";
import { answersExample, invited, nominationExample, nomineeRef } from "../testing/nomination.ts";
import { registrationExample, World } from "../testing/world.ts";
import { acceptNomination } from "./accept-nomination.ts";
import { changeStatus } from "./change-status.ts";
import { confirmNomination } from "./confirm-nomination.ts";
import { declineNomination } from "./decline-nomination.ts";
import { confirmByRegistration, declineByRegistration, releaseRegistration } from "./follow-registration.ts";
import { getNomineePage } from "./get-nomination.ts";
import { nominate } from "./nominate.ts";
import { getNomination, listQuotas } from "./repo.ts";

async function nominated(places: Parameters<typeof invited>[1] = { quota: 5 }) {
  const world = await World.create();
  const set = await invited(world, places);
  const nomination = await nominate(world.system(), set.ref, nominationExample(set.category.id));
  return { world, ...set, nomination, ref: nomineeRef(world, nomination) };
}

const allOf = async (world: World, conferenceId: string) =>
  (await listRegistrations(world.system(), conferenceId, undefined, { limit: 100 })).items;

describe("acceptNomination", () => {
  it("registers in one step with what the institution said, once, and leaves the details to be completed", async () => {
    const { world, ref, nomination, conference } = await nominated();
    await expect(acceptNomination(world.ctx, ref, { region: "osh" })).rejects.toMatchObject({
      errors: [{ pointer: "/courtLevel", code: "required" }],
    });
    await expect(acceptNomination(world.ctx, ref, { courtLevel: "local" })).rejects.toMatchObject({
      errors: [{ pointer: "/region", code: "required" }],
    });
    const missing = { courtLevel: "local", region: "osh" } as const;
    const [{ registration }] = await Promise.all([
      acceptNomination(world.ctx, ref, missing),
      acceptNomination(world.ctx, ref, missing),
    ]);
    expect(await allOf(world, conference.id)).toHaveLength(1);
    expect(registration).toMatchObject({
      status: "confirmed",
      awaitsDetails: true,
      familyName: nomination.familyName,
      institution: "Ош шаардык соту",
      region: "osh",
    });
    expect(registration.consents.filter(({ given }) => given).map(({ kind }) => kind)).toEqual(["processing"]);
    const own = await world.signedIn(nomination.email);
    const completed = await updateRegistration(own, conference.id, registration.id, answersExample(), 1);
    expect(completed.awaitsDetails).toBeUndefined();
  });
});

describe("confirmNomination", () => {
  it("registers through the registration room, once however often it is pressed", async () => {
    const { world, ref, nomination, conference } = await nominated();

    const answers = await Promise.all([1, 2, 3].map(() => confirmNomination(world.ctx, ref, answersExample())));
    const again = await confirmNomination(world.ctx, ref, answersExample());

    const registrations = await allOf(world, conference.id);
    expect(registrations).toHaveLength(1);
    for (const one of [...answers, again]) {
      expect(one.nomination).toMatchObject({ status: "confirmed", registrationId: registrations[0]?.id });
      expect(one.registration).toMatchObject({ status: "confirmed", email: nomination.email });
    }
    const [quota] = await listQuotas(world.ctx.db, nomination.institutionId);
    expect(quota).toMatchObject({ heldPlaces: 1, nominatedPeople: 0, confirmedPeople: 1 });
  });

  it("goes behind those who wait: a nomination jumps no queue, and the one promotion service serves it", async () => {
    const { world, ref, category, conference } = await nominated({ quota: 5, category: { quotaPlaces: 1 } });
    const first = await register(world.ctx, conference.id, registrationExample(category.id));
    world.at("2018-09-10T07:00:00.000Z");
    const second = await register(world.ctx, conference.id, registrationExample(category.id));
    world.at("2018-09-10T08:00:00.000Z");

    const { registration } = await confirmNomination(world.ctx, ref, answersExample());

    expect([first.status, second.status, registration.status]).toEqual(["confirmed", "waitlisted", "waitlisted"]);
    const freed = { conferenceId: conference.id, categoryId: category.id };
    for (const one of [first, second]) {
      await cancelRegistration(world.system(), conference.id, one.id, {});
      await promoteWaiting(world.system(), { ...freed, exceptId: one.id });
    }
    const now = await getRegistration(world.ctx.db, conference.id, registration.id);
    expect(now?.status).toBe("confirmed");
    const [counted] = await listCategories(world.system(), conference.id);
    expect(counted?.places).toMatchObject({ takenPlaces: 1, waitingPeople: 0 });
  });

  it("waits for the organizer where the category wants that", async () => {
    const { world, ref } = await nominated({ quota: 5, category: { approval: "organizer" } });
    expect((await confirmNomination(world.ctx, ref, answersExample())).registration.status).toBe("submitted");
  });

  it("opens to the link and to the signed-in address only", async () => {
    const { world, ref, nomination } = await nominated();
    await expect(getNomineePage(world.ctx, { ...ref, key: "guessed" })).rejects.toMatchObject({ code: "not_found" });
    await expect(getNomineePage(world.ctx, { ...ref, key: null })).rejects.toMatchObject({ code: "unauthenticated" });
    const stranger = (await world.person()).ctx;
    await expect(getNomineePage(stranger, { ...ref, key: null })).rejects.toMatchObject({ code: "not_found" });
    await confirmNomination(world.ctx, ref, answersExample());

    const signedIn = await world.signedIn(nomination.email);

    expect((await getNomineePage(signedIn, { ...ref, key: null })).nomination).toMatchObject({
      id: nomination.id,
      registrationStatus: "confirmed",
    });
  });

  it("ends at the cut-off and after an answer", async () => {
    const { world, ref } = await nominated();
    world.at("2018-10-01T12:00:00.001Z");
    const late = confirmNomination(world.ctx, ref, answersExample());
    await expect(late).rejects.toMatchObject({ errors: [{ code: "deadline_passed" }] });
    world.at("2018-09-20T06:00:00.000Z");
    await declineNomination(world.ctx, ref, { reason: "On leave" });

    const after = confirmNomination(world.ctx, ref, answersExample());

    await expect(after).rejects.toMatchObject({ code: "invalid_state" });
  });

  it("takes the registration that was made before the program died, and confirms", async () => {
    const { world, ref, nomination, conference, category } = await nominated();
    const made = await register(world.system(), conference.id, {
      ...answersExample(),
      email: nomination.email,
      categoryId: category.id,
    });

    const { registration, nomination: confirmed } = await confirmNomination(world.ctx, ref, answersExample());

    expect([registration.id, confirmed.registrationId]).toEqual([made.id, made.id]);
    expect(await allOf(world, conference.id)).toHaveLength(1);
  });

  it("leaves no registration behind when it loses against a withdrawal, whoever comes first", async () => {
    for (let round = 0; round < 5; round++) {
      const { world, ref, nomination, conference } = await nominated();
      const withdrawn = changeStatus(world.system(), nomination, { command: "withdraw" });
      const [confirmed] = await Promise.allSettled([confirmNomination(world.ctx, ref, answersExample()), withdrawn]);

      const now = await getNomination(world.ctx.db, nomination.institutionId, nomination.id);
      const open = (await allOf(world, conference.id)).filter(({ status }) => status !== "cancelled");
      expect(open).toHaveLength(now?.status === "confirmed" ? 1 : 0);
      expect(confirmed.status).toBe(now?.status === "confirmed" ? "fulfilled" : "rejected");
    }
  });
});

describe("what happens to a registration", () => {
  it("confirms the nomination of somebody who registers by the ordinary way", async () => {
    const { world, nomination, conference, category } = await nominated();
    const input = registrationExample(category.id, { email: nomination.email });
    const registration = await register(world.ctx, conference.id, input);
    const happened = { conferenceId: conference.id, registrationId: registration.id };

    await confirmByRegistration(world.system(), happened);
    await confirmByRegistration(world.system(), happened);

    const now = await getNomination(world.ctx.db, nomination.institutionId, nomination.id);
    expect(now).toMatchObject({ status: "confirmed", registrationId: registration.id });
  });

  it("gives the place back to the institution when the person falls ill, and to the conference when withdrawn", async () => {
    const { world, ref, nomination, conference } = await nominated();
    const { registration } = await confirmNomination(world.ctx, ref, answersExample());
    const happened = { conferenceId: conference.id, registrationId: registration.id };
    const known = await getNomination(world.ctx.db, nomination.institutionId, nomination.id);
    if (known === null) throw new Error("the nomination is there");
    await changeStatus(world.system(), known, { command: "withdraw" });
    await releaseRegistration(world.system(), happened);
    await releaseRegistration(world.system(), happened);
    expect((await getRegistration(world.ctx.db, conference.id, registration.id))?.status).toBe("cancelled");

    const second = await nominate(world.system(), { ...ref, key: null }, nominationExample(nomination.categoryId));
    const came = await confirmNomination(world.ctx, nomineeRef(world, second), answersExample());
    await cancelRegistration(world.system(), conference.id, came.registration.id, { reason: "Ill" });
    const ill = { conferenceId: conference.id, registrationId: came.registration.id };
    await declineByRegistration(world.system(), ill);
    await declineByRegistration(world.system(), ill);

    const [quota] = await listQuotas(world.ctx.db, nomination.institutionId);
    expect(quota).toMatchObject({ heldPlaces: 0, confirmedPeople: 0, declinedPeople: 1 });
    expect(await findPersonByAddress(world.ctx.db, second.email)).not.toBeNull();
  });
});
