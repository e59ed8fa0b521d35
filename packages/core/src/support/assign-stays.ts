import { commit } from "../db/commit.ts";
import { check, create, update, type Write } from "../db/write.ts";
import { type Registration, registrationEntity } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { type DomainError, invalidField } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { requireKept } from "./access.ts";
import { nightName } from "./hotel-nights.ts";
import { nightsOf } from "./policy.ts";
import { type Selected, select } from "./preview-stays.ts";
import { blockEntity, roomEntity, stayEntity } from "./repo.ts";
import type { AssignStaysInput } from "./schema.ts";

/** Each takes four writes of the hundred of a transaction. */
const perCommit = 20;

const changed = (): DomainError => invalidField("/people", "people_changed");

/** Takes rooms on all of the nights at once, or none where one of the nights has not so many left. */
function takeRooms({ block }: Selected, input: AssignStaysInput, count: number): Write {
  const nights = nightsOf(input).map(nightName);
  const names = Object.fromEntries(nights.map((night, at) => [`#t${at}`, night]));
  const free = nights.map((_, at) => `(attribute_not_exists(#t${at}) OR #t${at} <= :most)`);
  const condition = {
    expression: ["rooms = :rooms", ...free].join(" AND "),
    names,
    values: { ":rooms": block.rooms, ":most": block.rooms - count },
  };
  const add = Object.fromEntries(nights.map((night) => [night, count]));
  return update(blockEntity, block, { add: { ...add, version: 1 }, condition }, changed);
}

/** A room of their own for one person, as long as they hold a place. */
function giveRoom(ctx: Ctx, { type }: Selected, input: AssignStaysInput, registration: Registration): readonly Write[] {
  const { conferenceId, id: registrationId } = registration;
  const { hotelId, roomType, firstNight, checkOut } = input;
  const id = newId("hotelRoom", ctx.now());
  const span = { hotelId, roomType, firstNight, checkOut };
  const stay = { conferenceId, registrationId, ...span, roomId: id, assignedAt: ctx.now().toISOString() };
  const room = { conferenceId, id, ...span, beds: type.beds, guests: [registrationId], version: 1 };
  const holds = { expression: "#s = :s", names: { "#s": "status" }, values: { ":s": "confirmed" } };
  return [
    check(registrationEntity, registration, holds, changed),
    create(stayEntity, stay, changed),
    create(roomEntity, room),
  ];
}

const actOf = ({ conferenceId, id, personId }: Registration, hotelId: string) => ({
  name: "support.room_assigned",
  scopeId: conferenceId,
  subjectId: id,
  data: { personId, hotelId },
});

/**
 * Gives rooms to everybody of a selection who fits, in the order in which they registered. Where it is not as many people as the reader
 * saw, nobody gets one. A step that is cut goes on when it is repeated with what is left.
 * @throws unauthenticated, not_found, window_closed, validation_failed naming `/people` with the number of today
 */
export async function assignStays(
  ctx: Ctx,
  conferenceId: string,
  input: AssignStaysInput,
): Promise<{ readonly people: number }> {
  const selected = await select(ctx, conferenceId, input);
  const { fit } = selected.preview;
  if (fit.length !== input.people) throw invalidField("/people", "people_changed", { count: fit.length });
  await requireKept(ctx, selected.conference);
  for (let from = 0; from < fit.length; from += perCommit) {
    const some = fit.slice(from, from + perCommit).flatMap(({ registrationId }) => {
      const registration = selected.registrations.get(registrationId);
      return registration ? [registration] : [];
    });
    const [first, ...others] = some.map((registration) => actOf(registration, input.hotelId));
    if (first === undefined) continue;
    const last = from + perCommit >= fit.length;
    await commit(last ? ctx : { ...ctx, idempotency: null }, {
      writes: [takeRooms(selected, input, some.length), ...some.flatMap((one) => giveRoom(ctx, selected, input, one))],
      activity: first,
      furtherActivities: others,
      answer: { people: fit.length },
    });
  }
  return { people: fit.length };
}
