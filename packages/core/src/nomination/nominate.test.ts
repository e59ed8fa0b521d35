import { describe, expect, it } from "vitest";
import { institutionExample, invited, nominationExample } from "../testing/nomination.ts";
import { World } from "../testing/world.ts";
import { getInstitutionPage, listNominations } from "./get-institution.ts";
import { inviteInstitution } from "./invite-institution.ts";
import { institutionKey } from "./link.ts";
import { listOwnInstitutions } from "./list-institutions.ts";
import { nominate } from "./nominate.ts";
import { appointNominator } from "./nominator.ts";
import { renewInstitutionLink } from "./renew-link.ts";
import { replaceNomination } from "./replace-nomination.ts";
import { getInstitution, listQuotas } from "./repo.ts";
import { restoreNomination } from "./restore-nomination.ts";
import { updateInstitution } from "./update-institution.ts";
import { withdrawNomination } from "./withdraw-nomination.ts";

const person = (categoryId: string) => {
  const { categoryId: _same, ...rest } = nominationExample(categoryId);
  return rest;
};

describe("nominate", () => {
  it("gives exactly the places of the institution to 200 at once", async () => {
    const world = await World.create();
    const { ref, category } = await invited(world, { quota: 20 });

    const all = await Promise.allSettled(
      Array.from({ length: 200 }, () => nominate(world.system(), ref, nominationExample(category.id))),
    );

    const refusals = all.flatMap((one) => (one.status === "rejected" ? [one.reason.errors?.[0]?.code] : []));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
    expect(new Set(refusals)).toEqual(new Set(["nomination_quota_reached"]));
    const [quota] = await listQuotas(world.ctx.db, ref.institutionId);
    expect(quota).toMatchObject({ heldPlaces: 20, nominatedPeople: 20 });
    expect((await listNominations(world.system(), ref, { limit: 200 })).items).toHaveLength(20);
  });

  it("takes a person once in a conference, whoever nominates", async () => {
    const world = await World.create();
    const { ref, category, conference } = await invited(world);
    const quotas = [{ categoryId: category.id, quotaPlaces: 5 }];
    const other = await inviteInstitution(world.system(), conference.id, institutionExample(quotas));
    const input = nominationExample(category.id);
    const refs = [ref, ref, { institutionId: other.id, key: null }];

    const all = await Promise.allSettled(refs.map((one) => nominate(world.system(), one, input)));

    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const reason = all.find((one) => one.status === "rejected")?.reason;
    expect(reason).toMatchObject({ code: "already_exists", errors: [{ code: "already_nominated" }] });
  });

  it("is open to the contact and to the link, and to nobody else", async () => {
    const world = await World.create();
    const { ref, category, institution } = await invited(world);
    await appointNominator(world.system(), institution.id);
    await appointNominator(world.system(), institution.id);
    const contact = await world.signedIn(institution.contact.email);
    const byLink = { ...ref, key: institutionKey(world.ctx.secrets, institution) };
    const stranger = (await world.person()).ctx;
    const input = () => nominationExample(category.id);

    await nominate(contact, ref, input());
    await nominate(world.ctx, byLink, input());

    await expect(nominate(stranger, ref, input())).rejects.toMatchObject({ code: "not_found" });
    await expect(nominate(world.ctx, ref, input())).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(nominate(world.ctx, { ...ref, key: "guessed" }, input())).rejects.toMatchObject({ code: "not_found" });
    expect((await listOwnInstitutions(contact)).map(({ id }) => id)).toEqual([institution.id]);
    expect(await listOwnInstitutions(stranger)).toEqual([]);
  });

  it("voids a link by renewing it, and stores nothing that opens one", async () => {
    const world = await World.create();
    const { ref, institution } = await invited(world);
    const old = { ...ref, key: institutionKey(world.ctx.secrets, institution) };
    expect(JSON.stringify(await getInstitution(world.ctx.db, institution.id))).not.toContain(old.key);

    const renewed = await renewInstitutionLink(world.system(), institution.id);

    await expect(getInstitutionPage(world.ctx, old)).rejects.toMatchObject({ code: "not_found" });
    const now = { ...ref, key: institutionKey(world.ctx.secrets, renewed) };
    expect((await getInstitutionPage(world.ctx, now)).institution.id).toBe(institution.id);
  });

  it("ends at the deadline for the institution, not for the organizer", async () => {
    const world = await World.create();
    const { ref, category, institution } = await invited(world);
    const byLink = { ...ref, key: institutionKey(world.ctx.secrets, institution) };
    world.at("2018-09-24T12:00:00.001Z");

    const late = nominate(world.ctx, byLink, nominationExample(category.id));

    await expect(late).rejects.toMatchObject({ code: "invalid_state", errors: [{ code: "deadline_passed" }] });
    expect((await nominate(world.system(), ref, nominationExample(category.id))).status).toBe("nominated");
  });

  it("replaces within a full quota, until the cut-off", async () => {
    const world = await World.create();
    const { ref, category, institution } = await invited(world, { quota: 1 });
    const byLink = { ...ref, key: institutionKey(world.ctx.secrets, institution) };
    const first = await nominate(world.ctx, byLink, nominationExample(category.id));
    world.at("2018-09-30T06:00:00.000Z");

    const second = await replaceNomination(world.ctx, { ...byLink, nominationId: first.id }, person(category.id));

    expect(second).toMatchObject({ status: "nominated", replacesId: first.id, categoryId: category.id });
    expect((await listQuotas(world.ctx.db, institution.id))[0]).toMatchObject({ heldPlaces: 1, nominatedPeople: 1 });
    world.at("2018-10-01T12:00:00.001Z");
    const late = replaceNomination(world.ctx, { ...byLink, nominationId: second.id }, person(category.id));
    await expect(late).rejects.toMatchObject({ errors: [{ code: "deadline_passed" }] });
  });

  it("takes a withdrawal back while the place and the person are free", async () => {
    const world = await World.create();
    const { ref, category } = await invited(world, { quota: 1 });
    const first = await nominate(world.system(), ref, nominationExample(category.id));
    const one = { ...ref, nominationId: first.id };
    await withdrawNomination(world.system(), one, {});
    expect((await restoreNomination(world.system(), one)).status).toBe("nominated");
    await withdrawNomination(world.system(), one, { reason: "Ill" });
    await nominate(world.system(), ref, nominationExample(category.id));

    const full = restoreNomination(world.system(), one);

    await expect(full).rejects.toMatchObject({ errors: [{ code: "nomination_quota_reached" }] });
  });
});

