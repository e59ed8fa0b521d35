import { type LetterheadInput, type LetterheadView, letterheadInput } from "@assize/core/document/schema.ts";
import type { Locale } from "@assize/core/i18n/locale.ts";
import { type Checked, check } from "../editing/check.ts";
import { type TextDraft, textDraft, writtenText } from "../editing/text-draft.ts";

/** The letterhead as its form holds it. */
export interface LetterheadDraft {
  body: TextDraft;
  address: TextDraft;
  contactLines: string;
  signatory: { name: TextDraft; position: TextDraft };
}

export const letterheadDraft = (known: LetterheadView | null, locale: Locale): LetterheadDraft => {
  const written = known !== null && known.version > 0 ? known : null;
  return {
    body: textDraft(written?.body, locale),
    address: textDraft(written?.address, locale),
    contactLines: written?.contactLines.join("\n") ?? "",
    signatory: {
      name: textDraft(written?.signatory.name, locale),
      position: textDraft(written?.signatory.position, locale),
    },
  };
};

/** What the form holds against the schema that the API holds too. */
export const checkLetterhead = ({
  body,
  address,
  contactLines,
  signatory,
}: LetterheadDraft): Checked<LetterheadInput> =>
  check(letterheadInput, {
    body: writtenText(body),
    address: writtenText(address),
    contactLines: contactLines
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
    signatory: { name: writtenText(signatory.name), position: writtenText(signatory.position) },
  });
