/** Request bodies that the OpenAPI document shows; the contract test sends them. */
export const conferenceBodyExample = {
  slug: "annual-conference-of-judges-2018",
  seriesId: null,
  edition: 4,
  title: { source: "en", en: "Fourth annual conference of judges" },
  summary: { source: "en", en: "Three days on trafficking in persons." },
  startsOn: "2018-10-12",
  endsOn: "2018-10-14",
  timeZone: "Asia/Bishkek",
  venue: {
    name: { source: "en", en: "Conference hall" },
    address: { source: "en", en: "1 Example Street" },
    city: { source: "en", en: "Bishkek" },
  },
  partners: [{ name: { source: "en", en: "Supreme Court of the Kyrgyz Republic" }, role: "host" }],
  resources: [],
  languages: ["ky", "ru", "en"],
  registrationOpensAt: null,
  registrationClosesAt: null,
  contactEmail: "office@assize.test",
};

export const categoryBodyExample = {
  name: { source: "en", en: "Judges of local courts" },
  description: { source: "en", en: "Judges of district, city and regional courts." },
  quotaPlaces: 90,
  approval: "automatic",
  order: 0,
};

const answersExample = {
  familyName: "Токтогулова",
  givenName: "Бермет",
  institution: "Ош шаардык соту",
  position: "Судья",
  courtLevel: "local",
  region: "osh_city",
  languages: ["ky", "ru"],
  locale: "ky",
  consents: { processing: true, photo: false, press: false, listed: false },
};

export const updateRegistrationBodyExample = answersExample;

export const registerBodyExample = {
  categoryId: "cat_01CVXWPJ0G0000000000000000",
  email: "bermet@court.test",
  ...answersExample,
};

export const roomBodyExample = { name: { source: "en", en: "Main hall" }, capacityPlaces: 150, order: 0 };

export const trackBodyExample = { name: { source: "en", en: "Evidence" }, colour: 2, order: 0 };

export const speakerBodyExample = {
  name: { source: "en", en: "Chair of the Supreme Court" },
  position: { source: "en", en: "Chair of the Supreme Court of the Kyrgyz Republic" },
  order: 0,
};

export const sessionBodyExample = {
  title: { source: "en", en: "Opening" },
  kind: "opening",
  startsAt: "2018-10-12T03:00:00.000Z",
  endsAt: "2018-10-12T04:00:00.000Z",
  roomId: null,
  trackId: null,
  speakers: [],
};

export const definitionExample = {
  sections: [
    {
      key: "stay",
      title: { source: "en", en: "Your stay" },
      fields: [
        {
          key: "hotel",
          type: "choice",
          label: { source: "en", en: "Do you need a room?" },
          required: true,
          options: [
            { key: "single", label: { source: "en", en: "A single room" }, limit: 10 },
            { key: "none", label: { source: "en", en: "No" } },
          ],
          purpose: { source: "en", en: "To book the hotel" },
          retentionDays: 90,
        },
        {
          key: "nights",
          type: "number",
          label: { source: "en", en: "How many nights?" },
          required: true,
          min: 1,
          max: 5,
          visibleIf: { match: "all", of: [{ is: "equals", field: "hotel", value: "single" }] },
          purpose: { source: "en", en: "To book the hotel" },
          retentionDays: 90,
        },
      ],
    },
  ],
};
