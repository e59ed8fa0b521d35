import type { PrintedSelection } from "@assize/core/document/schema.ts";
import {
  type CourtLevel,
  courtLevels,
  type Region,
  type Registration,
  type RegistrationStatus,
  regions,
  registrationStatuses,
} from "@assize/core/registration/schema.ts";
import { fullName } from "./full-name.ts";

/** What the organizer asks to see; empty conditions hold for everybody. */
export interface RegistrationFilter {
  readonly status: RegistrationStatus | "";
  readonly category: string;
  readonly region: Region | "";
  readonly courtLevel: CourtLevel | "";
  readonly text: string;
}

type Asked = { readonly [K in keyof RegistrationFilter]?: string | undefined };

const oneOf = <T extends string>(known: readonly T[], asked: string | undefined): T | "" =>
  known.find((one) => one === asked) ?? "";

/** The filter that the address of the page asks for; what it does not know it leaves out. */
export const filterOf = (asked: Asked): RegistrationFilter => ({
  status: oneOf(registrationStatuses, asked.status),
  category: asked.category ?? "",
  region: oneOf(regions, asked.region),
  courtLevel: oneOf(courtLevels, asked.courtLevel),
  text: asked.text ?? "",
});

const folded = (text: string): string => text.normalize("NFC").toLocaleLowerCase();

function mentions(registration: Registration, text: string): boolean {
  const { institution, position, email, phone } = registration;
  const all = folded([fullName(registration), institution, position, email, phone].filter(Boolean).join(" "));
  return folded(text)
    .split(/\s+/u)
    .every((word) => all.includes(word));
}

/** The registrations that fit every condition. */
export const matching = (all: readonly Registration[], filter: RegistrationFilter): readonly Registration[] =>
  all.filter(
    (one) =>
      (filter.status === "" || one.status === filter.status) &&
      (filter.category === "" || one.categoryId === filter.category) &&
      (filter.region === "" || one.region === filter.region) &&
      (filter.courtLevel === "" || one.courtLevel === filter.courtLevel) &&
      (filter.text.trim() === "" || mentions(one, filter.text.trim())),
  );

/** The filter as a list on paper takes it. */
export function printedSelection(filter: RegistrationFilter, matching: number): PrintedSelection {
  const { status, category, region, courtLevel } = filter;
  const text = filter.text.trim();
  return {
    matching,
    ...(status !== "" && { status }),
    ...(category !== "" && { categoryId: category }),
    ...(region !== "" && { region }),
    ...(courtLevel !== "" && { courtLevel }),
    ...(text !== "" && { text: text.slice(0, 160) }),
  };
}
