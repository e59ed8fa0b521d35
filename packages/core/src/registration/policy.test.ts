import { describe, expect, it } from "vitest";
import { registrationExample, World } from "../testing/world.ts";
import { changeStatus } from "./change-status.ts";
import { listCategories } from "./list-categories.ts";
import { counterMoves, registrationCommands, registrationLifecycle } from "./policy.ts";
import { register } from "./register.ts";
import { getRegistration } from "./repo.ts";
import type { Registration } from "./schema.ts";
import { type RegistrationStatus, registrationStatuses } from "./terms.ts";

const pairs = registrationStatuses.flatMap((status) => registrationCommands.map((command) => ({ status, command })));

/** The commands that lead from a new, submitted registration to a state. */
const wayTo = {
  submitted: [],
  offered: ["offer"],
  confirmed: ["approve"],
  waitlisted: ["waitlist"],
  declined: ["decline"],
  cancelled: ["cancel"],
} as const satisfies Record<RegistrationStatus, readonly (typeof registrationCommands)[number][]>;

async function inState(world: World, status: RegistrationStatus): Promise<Registration> {
  const conference = await world.conference();
  const category = await world.category(conference, { approval: "organizer", quotaPlaces: 1 });
  let registration = await register(world.ctx, conference.id, registrationExample(category.id));
  for (const command of wayTo[status]) registration = await changeStatus(world.system(), registration, command);
  return registration;
}

describe("the registration lifecycle", () => {
  it.each(pairs)("answers $command in state $status, and moves the counters with it", async ({ status, command }) => {
    const world = await World.create();
    const before = await inState(world, status);
    const expected = registrationLifecycle[status][command];

    const result = await changeStatus(world.system(), before, command).catch((error: unknown) => error);

    const stored = await getRegistration(world.ctx.db, before.conferenceId, before.id);
    const [category] = await listCategories(world.system(), before.conferenceId);
    const counters = {
      takenPlaces: 0,
      waitingPeople: 0,
      submittedPeople: 0,
      ...counterMoves(null, expected ?? status),
    };
    expect(result).toMatchObject(expected === null ? { code: "invalid_state" } : { status: expected });
    expect(stored?.status).toBe(expected ?? status);
    expect(category?.places).toMatchObject(counters);
  });

  it("never confirms over the quota, and says so", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const category = await world.category(conference, { approval: "organizer", quotaPlaces: 1 });
    const two = await Promise.all(
      [1, 2].map(() => register(world.ctx, conference.id, registrationExample(category.id))),
    );

    const results = await Promise.allSettled(two.map((one) => changeStatus(world.system(), one, "approve")));

    const refused = results.find((result) => result.status === "rejected");
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(refused?.reason).toMatchObject({ code: "capacity_reached" });
  });
});
