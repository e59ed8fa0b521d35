import { draftContentSchema } from "@assize/core/draft/schema.ts";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { checkChange, checkNew, type Draft, emptyDraft } from "./answers.ts";

const filled: Draft = {
  ...emptyDraft("ky"),
  categoryId: "cat_01CVXWPJ0G0000000000000000",
  email: " Bermet@Court.test ",
  familyName: "Токтогулова",
  givenName: "Бермет",
  institution: "Ош шаардык соту",
  position: "Судья",
  courtLevel: "local",
  region: "osh_city",
  consents: { processing: true, photo: false, press: false, listed: false },
};

describe("the registration form", () => {
  test("sends what the API takes, without the answers that were left out", () => {
    const { value } = checkNew(filled);
    expect(value).toMatchObject({ email: "bermet@court.test", languages: ["ky"], locale: "ky" });
    expect(value).not.toHaveProperty("patronymic");
    expect(value).not.toHaveProperty("sex");
  });

  test("names each empty field once, in the words of the API", () => {
    const { errors } = checkNew(emptyDraft("ru"));
    const byPointer = Object.fromEntries(errors.map(({ pointer, code }) => [pointer, code]));
    expect(byPointer).toMatchObject({
      "/categoryId": "invalid_choice",
      "/email": "required",
      "/familyName": "required",
      "/institution": "required",
      "/courtLevel": "invalid_choice",
      "/region": "invalid_choice",
    });
    expect(errors).toHaveLength(Object.keys(byPointer).length);
  });

  test("asks for the one consent that is needed", () => {
    const { errors } = checkNew({ ...filled, consents: { ...filled.consents, processing: false } });
    expect(errors).toEqual([{ pointer: "/consents/processing", code: "consent_required" }]);
  });

  test("leaves address and category alone in a change", () => {
    const { value } = checkChange({ ...filled, patronymic: "Асановна" });
    expect(value).toMatchObject({ patronymic: "Асановна" });
    expect(value).not.toHaveProperty("email");
  });
});

test("a draft is kept elsewhere with everything that the form can hold", () => {
  expect(v.parse(draftContentSchema, { ...filled, accessCode: "LETTER-1", formNumber: 2 })).toMatchObject({
    ...filled,
    accessCode: "LETTER-1",
  });
});
