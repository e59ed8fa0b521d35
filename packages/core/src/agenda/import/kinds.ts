import { locales } from "../../i18n/locale.ts";
import { agendaWords } from "../export/words.ts";
import { type SessionKind, sessionKinds } from "../terms.ts";

/** What other programs call their sessions. */
const elsewhere = {
  lecture: "keynote",
  talk: "keynote",
  presentation: "keynote",
  keynote: "keynote",
  podium: "panel",
  discussion: "panel",
  workshop: "working_group",
  meeting: "working_group",
  "hands-on": "training",
  tutorial: "training",
  lunch: "break",
  coffee: "break",
  performance: "social",
  concert: "social",
  game: "social",
} as const satisfies Record<string, SessionKind>;

/** Turns a word for a kind of session, ours in any language or another program's, into the kind; null where nobody knows it. */
export async function kindReader(): Promise<(word: string) => SessionKind | null> {
  const catalogues = await Promise.all(locales.map(agendaWords));
  const ours = sessionKinds.flatMap((kind) =>
    [kind, ...catalogues.map((words) => words[`agenda.kind.${kind}`])].map(
      (word) => [word.toLowerCase(), kind] as const,
    ),
  );
  const known = new Map<string, SessionKind>([...Object.entries(elsewhere), ...ours]);
  return (word) => known.get(word.trim().toLowerCase()) ?? null;
}
