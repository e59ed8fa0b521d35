import type {
  ClaimInput,
  HotelInput,
  NeedsInput,
  RulesInput,
  SettingsInput,
  TravelInput,
} from "@assize/core/support/index.ts";
import { text } from "./texts.ts";

const nights = { firstNight: "2018-10-10", checkOut: "2018-10-16" } as const;
const single = text("Бир кишилик бөлмө", "Одноместный номер", "Single room");
const double = text("Эки кишилик бөлмө", "Двухместный номер", "Double room");

/** Invented hotels: demo data name no real house. */
export const demoHotels: readonly HotelInput[] = [
  {
    name: text("«Ала-Арча» мейманканасы", "Гостиница «Ала-Арча»", "Hotel Ala-Archa"),
    address: "ул. Примерная, 1, Бишкек",
    phone: "+996312000001",
    ...nights,
    roomTypes: [
      { key: "a1", name: single, beds: 1, rooms: 40 },
      { key: "a2", name: double, beds: 2, rooms: 10 },
    ],
  },
  {
    name: text("«Тянь-Шань» мейманканасы", "Гостиница «Тянь-Шань»", "Hotel Tien Shan"),
    address: "ул. Примерная, 20, Бишкек",
    phone: "+996312000002",
    ...nights,
    roomTypes: [{ key: "a1", name: double, beds: 2, rooms: 20 }],
  },
];

export const demoSupportSettings: SettingsInput = {
  retentionDays: 30,
  fields: [
    {
      key: "account",
      kind: "bankAccount",
      purpose: text("Суткалык төлөө үчүн", "Чтобы перечислить суточные", "To transfer the subsistence"),
    },
  ],
};

export const demoRules: RulesInput = {
  rates: [
    { key: "r1", place: text("Бишкек", "Бишкек", "Bishkek"), currency: "KGS", dailyCents: 150_000 },
    {
      key: "r2",
      place: text("Чет өлкөдөн", "Из-за рубежа", "From abroad"),
      currency: "USD",
      dailyCents: 4_000,
      totalCeilingCents: 20_000,
    },
  ],
  deductions: { breakfast: 15, lunch: 30, dinner: 30, lodging: 0 },
  travelDayPercent: 75,
  provided: { breakfast: false, lunch: true, dinner: false },
  mostDays: 7,
};

const hours = ["03:40", "06:15", "09:05", "11:30"] as const;

/** How the person with this number comes and goes. */
export function demoTravel(at: number): TravelInput {
  const flies = at % 3 !== 2;
  const arrival = {
    mode: flies ? "plane" : "bus",
    at: `2018-10-11T${hours[at % hours.length]}:00.000Z`,
    place: flies ? "Аэропорт Манас" : "Западный автовокзал",
    ...(flies && { number: `QH ${142 + at}`, transfer: "Автобус Верховного суда" }),
  } as const;
  const departure = { mode: flies ? "plane" : "bus", at: "2018-10-15T04:30:00.000Z", place: arrival.place } as const;
  return { arrival, departure, paidBy: at % 4 === 0 ? "institution" : "organizer", ticket: flies ? "issued" : "none" };
}

export const demoClaim = (at: number): ClaimInput => ({
  rateKey: "r1",
  firstDay: "2018-10-11",
  lastDay: "2018-10-15",
  travelsFirst: true,
  travelsLast: true,
  exceptions: [],
  receipts: [
    {
      id: `rct_01CVXWPJ0G00000000000000${String(at).padStart(2, "0")}`,
      label: "Такси из аэропорта",
      cents: 60_000,
      currency: "KGS",
      state: at === 0 ? "paid" : "submitted",
    },
  ],
});

/** What the person with this number said; most say nothing. */
export const demoNeeds = (at: number): NeedsInput | null =>
  at % 4 === 0
    ? {
        diet: at === 0 ? "Без орехов" : "Вегетарианское питание",
        interpretation: "ky",
        emergencyContact: { name: "Демо-Родственник Азамат", phone: "+996555000111", relation: "брат" },
        ...(at === 8 && { accessibility: "Место в первом ряду, пандус" }),
      }
    : null;
