import { inLocale, type MultiText } from "@assize/core/shared/multi-text.ts";
import { locale } from "../../i18n/locale.ts";
import type { Translate } from "../../i18n/text.ts";
import type { Said } from "../editing/create-editor.ts";
import { allLanguages } from "../editing/text-draft.ts";
import type { RoomDraft, SessionDraft, SpeakerDraft, TrackDraft } from "./drafts.ts";

const figure = (value: number | undefined): string => String(value ?? "");

export const roomSaid = (draft: RoomDraft, t: Translate): readonly Said[] => [
  { label: t("planning.room.name"), value: allLanguages(draft.name) },
  { label: t("planning.room.capacity"), value: figure(draft.capacityPlaces) },
  {
    label: t("planning.room.equipment"),
    value: draft.equipment.map((one) => t(`planning.equipment.${one}`)).join(", "),
  },
  { label: t("planning.position"), value: figure(draft.order) },
];

export const trackSaid = (draft: TrackDraft, t: Translate): readonly Said[] => [
  { label: t("planning.track.name"), value: allLanguages(draft.name) },
  { label: t("planning.track.colour"), value: figure(draft.colour + 1) },
  { label: t("planning.position"), value: figure(draft.order) },
];

export const speakerSaid = (draft: SpeakerDraft, t: Translate): readonly Said[] => [
  { label: t("planning.speaker.name"), value: allLanguages(draft.name) },
  { label: t("planning.speaker.position"), value: allLanguages(draft.position) },
  { label: t("planning.speaker.institution"), value: allLanguages(draft.institution) },
  { label: t("planning.speaker.bio"), value: allLanguages(draft.bio) },
  { label: t("planning.speaker.rank"), value: figure(draft.protocolRank) },
  {
    label: t("planning.speaker.availability"),
    value: draft.availability.map(({ day, from, to }) => `${day} ${from}–${to}`).join(", "),
  },
  { label: t("planning.position"), value: figure(draft.order) },
];

interface Named {
  readonly id: string;
  readonly name: MultiText;
}

interface Names {
  readonly rooms: readonly Named[];
  readonly tracks: readonly Named[];
  readonly speakers: readonly Named[];
}

const nameOf = (items: readonly Named[], wanted: string): string => {
  const found = items.find(({ id }) => id === wanted);
  return found ? inLocale(found.name, locale()) : "";
};

/** What many sessions do without. */
function detailsSaid(draft: SessionDraft, t: Translate): readonly Said[] {
  const languages = (chosen: SessionDraft["languages"]) => chosen.map((one) => t(`agenda.language.${one}`)).join(", ");
  return [
    { label: t("planning.session.languages"), value: languages(draft.languages) },
    { label: t("planning.session.interpretedInto"), value: languages(draft.interpretedInto) },
    {
      label: t("planning.session.needs"),
      value: draft.needs.map((one) => t(`planning.equipment.${one}`)).join(", "),
    },
    { label: t("planning.session.capacity"), value: figure(draft.capacityPlaces) },
    { label: t("planning.session.closedDoor"), value: draft.closedDoor ? t("planning.yes") : "" },
    { label: t("planning.session.stream"), value: draft.streamUrl },
    {
      label: t("planning.session.links"),
      value: draft.links.map(({ title, url }) => `${allLanguages(title)}: ${url}`).join(", "),
    },
  ];
}

/** What is said of every session, with a time or without. */
const contentSaid = (draft: SessionDraft, names: Names, t: Translate): readonly Said[] => [
  { label: t("planning.session.kind"), value: t(`agenda.kind.${draft.kind}`) },
  { label: t("planning.session.track"), value: nameOf(names.tracks, draft.trackId) },
  {
    label: t("planning.session.people"),
    value: draft.speakers
      .map(({ speakerId, role }) => `${nameOf(names.speakers, speakerId)} (${t(`agenda.role.${role}`)})`)
      .join(", "),
  },
  { label: t("planning.session.abstract"), value: allLanguages(draft.abstract) },
  ...detailsSaid(draft, t),
];

export const waitingSaid = (draft: SessionDraft, names: Names, t: Translate): readonly Said[] => [
  { label: t("planning.session.title"), value: allLanguages(draft.title) },
  { label: t("planning.session.length"), value: figure(draft.lengthMinutes) },
  ...contentSaid(draft, names, t),
];

export const sessionSaid = (draft: SessionDraft, names: Names, t: Translate): readonly Said[] => [
  { label: t("planning.session.title"), value: allLanguages(draft.title) },
  { label: t("planning.session.day"), value: draft.day },
  { label: t("planning.session.start"), value: draft.start },
  { label: t("planning.session.end"), value: draft.end },
  { label: t("planning.session.room"), value: nameOf(names.rooms, draft.roomId) },
  ...contentSaid(draft, names, t),
];
