import type { Registration } from "@assize/core/registration/schema.ts";
import { For, type JSX, Match, Show, Switch } from "solid-js";
import { textFor, useText } from "../../i18n/text.ts";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { Progress } from "../../ui/progress.tsx";
import type { Applying } from "./create-applying.ts";
import { fullName } from "./full-name.ts";

interface ResultProps {
  readonly of: Applying;
  readonly registrations: readonly Registration[];
}

/** How far the allocation is; then what was done, and what was refused and why. */
export function AllocationResult(props: ResultProps): JSX.Element {
  const t = useText();
  const nameOf = (id: string) => {
    const one = props.registrations.find((registration) => registration.id === id);
    return one === undefined ? "" : fullName(one);
  };
  const why = (code: string, limit: number | null) =>
    textFor(`validation.${code}`, { limit: limit ?? 0 }) ?? t("places.allocate.refused.gone");
  const done = () => ({
    done: (props.of.shown()?.tried ?? 0) - (props.of.shown()?.refused.length ?? 0),
    total: props.of.shown()?.total ?? 0,
  });
  return (
    <>
      <ProblemNotice problem={props.of.failure()} />
      <Show when={props.of.shown()}>
        {(shown) => (
          <Switch>
            <Match when={shown().state === "running"}>
              <Progress label={t("places.allocate.running")} done={shown().tried} total={shown().total} />
            </Match>
            <Match when={shown().state === "finished"}>
              <Notice tone={shown().refused.length > 0 ? "warning" : "success"} announce>
                <p>{t("places.allocate.finished", done())}</p>
                <Show when={shown().refused.length > 0}>
                  <p>{t("places.allocate.refused", { count: shown().refused.length })}</p>
                  <ul>
                    <For each={shown().refused}>
                      {({ registrationId, code, limit }) => (
                        <li>
                          {t("places.allocate.refused.line", { name: nameOf(registrationId), why: why(code, limit) })}
                        </li>
                      )}
                    </For>
                  </ul>
                </Show>
              </Notice>
            </Match>
          </Switch>
        )}
      </Show>
    </>
  );
}
