import type { JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { answerRows } from "../registration/answer-rows.ts";
import type { Draft } from "../registration/answers.ts";
import { ConflictTable } from "../registration/conflict-table.tsx";

interface ConflictProps {
  readonly mine: Draft;
  readonly theirs: Draft;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Both versions of the answers, side by side where they differ. */
export function Conflict(props: ConflictProps): JSX.Element {
  const t = useText();
  const theirs = () => answerRows(props.theirs, t);
  const rows = () =>
    answerRows(props.mine, t).map(({ label, value }, index) => ({
      label,
      mine: value,
      theirs: theirs()[index]?.value ?? "",
    }));
  return <ConflictTable rows={rows()} onMine={props.onMine} onTheirs={props.onTheirs} />;
}
