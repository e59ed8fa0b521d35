import { registrationExample, World } from "@assize/core/testing/world.ts";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Api } from "../testing/api.ts";

const written: string[] = [];
beforeEach(() => {
  written.length = 0;
  for (const level of ["log", "info", "warn", "error"] as const) {
    vi.spyOn(console, level).mockImplementation((...parts: readonly unknown[]) => void written.push(parts.join(" ")));
  }
});
afterEach(() => vi.restoreAllMocks());

/** From here on the database fails, and says whatever it was asked. */
function breakDatabase(world: World, personal: readonly string[]): void {
  world.ctx.db.client.middlewareStack.add(
    () => async () => {
      const error = new Error(`cannot store ${personal.join(", ")}\n    at ${personal[0]}`);
      throw Object.assign(error, { item: personal, cause: new Error(personal.join()) });
    },
    { step: "initialize", priority: "high" },
  );
}

it("hold what broke and where, and nothing of the people who use it", async () => {
  const world = await World.create();
  const api = new Api(world);
  const conference = await world.conference();
  const category = await world.category(conference);
  const cookie = await api.signIn((await world.organizer()).person);
  const person = registrationExample(category.id, { familyName: "Бекмурзаева", phone: "+996555123456" });
  const path = `/api/conferences/${conference.id}/registrations`;
  const personal = [person.email, person.familyName, person.givenName, "+996555123456", person.institution, cookie];

  expect((await api.call("POST", path, { body: person })).status).toBe(201);
  expect((await api.call("POST", path, { body: person })).status).toBe(409);
  expect((await api.call("POST", path, { body: { ...person, email: `no ${person.email}` } })).status).toBe(422);
  expect((await api.call("GET", `${path}?status=${person.familyName}`, { cookie })).status).toBe(422);
  expect((await api.call("GET", `/api/${person.email}`)).status).toBe(404);
  expect(written).toEqual([]);
  breakDatabase(world, personal);
  const broken = await api.call("POST", path, { body: person });

  expect(broken.status).toBe(500);
  expect(JSON.stringify(broken.json)).not.toContain("cannot store");
  expect(written).toHaveLength(1);
  expect(JSON.parse(written[0] ?? "")).toMatchObject({ level: "error", name: "Error", cause: { name: "Error" } });
  for (const value of personal) expect(written.join("\n")).not.toContain(value);
});