describe("updateInstitution", () => {
  it("keeps the quota over the places taken, and moves role and link to another contact", async () => {
    const world = await World.create();
    const { ref, category, institution } = await invited(world);
    await appointNominator(world.system(), institution.id);
    const former = await world.signedIn(institution.contact.email);
    for (let i = 0; i < 3; i++) await nominate(world.system(), ref, nominationExample(category.id));
    const contact = { familyName: "Исаков", givenName: "Бакыт", email: "deputy@osh.court.test" };
    const change = (quotaPlaces: number) => institutionExample([{ categoryId: category.id, quotaPlaces }], { contact });

    const under = updateInstitution(world.system(), institution.id, change(2), 1);
    await expect(under).rejects.toMatchObject({
      errors: [{ pointer: "/quotas/0/quotaPlaces", code: "quota_under_places", params: { takenPlaces: 3 } }],
    });
    const updated = await updateInstitution(world.system(), institution.id, change(3), 1);

    expect(updated).toMatchObject({ linkNumber: 2, quotas: [{ quotaPlaces: 3, heldPlaces: 3 }] });
    const actor = await world.signedIn(former.actor.type === "person" ? former.actor.email : "");
    await expect(getInstitutionPage(actor, ref)).rejects.toMatchObject({ code: "not_found" });
  });
});
