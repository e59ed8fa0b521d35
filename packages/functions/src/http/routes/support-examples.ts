const text = (en: string) => ({ source: "en", en });

/** Bodies that the OpenAPI document shows; the contract test sends them. */
export const travelBodyExample = {
  arrival: {
    mode: "plane",
    number: "QH 142",
    at: "2018-10-11T09:40:00.000Z",
    place: "Manas airport",
    transfer: "Bus of the Supreme Court",
  },
  departure: { mode: "train", at: "2018-10-15T04:00:00.000Z", place: "Bishkek station" },
  paidBy: "organizer",
  ticket: "booked",
};

export const hotelBodyExample = {
  name: text("Hotel Example"),
  address: "1 Example Street, Bishkek",
  phone: "+996312000000",
  firstNight: "2018-10-10",
  checkOut: "2018-10-16",
  roomTypes: [{ key: "single", name: text("Single room"), beds: 1, rooms: 40 }],
};

const selection = {
  hotelId: "htl_01CVXWPJ0G0000000000000000",
  roomType: "single",
  firstNight: "2018-10-11",
  checkOut: "2018-10-15",
  registrationIds: ["reg_01CVXWPJ0G0000000000000000"],
};
export const previewStaysBodyExample = selection;
export const assignStaysBodyExample = { ...selection, people: 1 };

export const rulesBodyExample = {
  rates: [{ key: "bishkek", place: text("Bishkek"), currency: "KGS", dailyCents: 150_000, dayCeilingCents: 150_000 }],
  deductions: { breakfast: 15, lunch: 30, dinner: 30, lodging: 0 },
  travelDayPercent: 75,
  provided: { breakfast: false, lunch: true, dinner: false },
  mostDays: 7,
};

export const claimBodyExample = {
  rateKey: "bishkek",
  firstDay: "2018-10-11",
  lastDay: "2018-10-15",
  travelsFirst: true,
  travelsLast: true,
  exceptions: [],
  receipts: [
    {
      id: "rct_01CVXWPJ0G0000000000000000",
      label: "Taxi from the airport",
      cents: 60_000,
      currency: "KGS",
      state: "submitted",
    },
  ],
};

export const settingsBodyExample = {
  retentionDays: 30,
  fields: [{ key: "account", kind: "bankAccount", purpose: text("To pay the subsistence") }],
};

export const needsBodyExample = {
  diet: "Vegetarian",
  accessibility: "A seat in the first row",
  interpretation: "ky",
  emergencyContact: { name: "Azamat Toktogulov", phone: "+996555000000", relation: "brother" },
  travelWishes: "A morning flight",
};
