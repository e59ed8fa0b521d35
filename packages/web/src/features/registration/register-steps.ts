import type { Section } from "@assize/core/form/schema.ts";

const fixedSteps = ["person", "work", "choices", "check"] as const;
type FixedStep = (typeof fixedSteps)[number];

/** One thought a page on phones; together the whole form. The sections of the conference's own form come before the check. */
export type RegisterStep = FixedStep | `form-${string}`;

/** The fields of each fixed step, by pointer. */
const fixedFields = {
  person: ["/categoryId", "/accessCode", "/email", "/familyName", "/givenName", "/patronymic", "/phone", "/sex"],
  work: ["/institution", "/position", "/courtLevel", "/region"],
  choices: ["/languages", "/locale", "/consents/processing", "/consents/photo", "/consents/press", "/consents/listed"],
  check: [],
} as const satisfies Record<FixedStep, readonly string[]>;

type Sections = readonly Section[];

const stepOfSection = ({ key }: Section): RegisterStep => `form-${key}`;

/** All steps in their order. */
export const stepsWith = (sections: Sections): readonly RegisterStep[] => [
  "person",
  "work",
  "choices",
  ...sections.map(stepOfSection),
  "check",
];

/** The section that a step asks, where it is one of the conference's own form. */
export const sectionOf = (step: RegisterStep, sections: Sections): Section | undefined =>
  sections.find((section) => stepOfSection(section) === step);

/** Where an answer to the conference's own form stands in what is sent. */
export const answerPointer = (key: string): string => `/form/answers/${key}`;

export const isFixed = (step: RegisterStep): step is FixedStep => fixedSteps.some((one) => one === step);

/** The fields of a step, by pointer. */
export const fieldsOf = (step: RegisterStep, sections: Sections): readonly string[] =>
  isFixed(step) ? fixedFields[step] : (sectionOf(step, sections)?.fields.map(({ key }) => answerPointer(key)) ?? []);

export const stepOf = (asked: string | undefined, steps: readonly RegisterStep[]): RegisterStep =>
  steps.find((step) => step === asked) ?? "person";

/** Where a field is asked: the way from an error back to its answer. */
export const stepOfField = (pointer: string, sections: Sections): RegisterStep =>
  stepsWith(sections).find((step) => fieldsOf(step, sections).includes(pointer)) ?? "person";

export const stepAfter = (step: RegisterStep, steps: readonly RegisterStep[]): RegisterStep =>
  steps[steps.indexOf(step) + 1] ?? "check";
export const stepBefore = (step: RegisterStep, steps: readonly RegisterStep[]): RegisterStep =>
  steps[steps.indexOf(step) - 1] ?? "person";
