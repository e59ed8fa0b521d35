import {
  type Author,
  type CoAuthor,
  type OwnSubmission,
  offerKey,
  type PublicCall,
  type SubmissionInput,
  submissionInput,
  type Written,
  writtenSchema,
} from "@assize/core/call/schema.ts";
import type { Answers } from "@assize/core/form/schema.ts";
import type { Locale } from "@assize/core/i18n/locale.ts";
import * as v from "valibot";
import { type Checked, check } from "../editing/check.ts";
import { type TextDraft, textDraft, writtenText } from "../editing/text-draft.ts";

export interface PersonDraft {
  familyName: string;
  givenName: string;
  patronymic: string;
  institution: string;
  position: string;
}

/** A submission as a form holds it. */
export interface AuthorDraft {
  email: string;
  title: TextDraft;
  abstract: TextDraft;
  trackId: string;
  offer: string;
  author: PersonDraft & { courtLevel: string; region: string };
  coAuthors: (PersonDraft & { email: string })[];
}

const personDraft = (known?: Partial<Omit<Author | CoAuthor, "email">>): PersonDraft => ({
  familyName: known?.familyName ?? "",
  givenName: known?.givenName ?? "",
  patronymic: known?.patronymic ?? "",
  institution: known?.institution ?? "",
  position: known?.position ?? "",
});

export const emptyCoAuthor = (): AuthorDraft["coAuthors"][number] => ({ ...personDraft(), email: "" });

/** Where there is one choice only, nobody has to make it. */
const onlyOffer = ({ offers }: PublicCall): string => {
  const [only, another] = offers;
  return only && !another ? offerKey(only) : "";
};

/** The draft of what was written or sent. */
export function authorDraft(
  call: PublicCall,
  known: Pick<OwnSubmission, "email" | "written" | "content"> | null,
  locale: Locale,
): AuthorDraft {
  const { content = null, written = null } = known ?? {};
  const of = content ?? written;
  const author = of?.author;
  return {
    email: known?.email ?? "",
    title: textDraft(of?.title, locale),
    abstract: textDraft(of?.abstract, locale),
    trackId: of?.trackId ?? "",
    offer: content ? offerKey(content) : written?.offer || onlyOffer(call),
    author: { ...personDraft(author), courtLevel: author?.courtLevel ?? "", region: author?.region ?? "" },
    coAuthors: (of?.coAuthors ?? []).map((one) => ({ ...personDraft(one), email: one.email ?? "" })),
  };
}

/** What is kept of a draft: as it stands, unchecked. */
export const writtenOf = ({ email: _email, ...draft }: AuthorDraft, form: Answers, formNumber: number): Written =>
  v.parse(writtenSchema, { ...draft, form, formNumber });

const filled = <T extends { patronymic: string }>({ patronymic, ...rest }: T) => ({
  ...rest,
  ...(patronymic.trim() !== "" && { patronymic }),
});

/** What is sent, by the schema that the API holds. */
export const checkSubmission = (draft: AuthorDraft, call: PublicCall): Checked<SubmissionInput> =>
  check(submissionInput, {
    title: writtenText(draft.title),
    abstract: writtenText(draft.abstract),
    trackId: call.tracks.length === 0 ? null : draft.trackId,
    offer: draft.offer,
    author: filled(draft.author),
    coAuthors: draft.coAuthors.map(({ email, ...one }) => ({ ...filled(one), ...(email.trim() !== "" && { email }) })),
  });
