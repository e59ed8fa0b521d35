import { beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "../shared/context.ts";
import type { Role } from "../shared/grant.ts";
import { hotelFor, needsExample, rulesExample, supportWorld, travelExample } from "../testing/support.ts";
import { World } from "../testing/world.ts";
import {
  assignStays,
  exportSupportList,
  getOwnSupport,
  getSupportDesk,
  getSupportPerson,
  listArrivals,
  listSupportPeople,
  nameGreeter,
  saveClaim,
  saveOwnNeeds,
  saveOwnSecret,
  saveRules,
  saveSupportSettings,
  saveTravel,
  showSecret,
} from "./index.ts";

const text = (en: string) => ({ source: "en", en }) as const;
const fields = [
  { key: "account", kind: "bankAccount", purpose: text("To pay") },
  { key: "passport", kind: "passport", purpose: text("For the ticket") },
] as const;

/** What stands in an answer only where that part of it is there. */
const marks = {
  travel: "QH 142",
  travelWishes: "A morning flight",
  stay: "Hotel Ala-Too",
  diet: "No nuts",
  interpretation: '"interpretation":"ky"',
  accessibility: "Wheelchair",
  emergencyContact: "+996555000111",
  money: "Taxi",
  bankAccount: '"key":"account"',
  passport: '"key":"passport"',
} as const;

const roles = ["travelDesk", "hotelDesk", "finance", "protocol", "organizer"] as const;

const sees: Readonly<Record<(typeof roles)[number], readonly (keyof typeof marks)[]>> = {
  travelDesk: ["travel", "travelWishes", "accessibility", "passport"],
  hotelDesk: ["stay", "diet", "interpretation", "accessibility"],
  finance: ["money", "bankAccount"],
  protocol: ["accessibility", "emergencyContact"],
  organizer: ["travel", "stay", "interpretation"],
};

const claim = {
  rateKey: "bishkek",
  firstDay: "2018-10-11",
  lastDay: "2018-10-14",
  travelsFirst: true,
  travelsLast: false,
  exceptions: [],
  receipts: [
    {
      id: "rct_01CVXWPJ0G0000000000000000",
      label: "Taxi",
      cents: 60_000,
      currency: "KGS",
      state: "submitted" as const,
    },
  ],
};

describe("what is kept for participation", () => {
  let made: Awaited<ReturnType<typeof supportWorld>>;
  let id: string;
  let person: string;
  let own: Ctx;
  let world: World;
  beforeAll(async () => {
    world = await World.create();
    made = await supportWorld(world, 1);
    id = made.conference.id;
    const registration = made.registrations[0];
    if (registration === undefined) throw new Error("somebody registered");
    person = registration.id;
    own = await made.own(registration);
    const system = world.system();
    await saveSupportSettings(system, id, { retentionDays: 20, fields: [...fields] }, 0);
    await saveRules(system, id, rulesExample, 0);
    await saveTravel(system, id, person, travelExample, 0);
    await saveOwnNeeds(own, id, needsExample, 0);
    await saveOwnSecret(own, id, "account", { value: "1280010012345678" });
    await saveOwnSecret(own, id, "passport", { value: "AC7654321" });
    await saveClaim(system, id, person, claim, 0);
    const { selection } = await hotelFor(world, made.conference, 2);
    await assignStays(system, id, { ...selection, registrationIds: [person], people: 1 });
  });

  it.each(roles)("%s reads what it needs and nothing else", async (role) => {
    const ctx = await made.at(role);
    const { items } = await listSupportPeople(ctx, id, { limit: 10 });

    for (const answer of [items, await getSupportPerson(ctx, id, person)]) {
      const json = JSON.stringify(answer);
      for (const [part, mark] of Object.entries(marks))
        expect([role, part, json.includes(mark)]).toEqual([role, part, sees[role].some((one) => one === part)]);
      expect(json).not.toMatch(/1280010012345678|AC7654321|sealed/);
    }
  });

  it("is not there for the registration desk, other conferences' desks and strangers", async () => {
    const elsewhere = { scopeType: "conference", scopeId: "con_01CVXWPJ0G0000000000000000" } as const;
    const stranger = (await world.person({ role: "travelDesk", ...elsewhere }, { role: "protocol", ...elsewhere })).ctx;
    for (const ctx of [await made.at("desk"), await made.at("nominator"), stranger]) {
      await expect(listSupportPeople(ctx, id, { limit: 10 })).rejects.toMatchObject({ code: "not_found" });
      await expect(getSupportDesk(ctx, id)).rejects.toMatchObject({ code: "not_found" });
      await expect(listArrivals(ctx, id, { limit: 10 })).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("is written by nobody but its desk", async () => {
    const writes: readonly (readonly [string, readonly Role[], (ctx: Ctx) => Promise<unknown>])[] = [
      ["travel", ["travelDesk"], (ctx) => saveTravel(ctx, id, person, travelExample, 99)],
      ["greeter", ["protocol"], (ctx) => nameGreeter(ctx, id, person, { metBy: "Azamat" }, 99)],
      ["money", ["finance"], (ctx) => saveClaim(ctx, id, person, claim, 99)],
      ["rules", ["finance", "organizer"], (ctx) => saveRules(ctx, id, rulesExample, 99)],
      ["settings", ["organizer"], (ctx) => saveSupportSettings(ctx, id, { retentionDays: 5, fields: [] }, 99)],
    ];
    for (const role of roles) {
      const ctx = await made.at(role);
      for (const [what, may, act] of writes) {
        const refused = await act(ctx).catch(({ code }: { code: string }) => code);
        // Whoever may is told that the version is old; whoever may not, that there is nothing.
        expect([role, what, refused]).toEqual([role, what, may.includes(role) ? "stale_version" : "not_found"]);
      }
    }
  });

  it("goes out in lists to the desk that needs them only, and each is noted", async () => {
    const may = {
      "rooming-list": ["hotelDesk", "organizer"],
      arrivals: ["travelDesk", "protocol"],
      subsistence: ["finance"],
    } as const;
    for (const role of ["travelDesk", "hotelDesk", "finance", "protocol", "organizer", "desk"] as const) {
      const ctx = await made.at(role);
      for (const list of ["rooming-list", "arrivals", "subsistence"] as const) {
        const answer = await exportSupportList(ctx, id, list, "csv").then(
          () => "given",
          ({ code }: { code: string }) => code,
        );
        expect([role, list, answer]).toEqual([
          role,
          list,
          may[list].some((one) => one === role) ? "given" : "not_found",
        ]);
      }
    }
    const rooming = String(await exportSupportList(await made.at("organizer"), id, "rooming-list", "csv"));
    expect(rooming).toContain("Hotel Ala-Too");
    expect(rooming).not.toContain("Wheelchair");
  });

  it("tells protocol who arrives, and not who pays", async () => {
    const { items } = await listArrivals(await made.at("protocol"), id, { limit: 10 });
    expect(items).toMatchObject([{ arrival: { number: "QH 142" }, accessibility: "Wheelchair", metBy: null }]);
    const named = await nameGreeter(await made.at("protocol"), id, person, { metBy: "Azamat" }, 1);
    expect(JSON.stringify([items, named])).not.toMatch(/institution"?:"?institution|paidBy|ticket/);
  });

  it("shows a number to its one role only, and the person reads who saw it", async () => {
    const reason = { reason: "To buy the ticket" };
    for (const role of ["hotelDesk", "finance", "protocol", "organizer", "desk"] as const)
      await expect(showSecret(await made.at(role), id, person, "passport", reason)).rejects.toMatchObject({
        code: "not_found",
      });
    await expect(showSecret(await made.at("travelDesk"), id, person, "account", reason)).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await getOwnSupport(own, id)).seen).toEqual([]);
    expect(await showSecret(await made.at("travelDesk"), id, person, "passport", reason)).toEqual({
      value: "AC7654321",
    });

    const mine = await getOwnSupport(own, id);
    expect(mine.seen).toMatchObject([{ field: "passport", by: "travelDesk", reason: "To buy the ticket" }]);
    expect(mine.secrets.map(({ key, masked }) => [key, masked])).toEqual([
      ["account", "••••••••"],
      ["passport", "••••••••"],
    ]);
    expect(mine).toMatchObject({
      open: true,
      eraseOn: "2018-11-03",
      needs: needsExample,
      travel: { ticket: "booked" },
      stay: { firstNight: "2018-10-11", with: [] },
      money: { statement: { currency: "KGS" } },
    });
    expect(JSON.stringify(mine)).not.toMatch(/1280010012345678|AC7654321/);
  });
});
