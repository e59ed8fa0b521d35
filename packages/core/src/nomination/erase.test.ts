import { expect, it } from "vitest";
import { findPersonByAddress } from "../identity/index.ts";
import { erasePerson, exportOwnData } from "../privacy/index.ts";
import { answersExample, invited, nominationExample, nomineeRef } from "../testing/nomination.ts";
import { World } from "../testing/world.ts";
import { confirmNomination } from "./confirm-nomination.ts";
import { listNominations } from "./get-institution.ts";
import { nominate } from "./nominate.ts";
import { getNominee, listQuotas } from "./repo.ts";

it("shows a person every nomination of their address, and erases them with the account; the place is free again", async () => {
  const world = await World.create();
  const { ref, category, conference } = await invited(world);
  const nomination = await nominate(world.system(), ref, nominationExample(category.id));
  const other = await nominate(world.system(), ref, nominationExample(category.id));
  await confirmNomination(world.ctx, nomineeRef(world, nomination), answersExample());
  const own = await exportOwnData(await world.signedIn(nomination.email));
  const person = await findPersonByAddress(world.ctx.db, nomination.email);

  await erasePerson(world.system(), person?.id ?? "");

  expect(own.kinds.nomination).toMatchObject([{ id: nomination.id, institutionName: { ky: "Ош шаардык соту" } }]);
  const { items } = await listNominations(world.system(), ref, { limit: 10 });
  expect(items.map(({ id }) => id)).toEqual([other.id]);
  expect(await getNominee(world.ctx.db, conference.id, nomination.email)).toBeNull();
  expect((await listQuotas(world.ctx.db, ref.institutionId))[0]).toMatchObject({ heldPlaces: 1, confirmedPeople: 0 });
});
