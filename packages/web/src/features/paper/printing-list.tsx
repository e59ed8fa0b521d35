import { isLetter } from "@assize/core/document/policy.ts";
import { isOneFile, type Printing, type SkipReason } from "@assize/core/document/schema.ts";
import { For, type JSX, Match, Show, Switch } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Progress } from "../../ui/progress.tsx";
import { showProblem } from "../../ui/toast.ts";
import { signPrinting } from "./api.ts";

interface PrintingProps {
  readonly of: Printing;
  readonly timeZone: string;
}

/** Of letters numbers are half of the work, pages the other half. */
const doneOf = ({ kind, issued, drawn }: Printing): number => (isLetter(kind) ? issued + drawn : drawn);
const totalOf = ({ kind, total }: Printing): number => (isLetter(kind) ? 2 * total : total);

function Skipped(props: { readonly of: Printing }): JSX.Element {
  const t = useText();
  const counted = () => {
    const counts = new Map<SkipReason, number>();
    for (const { reason } of props.of.skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return [...counts];
  };
  return (
    <For each={counted()}>
      {([reason, count]) => <p class="hint">{t("paper.work.skipped", { count, why: t(`paper.skip.${reason}`) })}</p>}
    </For>
  );
}

function Finished(props: PrintingProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const download = async () => {
    try {
      window.location.assign(await signPrinting(props.of));
    } catch (error) {
      showProblem(error);
    }
  };
  const made = () => props.of.total - props.of.skipped.length;
  const papers = () => (props.of.kind === "badge" || props.of.kind === "list" ? "people" : "done");
  const removed = () => (isLetter(props.of.kind) ? "removed" : "removedOther");
  return (
    <>
      <p>{t(`paper.work.${papers()}`, { kind: t(`paper.kind.${props.of.kind}`), count: made() })}</p>
      <Show when={props.of.fileUntil} fallback={<p class="hint">{t("paper.work.empty")}</p>}>
        {(until) => (
          <Show when={props.of.state === "finished"} fallback={<p class="hint">{t(`paper.work.${removed()}`)}</p>}>
            <div class="row">
              <Button onClick={() => void download()}>
                {t(isOneFile(props.of) ? "paper.work.downloadPdf" : "paper.work.download")}
              </Button>
              <span class="hint">{t("paper.work.until", { time: format().dateTime(until()) })}</span>
            </div>
          </Show>
        )}
      </Show>
    </>
  );
}

/** One printing: how far it is, then its file, and whom it passed over. */
export function OnePrinting(props: PrintingProps): JSX.Element {
  const t = useText();
  return (
    <div class="stack">
      <Switch fallback={<Finished {...props} />}>
        <Match when={props.of.state === "issuing" || props.of.state === "drawing" || props.of.state === "packing"}>
          <Progress
            label={`${t(`paper.kind.${props.of.kind}`)}: ${t(`paper.work.${props.of.state === "issuing" ? "issuing" : props.of.state === "drawing" ? "drawing" : "packing"}`)}`}
            done={doneOf(props.of)}
            total={totalOf(props.of)}
          />
        </Match>
      </Switch>
      <Skipped of={props.of} />
    </div>
  );
}

/** The latest printings of a conference. */
export function PrintingList(props: { readonly of: readonly Printing[]; readonly timeZone: string }): JSX.Element {
  const t = useText();
  return (
    <Show when={props.of.length > 0} fallback={<p class="hint">{t("paper.work.none")}</p>}>
      <ul class="plain-list stack" aria-live="polite">
        <For each={props.of}>
          {(one) => (
            <li>
              <OnePrinting of={one} timeZone={props.timeZone} />
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
