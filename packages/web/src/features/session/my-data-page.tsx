import "../registration/answer-list.css";
import { useNavigate } from "@solidjs/router";
import { createResource, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { textFor, useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { saveFile } from "../../ui/data-table/csv.ts";
import { Page } from "../../ui/page.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { loadOwnData, type OwnData } from "../registration/api.ts";
import { session, signOut } from "./session.ts";

interface Kind {
  readonly name: string;
  readonly label: string;
  readonly count: number;
}

/** The kinds that we have words for, and the others as one. */
function kindsOf({ kinds }: OwnData): readonly Kind[] {
  const all = Object.entries(kinds).map(([name, entries]) => ({
    name,
    label: textFor(`session.data.${name}`),
    count: entries.length,
  }));
  const named = all.flatMap((kind) => (kind.label === null ? [] : [{ ...kind, label: kind.label }]));
  const others = all.filter(({ label }) => label === null).reduce((sum, { count }) => sum + count, 0);
  const other = textFor("session.data.other") ?? "";
  return [...named, ...(others > 0 ? [{ name: "other", label: other, count: others }] : [])];
}

function Kinds(props: { readonly of: OwnData }): JSX.Element {
  const t = useText();
  return (
    <dl class="answers">
      <For each={kindsOf(props.of)}>
        {(kind) => (
          <div class="answers__row">
            <dt>{kind.label}</dt>
            <dd>{kind.count === 0 ? t("session.data.none") : t("session.data.entries", { count: kind.count })}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}

/** What is stored about me, in words and as a file. */
export function MyDataPage(): JSX.Element {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const [data] = createResource(loadOwnData);
  const download = (stored: OwnData) =>
    saveFile(`assize-${stored.exportedAt.slice(0, 10)}.json`, "application/json", JSON.stringify(stored, null, 2));
  const leave = async () => {
    try {
      await signOut();
      navigate("/");
      showToast({ text: t("session.me.signedOut") });
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Page
      title={t("session.data.title")}
      lead={t("session.data.text")}
      crumbs={[{ text: t("session.me.title"), href: pathTo("me") }]}
      above={session().person?.email}
    >
      <Show when={data()}>
        {(stored) => (
          <>
            <Kinds of={stored()} />
            <p class="hint">{t("session.data.asOf", { time: format().dateTime(stored().exportedAt) })}</p>
            <p>{t("session.data.keep")}</p>
            <div class="row">
              <Button variant="primary" onClick={() => download(stored())}>
                {t("session.data.download")}
              </Button>
              <Button onClick={() => void leave()}>{t("session.me.signOut")}</Button>
            </div>
          </>
        )}
      </Show>
    </Page>
  );
}
