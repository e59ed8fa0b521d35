import type { Conference } from "../conference/index.ts";
import { type Registration, register } from "../registration/index.ts";
import type { Grant, Role } from "../shared/grant.ts";
import { createHotel, type HotelInput, type NeedsInput, type RulesInput, type TravelInput } from "../support/index.ts";
import { registrationExample, type World } from "./world.ts";

const text = (en: string) => ({ source: "en", en }) as const;

export const hotelExample = (changes: Partial<HotelInput> = {}): HotelInput => ({
  name: text("Hotel Ala-Too"),
  address: "1 Example Street, Bishkek",
  firstNight: "2018-10-10",
  checkOut: "2018-10-16",
  roomTypes: [{ key: "double", name: text("Double room"), beds: 2, rooms: 3 }],
  ...changes,
});

export const travelExample: TravelInput = {
  arrival: { mode: "plane", number: "QH 142", at: "2018-10-11T09:40:00.000Z", place: "Manas airport" },
  departure: { mode: "train", at: "2018-10-15T04:00:00.000Z", place: "Bishkek station" },
  paidBy: "institution",
  ticket: "booked",
};

export const needsExample: NeedsInput = {
  diet: "No nuts",
  accessibility: "Wheelchair",
  interpretation: "ky",
  emergencyContact: { name: "Azamat Toktogulov", phone: "+996555000111" },
  travelWishes: "A morning flight",
};

export const rulesExample: RulesInput = {
  rates: [{ key: "bishkek", place: text("Bishkek"), currency: "KGS", dailyCents: 200_000 }],
  deductions: { breakfast: 10, lunch: 20, dinner: 20, lodging: 0 },
  travelDayPercent: 75,
  provided: { breakfast: false, lunch: true, dinner: false },
};

/** A conference with some confirmed people, and those who work at its desks. */
export async function supportWorld(world: World, people: number) {
  const conference = await world.conference();
  const category = await world.category(conference, { quotaPlaces: 1000 });
  const registrations: Registration[] = [];
  for (let at = 0; at < people; at++)
    registrations.push(await register(world.ctx, conference.id, registrationExample(category.id)));
  const at = async (role: Role) => (await world.person(roleIn(conference, role))).ctx;
  const own = (registration: Registration) => world.signedIn(registration.email);
  return { conference, category, registrations, at, own };
}

const roleIn = ({ id }: Conference, role: Role): Grant => ({ role, scopeType: "conference", scopeId: id });

/** A hotel, and a selection for it. */
export async function hotelFor(world: World, conference: Conference, rooms: number) {
  const roomTypes = [{ key: "double", name: text("Double room"), beds: 2, rooms }];
  const hotel = await createHotel(world.system(), conference.id, hotelExample({ roomTypes }));
  const selection = { hotelId: hotel.id, roomType: "double", firstNight: "2018-10-11", checkOut: "2018-10-14" };
  return { hotel, selection };
}
