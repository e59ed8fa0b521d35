import { readText } from "@assize/core/shared/multi-text.ts";
import type { MissingPart, SpeakerLine } from "@assize/core/speaking/schema.ts";
import { For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { StatusTag } from "../../ui/tag.tsx";

const things = ["answer", "photo", "bio", "slides", "release"] as const satisfies readonly MissingPart[];
type Thing = (typeof things)[number];
type State = "there" | "missing" | "notAsked";

/** Of whoever was not invited or does not come, nothing is asked; slides only where a day is set for them. */
function stateOf({ status, missing, slidesDue, photo }: SpeakerLine, thing: Thing): State {
  if (status === null || status === "declined" || status === "cancelled") return "notAsked";
  if (missing.includes(thing)) return "missing";
  if (thing === "slides" && slidesDue.length === 0) return "notAsked";
  return thing === "photo" && photo === null ? "notAsked" : "there";
}

/** What is missing catches the eye, what is not asked does not. */
function Cell(props: { readonly state: State }): JSX.Element {
  const t = useText();
  const words = () => t(`speaking.table.state.${props.state}`);
  return (
    <Show when={props.state !== "notAsked"} fallback={<span class="muted">{words()}</span>}>
      <StatusTag tone={props.state === "there" ? "success" : "waiting"}>{words()}</StatusTag>
    </Show>
  );
}

/** Everybody and everything at a glance: what came and what did not. */
export function MissingTable(props: { readonly of: readonly SpeakerLine[] }): JSX.Element {
  const t = useText();
  const count = (thing: Thing) => props.of.filter((line) => stateOf(line, thing) === "missing").length;
  return (
    <section class="missing-scroll" tabindex="0" aria-label={t("speaking.table")}>
      <table class="missing-table">
        <thead>
          <tr>
            <th scope="col">{t("speaking.table.speaker")}</th>
            <For each={things}>{(thing) => <th scope="col">{t(`speaking.table.${thing}`)}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.of}>
            {(line) => {
              const name = () => readText(line.speaker.name, locale());
              return (
                <tr>
                  <th scope="row" lang={name().locale}>
                    {name().text}
                  </th>
                  <For each={things}>
                    {(thing) => (
                      <td>
                        <Cell state={stateOf(line, thing)} />
                      </td>
                    )}
                  </For>
                </tr>
              );
            }}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("speaking.table.missing")}</th>
            <For each={things}>{(thing) => <td class="figures">{count(thing)}</td>}</For>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
