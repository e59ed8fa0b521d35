import { describe, expect, it } from "vitest";
import { invited, nominationExample } from "../testing/nomination.ts";
import { World } from "../testing/world.ts";
import { changeStatus } from "./change-status.ts";
import { nominate } from "./nominate.ts";
import {
  counterMoves,
  institutionRemindersDue,
  type NominationCommand,
  nominationCommands,
  nominationLifecycle,
  nomineeRemindersDue,
} from "./policy.ts";
import { replaceNomination } from "./replace-nomination.ts";
import { getNomination, getNominee, listQuotas } from "./repo.ts";
import type { Nomination } from "./schema.ts";
import { type NominationStatus, nominationStatuses } from "./terms.ts";

const pairs = nominationStatuses.flatMap((status) => nominationCommands.map((command) => ({ status, command })));

/** The commands that lead from a new nomination to a state. */
const wayTo = {
  nominated: [],
  confirmed: ["confirm"],
  declined: ["decline"],
  replaced: ["replace"],
  withdrawn: ["withdraw"],
  expired: ["expire"],
} as const satisfies Record<NominationStatus, readonly NominationCommand[]>;

async function run(world: World, known: Nomination, command: NominationCommand): Promise<Nomination> {
  if (command !== "replace") return changeStatus(world.system(), known, { command });
  const { categoryId: _same, ...person } = nominationExample(known.categoryId);
  const ref = { institutionId: known.institutionId, nominationId: known.id, key: null };
  await replaceNomination(world.system(), ref, person);
  return (await getNomination(world.ctx.db, known.institutionId, known.id)) ?? known;
}

async function inState(world: World, status: NominationStatus): Promise<Nomination> {
  const { ref, category } = await invited(world, { quota: 2 });
  let nomination = await nominate(world.system(), ref, nominationExample(category.id));
  for (const command of wayTo[status]) nomination = await run(world, nomination, command);
  return nomination;
}

const counted = async (world: World, { institutionId }: Nomination) => {
  const [quota] = await listQuotas(world.ctx.db, institutionId);
  const { heldPlaces, nominatedPeople, confirmedPeople, declinedPeople } = quota ?? {};
  return { heldPlaces, nominatedPeople, confirmedPeople, declinedPeople };
};

const none = { heldPlaces: 0, nominatedPeople: 0, confirmedPeople: 0, declinedPeople: 0 };

describe("the nomination lifecycle", () => {
  it.each(pairs)("answers $command in state $status, and counters and address follow", async ({ status, command }) => {
    const world = await World.create();
    const before = await inState(world, status);
    const expected = nominationLifecycle[status][command];
    const after = expected ?? status;

    const result = await run(world, before, command).catch((error: unknown) => error);

    const stored = await getNomination(world.ctx.db, before.institutionId, before.id);
    const others = [...wayTo[status], command].filter((one) => one === "replace").length;
    const newcomers = expected === null && command === "replace" ? others - 1 : others;
    const states = [after, ...Array<NominationStatus>(newcomers).fill("nominated")];
    expect(result).toMatchObject(expected === null ? { code: "invalid_state" } : { status: expected });
    expect(stored?.status).toBe(after);
    expect(await counted(world, before)).toEqual({ ...none, ...counterMoves([], states) });
    const mark = await getNominee(world.ctx.db, before.conferenceId, before.email);
    expect(mark?.nominationId ?? null).toBe(after === "nominated" || after === "confirmed" ? before.id : null);
  });
});

describe("the reminder plan", () => {
  const institution = {
    nominateUntil: "2018-09-24T12:00:00.000Z",
    replaceUntil: "2018-10-01T12:00:00.000Z",
    invitedAt: "2018-09-10T06:00:00.000Z",
    remindersSent: [],
  };

  it.each([
    ["2018-09-17T11:59:00.000Z", []],
    ["2018-09-17T12:00:00.000Z", ["deadline-7"]],
    ["2018-09-23T13:00:00.000Z", ["deadline-7", "deadline-1"]],
    ["2018-09-24T12:00:01.000Z", []],
  ])("reminds an institution at %s of %j", (at, steps) => {
    expect(institutionRemindersDue(institution, new Date(at))).toEqual(steps);
  });

  it("leaves out a step that was before the invitation, and one that is done", () => {
    const late = { ...institution, invitedAt: "2018-09-20T06:00:00.000Z" };
    const done = { ...institution, remindersSent: ["deadline-7"] };

    expect(institutionRemindersDue(late, new Date("2018-09-21T06:00:00.000Z"))).toEqual([]);
    expect(institutionRemindersDue(done, new Date("2018-09-18T06:00:00.000Z"))).toEqual([]);
  });

  it.each([
    ["nominated", "2018-09-13T05:59:00.000Z", []],
    ["nominated", "2018-09-13T06:00:00.000Z", ["after-3"]],
    ["nominated", "2018-09-29T12:00:00.000Z", ["after-3", "before-2"]],
    ["confirmed", "2018-09-29T12:00:00.000Z", []],
    ["nominated", "2018-10-01T12:00:01.000Z", []],
  ] as const)("reminds a nominee who is %s at %s of %j", (status, at, steps) => {
    const nomination = { status, statusSince: "2018-09-10T06:00:00.000Z", remindersSent: [] };
    expect(nomineeRemindersDue(nomination, institution, new Date(at))).toEqual(steps);
  });
});
