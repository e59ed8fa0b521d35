import "./duplicate.css";
import type { PairView } from "@assize/core/duplicate/schema.ts";
import { useNavigate } from "@solidjs/router";
import { createResource, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { loadPair, markDifferent } from "./api.ts";
import { MergeForm } from "./merge-form.tsx";
import { PairTable } from "./pair-table.tsx";

interface PairProps {
  readonly firstId: string;
  readonly secondId: string;
}

interface DecideProps {
  readonly of: PairView;
  readonly onBack: (words: string) => void;
}

function Decide(props: DecideProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  const kinds = () => format().list(props.of.pair.alike.map((kind) => t(`duplicate.alike.${kind}`)));
  const tellApart = async () => {
    const { pair } = props.of;
    const different = pair.state === "open";
    try {
      await markDifferent(pair, different);
      props.onBack(t(different ? "duplicate.different.done" : "duplicate.again.done"));
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <>
      <p>{t("duplicate.alike", { kinds: kinds() })}</p>
      <PairTable of={props.of} />
      <div>
        <Button onClick={() => void tellApart()}>
          {t(props.of.pair.state === "open" ? "duplicate.different" : "duplicate.again")}
        </Button>
      </div>
      <Show
        when={props.of.refusal === null}
        fallback={
          <Notice title={t("duplicate.refused")}>
            <p>{t("duplicate.refused.text")}</p>
          </Notice>
        }
      >
        <MergeForm of={props.of} onMerged={() => props.onBack(t("duplicate.merged"))} />
      </Show>
    </>
  );
}

/** One person or two: side by side, with the two ways to decide. */
export function PairPage(props: PairProps): JSX.Element {
  const t = useText();
  const navigate = useNavigate();
  const [view] = createResource(() => ({ firstId: props.firstId, secondId: props.secondId }), loadPair);
  const back = (words: string) => {
    navigate(pathTo("duplicates"));
    showToast({ text: words });
  };
  return (
    <Page
      title={t("duplicate.pair.title")}
      crumbs={[
        { text: t("settings.list.title"), href: pathTo("organize") },
        { text: t("duplicate.title"), href: pathTo("duplicates") },
      ]}
    >
      <ProblemNotice problem={view.error} />
      <Show when={!view.error && view()} fallback={view.error ? null : <Skeleton lines={[10, 10, 10, 10]} />}>
        {(known) => <Decide of={known()} onBack={back} />}
      </Show>
    </Page>
  );
}
