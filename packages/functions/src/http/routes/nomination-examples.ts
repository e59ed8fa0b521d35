import { updateRegistrationBodyExample } from "../examples.ts";

const category = "cat_01CVXWPJ0G0000000000000000";

/** Request bodies of nominations that the OpenAPI document shows; the contract test sends them. */
export const institutionBodyExample = {
  name: { source: "ky", ky: "Ош шаардык соту", ru: "Ошский городской суд", en: "Osh City Court" },
  contact: { familyName: "Сатыбалдиева", givenName: "Гүлнара", email: "office@osh.court.test" },
  locale: "ky",
  nominateUntil: "2018-09-24T12:00:00.000Z",
  replaceUntil: "2018-10-01T12:00:00.000Z",
  quotas: [{ categoryId: category, quotaPlaces: 5 }],
};

export const replacementBodyExample = {
  email: "bermet@court.test",
  familyName: "Токтогулова",
  givenName: "Бермет",
  position: "Судья",
  locale: "ky",
};

export const nominationBodyExample = { categoryId: category, ...replacementBodyExample };

export const rowsBodyExample = {
  rows: [
    {
      number: 2,
      cells: {
        familyName: "Токтогулова",
        givenName: "Бермет",
        position: "Судья",
        email: "bermet@court.test",
        category: "Судьи местных судов",
        region: "Ошская область",
      },
    },
  ],
};

export const rowsAnswerExample = {
  items: [
    { number: 2, outcome: "ready", errors: [], warnings: [] },
    { number: 3, outcome: "wrong", errors: [{ column: "email", code: "invalid_email" }], warnings: [] },
  ],
};

export const confirmationBodyExample = updateRegistrationBodyExample;
