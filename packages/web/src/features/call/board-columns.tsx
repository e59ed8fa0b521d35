import { awaitsLetter } from "@assize/core/call/policy.ts";
import type { SubmissionLine } from "@assize/core/call/schema.ts";
import type { Format } from "@assize/core/i18n/format.ts";
import { readText } from "@assize/core/shared/multi-text.ts";
import { A } from "@solidjs/router";
import { locale } from "../../i18n/locale.ts";
import type { Translate } from "../../i18n/text.ts";
import type { Column } from "../../ui/data-table/column.ts";
import { fullName } from "../registration/full-name.ts";
import { StateTag } from "./call-words.tsx";
import { Score } from "./score-chart.tsx";

interface Words {
  readonly t: Translate;
  readonly format: Format;
  readonly pathOf: (row: SubmissionLine) => string;
  readonly trackName: (id: string | null) => string;
  readonly highest: number;
}

/** The mean in figures for the order and the file, all totals drawn. */
const scoreColumn = ({ t, format, highest }: Pick<Words, "t" | "format" | "highest">): Column<SubmissionLine> => ({
  id: "score",
  label: t("call.board.score"),
  text: ({ reviews }) => (reviews.mean === null ? "" : format.number(Math.round(reviews.mean * 100) / 100)),
  cell: ({ reviews }) => <Score of={reviews} highest={highest} />,
  compare: (a, b) => (a.reviews.mean ?? 0) - (b.reviews.mean ?? 0),
  width: 17,
});

/** The columns of the table, in the reader's words. */
export function boardColumns({ t, format, pathOf, trackName, highest }: Words): readonly Column<SubmissionLine>[] {
  const title = (row: SubmissionLine) => readText(row.title, locale());
  const offer = ({ kind, durationMinutes }: SubmissionLine) =>
    t("call.offer", { kind: t(`agenda.kind.${kind}`), minutes: format.number(durationMinutes) });
  const track = ({ trackId }: SubmissionLine) => trackName(trackId);
  const author = ({ institution, ...row }: SubmissionLine) => `${fullName(row)}, ${institution}`;
  const state = (row: SubmissionLine) =>
    awaitsLetter(row) ? `${t(`call.state.${row.state}`)}, ${t("call.untold")}` : t(`call.state.${row.state}`);
  return [
    {
      id: "title",
      label: t("call.field.title"),
      text: (row) => title(row).text,
      cell: (row) => (
        <A href={pathOf(row)} lang={title(row).locale}>
          {title(row).text}
        </A>
      ),
      width: 22,
    },
    {
      id: "state",
      label: t("call.board.state"),
      text: state,
      cell: (row) => (
        <>
          <StateTag state={row.state} />
          {awaitsLetter(row) && <span class="hint">{` ${t("call.untold")}`}</span>}
        </>
      ),
      width: 15,
    },
    scoreColumn({ t, format, highest }),
    { id: "author", label: t("call.board.author"), text: author, cell: author, width: 20 },
    { id: "track", label: t("call.field.track"), text: track, cell: track, width: 12 },
    { id: "offer", label: t("call.field.offer"), text: offer, cell: offer, width: 15 },
    {
      id: "submittedAt",
      label: t("call.board.submittedAt"),
      text: ({ submittedAt }) => format.dateTime(submittedAt),
      cell: ({ submittedAt }) => format.dateTime(submittedAt),
      compare: (a, b) => a.submittedAt.localeCompare(b.submittedAt),
      width: 14,
    },
  ];
}
