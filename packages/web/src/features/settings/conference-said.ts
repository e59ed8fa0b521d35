import type { Translate } from "../../i18n/text.ts";
import type { Said } from "../editing/create-editor.ts";
import { allLanguages } from "../editing/text-draft.ts";
import type { ConferenceDraft, MomentDraft } from "./conference-draft.ts";

const moment = ({ day, time }: MomentDraft): string => `${day} ${time}`.trim();

/** What a version of the conference says, for the comparison of two. */
export const conferenceSaid = (draft: ConferenceDraft, t: Translate): readonly Said[] => [
  { label: t("settings.name"), value: allLanguages(draft.title) },
  { label: t("settings.summary"), value: allLanguages(draft.summary) },
  { label: t("settings.slug"), value: draft.slug },
  { label: t("settings.edition"), value: String(draft.edition ?? "") },
  { label: t("settings.languages"), value: draft.languages.map((one) => t(`conference.language.${one}`)).join(", ") },
  { label: t("settings.contact"), value: draft.contactEmail },
  { label: t("settings.startsOn"), value: draft.startsOn },
  { label: t("settings.endsOn"), value: draft.endsOn },
  { label: t("settings.timeZone"), value: draft.timeZone },
  { label: t("settings.venue.name"), value: allLanguages(draft.venue.name) },
  { label: t("settings.venue.address"), value: allLanguages(draft.venue.address) },
  { label: t("settings.venue.city"), value: allLanguages(draft.venue.city) },
  { label: t("settings.venue.map"), value: draft.venue.mapUrl },
  { label: t("settings.opens"), value: moment(draft.registrationOpensAt) },
  { label: t("settings.closes"), value: moment(draft.registrationClosesAt) },
  {
    label: t("settings.part.partners"),
    value: draft.partners
      .map(({ name, role, url }) =>
        [allLanguages(name), t(`conference.partner.${role}`), url].filter(Boolean).join(", "),
      )
      .join("; "),
  },
  {
    label: t("settings.part.resources"),
    value: draft.resources
      .map(({ title, description, url }) => [allLanguages(title), allLanguages(description), url].join(", "))
      .join("; "),
  },
];
