import type { PublicAgenda } from "@assize/core/agenda/schema.ts";
import { A } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { ownTimeZone, useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { SessionFacts } from "./agenda-row.tsx";
import type { Session } from "./filter.ts";
import { sameClock } from "./moment.ts";

interface PanelProps {
  readonly agenda: PublicAgenda;
  readonly slug: string;
  readonly marks: ReadonlyMap<string, "now" | "next">;
  readonly now: Date;
}

function Sessions(props: PanelProps & { readonly of: "now" | "next" }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.agenda.timeZone);
  const shown = (): Session[] =>
    props.agenda.days.flatMap(({ sessions }) => sessions.filter(({ id }) => props.marks.get(id) === props.of));
  const time = ({ startsAt, endsAt }: Session) =>
    props.of === "now" ? t("agenda.until", { time: format().time(endsAt) }) : format().time(startsAt);
  return (
    <Show when={shown().length > 0}>
      <div class="agenda-now-part">
        <h3>{t(`agenda.${props.of}`)}</h3>
        <ul class="plain-list">
          <For each={shown()}>
            {(session) => (
              <li>
                <span class="muted figures">{time(session)}</span>
                <A
                  href={pathTo("agendaSession", { slug: props.slug, sessionId: session.id })}
                  lang={session.title.locale}
                >
                  {session.title.text}
                </A>
                <SessionFacts of={session} agenda={props.agenda} />
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

/** What is on, what comes next, and the clock of the place; nothing on other days. */
export function NowPanel(props: PanelProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.agenda.timeZone);
  const own = useFormat();
  const elsewhere = () => !sameClock(props.now.toISOString(), props.agenda.timeZone, ownTimeZone());
  return (
    <Show when={props.marks.size > 0}>
      <section class="agenda-now no-print" aria-label={t("agenda.nowAndNext")}>
        <p class="agenda-clock">
          <strong class="figures">{format().time(props.now)}</strong>
          <Show when={elsewhere()}>
            <span class="muted small">{t("agenda.own", { time: own().time(props.now) })}</span>
          </Show>
        </p>
        <Sessions {...props} of="now" />
        <Sessions {...props} of="next" />
      </section>
    </Show>
  );
}
