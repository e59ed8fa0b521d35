import { listCategories } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField } from "../shared/errors.ts";
import type { Selection } from "./schema.ts";

type Places = Awaited<ReturnType<typeof listCategories>>[number]["places"];

const counted: Readonly<Record<Selection["status"], (places: Places) => number>> = {
  submitted: ({ submittedPeople }) => submittedPeople,
  offered: ({ offeredPeople = 0 }) => offeredPeople,
  confirmed: ({ takenPlaces, offeredPeople = 0 }) => takenPlaces - offeredPeople,
  waitlisted: ({ waitingPeople }) => waitingPeople,
};

/** How many people a selection holds now, by the categories' own counters. @throws unauthenticated, not_found, validation_failed */
export async function countSelection(
  ctx: Ctx,
  conferenceId: string,
  { status, categoryId }: Selection,
): Promise<{ readonly people: number }> {
  const categories = await listCategories(ctx, conferenceId);
  const selected = categories.filter(({ id }) => categoryId === null || id === categoryId);
  if (categoryId !== null && selected.length === 0) throw invalidField("/selection/categoryId", "unknown_reference");
  return { people: selected.reduce((sum, { places }) => sum + counted[status](places), 0) };
}
