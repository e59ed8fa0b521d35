import { dayOf } from "@assize/core/i18n/calendar-day.ts";
import type { Locale } from "@assize/core/i18n/locale.ts";
import { type OwnCardInput, ownCardInput, type SpeakingPage } from "@assize/core/speaking/schema.ts";
import { type Checked, check } from "../editing/check.ts";
import { clockOf, daysBetween, instantOf } from "../editing/local-time.ts";
import { type TextDraft, textDraft, writtenText, writtenTextOrNone } from "../editing/text-draft.ts";

type Answer = "yes" | "no" | "";

/** The speaker's page as a form holds it. */
export interface OwnDraft {
  position: TextDraft;
  institution: TextDraft;
  bio: TextDraft;
  /** One for each day of the conference; both empty: nothing is said of that day. */
  times: { day: string; from: string; to: string }[];
  needs: string;
  publish: Answer;
  record: Answer;
  page: Answer;
  photo: Answer;
}

const answerOf = (given: boolean | undefined): Answer => (given === undefined ? "" : given ? "yes" : "no");

export function ownDraft({ speaker, card, conference }: SpeakingPage, locale: Locale): OwnDraft {
  const { timeZone, startsOn, endsOn } = conference;
  const known = speaker.availability ?? [];
  return {
    position: textDraft(speaker.position, locale),
    institution: textDraft(speaker.institution, locale),
    bio: textDraft(speaker.bio, locale),
    times: daysBetween(startsOn, endsOn).map((day) => {
      const there = known.find(({ from }) => dayOf(from, timeZone) === day);
      return { day, from: there ? clockOf(there.from, timeZone) : "", to: there ? clockOf(there.to, timeZone) : "" };
    }),
    needs: card.needs ?? "",
    publish: answerOf(card.release?.publish),
    record: answerOf(card.release?.record),
    page: answerOf(card.shown?.page),
    photo: answerOf(card.shown?.photo),
  };
}

/** Both questions are answered together; until then the form is not given. */
const releaseOf = ({ publish, record }: OwnDraft) =>
  publish === "" || record === "" ? undefined : { publish: publish === "yes", record: record === "yes" };

const shownOf = ({ page, photo }: OwnDraft) =>
  page === "" || photo === "" ? undefined : { page: page === "yes", photo: photo === "yes" };

export function checkOwn(draft: OwnDraft, timeZone: string): Checked<OwnCardInput> {
  const availability = draft.times
    .filter(({ from, to }) => from !== "" || to !== "")
    .map(({ day, from, to }) => ({ from: instantOf(day, from, timeZone), to: instantOf(day, to, timeZone) }));
  return check(ownCardInput, {
    position: writtenText(draft.position),
    institution: writtenTextOrNone(draft.institution),
    bio: writtenTextOrNone(draft.bio),
    availability: availability.length === 0 ? undefined : availability,
    needs: draft.needs.trim() === "" ? undefined : draft.needs,
    release: releaseOf(draft),
    shown: shownOf(draft),
  });
}
