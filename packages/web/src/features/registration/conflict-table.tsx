import "./conflict-table.css";
import { For, type JSX, onMount } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";

interface ConflictTableProps {
  readonly rows: readonly { readonly label: string; readonly mine: string; readonly theirs: string }[];
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Two versions where they differ; the person decides which one holds. */
export function ConflictTable(props: ConflictTableProps): JSX.Element {
  const t = useText();
  const differing = () => props.rows.filter(({ mine, theirs }) => mine !== theirs);
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());
  return (
    <div class="stack conflict" role="alert">
      <h3 ref={heading} tabindex="-1">
        {t("session.conflict.title")}
      </h3>
      <p>{t("session.conflict.text")}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("session.conflict.field")}</th>
            <th scope="col">{t("session.conflict.mine")}</th>
            <th scope="col">{t("session.conflict.theirs")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={differing()}>
            {(row) => (
              <tr>
                <th scope="row">{row.label}</th>
                <td>{row.mine}</td>
                <td>{row.theirs}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <div class="row">
        <Button variant="primary" onClick={props.onMine}>
          {t("session.conflict.useMine")}
        </Button>
        <Button onClick={props.onTheirs}>{t("session.conflict.useTheirs")}</Button>
      </div>
    </div>
  );
}
