import type { Conference, ConferenceInput } from "@assize/core/conference/schema.ts";
import { ownTimeZone } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { createEditor, type Editor } from "../editing/create-editor.ts";
import { loadConference, saveConference } from "./api.ts";
import { type ConferenceDraft, checkConference, conferenceDraft } from "./conference-draft.ts";
import { conferenceSaid } from "./conference-said.ts";

export type ConferenceEditor = Editor<ConferenceDraft, Conference>;

/** The editor of a conference, known or new. */
export function createConferenceEditor(
  known: Conference | null,
  onSaved: (saved: Conference) => void,
  mayGo?: (draft: ConferenceDraft) => Promise<boolean>,
): ConferenceEditor {
  const t = useText();
  return createEditor<ConferenceDraft, ConferenceInput, Conference>({
    known,
    draftOf: (item) => conferenceDraft(item, locale(), ownTimeZone()),
    check: checkConference,
    send: saveConference,
    reload: async () => (known === null ? null : loadConference(known.id)),
    said: (draft) => conferenceSaid(draft, t),
    mayGo,
    onSaved,
  });
}
