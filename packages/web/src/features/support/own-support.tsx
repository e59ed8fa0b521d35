import type { OwnSupport as Own } from "@assize/core/support/schema.ts";
import { moneyLines, stayLines, travelLines } from "@assize/core/support/words.ts";
import { createResource, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Section } from "../../ui/page.tsx";
import { loadOwnSupport } from "./api.ts";
import { Lines } from "./lines.tsx";
import { OwnNeeds } from "./own-needs.tsx";
import { OwnNumbers } from "./own-numbers.tsx";
import { useSupportWords } from "./own-words.ts";
import "./support.css";

/** What the desks arranged: the room, the journey, the money. */
function Arranged(props: { readonly of: Own; readonly timeZone: string }): JSX.Element {
  const t = useText();
  const say = useSupportWords();
  const format = useFormat(() => props.timeZone);
  const money = () => props.of.money;
  const nothing = () => !props.of.stay && !props.of.travel && !money();
  return (
    <div class="stack">
      <h3>{t("support.own.arranged")}</h3>
      <Show when={nothing()}>
        <p>{t("support.own.arranged.none")}</p>
      </Show>
      <Show when={props.of.stay}>{(stay) => <Lines of={stayLines(stay(), say, format())} />}</Show>
      <Show when={props.of.travel}>{(travel) => <Lines of={travelLines(travel(), say, format())} />}</Show>
      <Show when={money()}>
        {(paid) => (
          <>
            <h3>{t("support.money.statement")}</h3>
            <Lines of={moneyLines(paid().statement, paid().claim.receipts, say, format())} />
          </>
        )}
      </Show>
    </div>
  );
}

/** One's own travel, room, needs and money in a conference. */
export function OwnSupport(props: { readonly conferenceId: string; readonly timeZone: string }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const [own, { refetch }] = createResource(() => props.conferenceId, loadOwnSupport);
  const changed = () => void refetch();
  return (
    <Show when={own.error ? undefined : own.latest}>
      {(of) => (
        <Section title={t("support.own.title")}>
          <div class="stack-wide">
            <Arranged of={of()} timeZone={props.timeZone} />
            <Show when={of().open || of().needs} fallback={<p>{t("support.own.closed")}</p>}>
              <OwnNeeds conferenceId={props.conferenceId} of={of().needs} open={of().open} onChanged={changed} />
            </Show>
            <Show when={of().secrets.length > 0 || of().seen.length > 0}>
              <OwnNumbers conferenceId={props.conferenceId} of={of()} onChanged={changed} />
            </Show>
            <Show when={of().open ? of().eraseOn : null}>
              {(day) => <p class="hint">{t("support.own.eraseOn", { date: format().date(day()) })}</p>}
            </Show>
          </div>
        </Section>
      )}
    </Show>
  );
}
