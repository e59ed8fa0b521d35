/** One thought a page on phones; together the whole form. */
export const registerSteps = ["person", "work", "choices", "check"] as const;
export type RegisterStep = (typeof registerSteps)[number];

/** The fields of each step, by pointer. */
export const fieldsOf = {
  person: ["/categoryId", "/accessCode", "/email", "/familyName", "/givenName", "/patronymic", "/phone", "/sex"],
  work: ["/institution", "/position", "/courtLevel", "/region"],
  choices: ["/languages", "/locale", "/consents/processing", "/consents/photo", "/consents/press", "/consents/listed"],
  check: [],
} as const satisfies Record<RegisterStep, readonly string[]>;

export const stepOf = (asked: string | undefined): RegisterStep =>
  registerSteps.find((step) => step === asked) ?? "person";

/** Where a field is asked: the way from an error back to its answer. */
export const stepOfField = (pointer: string): RegisterStep =>
  registerSteps.find((step) => fieldsOf[step].some((field) => field === pointer)) ?? "person";

export const stepAfter = (step: RegisterStep): RegisterStep =>
  registerSteps[registerSteps.indexOf(step) + 1] ?? "check";
export const stepBefore = (step: RegisterStep): RegisterStep =>
  registerSteps[registerSteps.indexOf(step) - 1] ?? "person";
