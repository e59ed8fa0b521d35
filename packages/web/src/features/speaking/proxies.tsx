import type { Proxies as Known } from "@assize/core/speaking/schema.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Tag } from "../../ui/tag.tsx";
import { showToast } from "../../ui/toast.ts";
import { fullName } from "../registration/full-name.ts";
import { endProxy, loadProxies, type SpeakingRef } from "./api.ts";
import { ProxyForm } from "./proxy-form.tsx";

type One = Known["items"][number];

function Line(props: { readonly of: One; readonly mayEnd: boolean; readonly onEnd: () => void }): JSX.Element {
  const t = useText();
  const format = useFormat();
  const active = () => props.of.state === "active";
  return (
    <li class="row">
      <div>
        <strong>{fullName(props.of)}</strong>
        <p class="hint">
          {t("speaking.proxy.since", { email: props.of.email, date: format().date(props.of.namedAt) })}
        </p>
        <span class="row">
          <Show when={props.of.namedBy === "organizer"}>
            <Tag>{t("speaking.proxy.byOrganizer")}</Tag>
          </Show>
          <Show when={!active()}>
            <Tag>{t("speaking.proxy.ended")}</Tag>
          </Show>
        </span>
      </div>
      <Show when={active() && props.mayEnd}>
        <Button label={t("speaking.proxy.endOf", { name: fullName(props.of) })} onClick={props.onEnd}>
          {t("speaking.proxy.end")}
        </Button>
      </Show>
    </li>
  );
}

function Acts(props: { readonly of: Known }): JSX.Element {
  const t = useText();
  const format = useFormat();
  const nameOf = (proxyId: string) => {
    const proxy = props.of.items.find(({ id }) => id === proxyId);
    return proxy ? fullName(proxy) : "–";
  };
  return (
    <Show when={props.of.acts.length > 0}>
      <h3>{t("speaking.proxy.acts")}</h3>
      <ul>
        <For each={props.of.acts}>
          {({ act, at, proxyId }) => (
            <li>
              {t("speaking.proxy.act", {
                time: format().dateTime(at),
                name: nameOf(proxyId),
                what: t(`speaking.proxy.act.${act}`),
              })}
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

interface ProxiesProps {
  readonly at: SpeakingRef;
  /** Whether the reader names and ends; a proxy only reads. */
  readonly mayName: boolean;
}

/** Who acts for a speaker, and what they did. */
export function Proxies(props: ProxiesProps): JSX.Element {
  const t = useText();
  const [proxies, { mutate }] = createResource(() => loadProxies(props.at));
  const [naming, setNaming] = createSignal(false);
  const [ending, setEnding] = createSignal<One | null>(null);
  const end = async () => {
    const proxy = ending();
    if (proxy) mutate(await endProxy(props.at, proxy.id));
  };
  const named = (now: Known) => {
    mutate(now);
    setNaming(false);
    showToast({ text: t("speaking.proxy.named") });
  };
  const known = () => (proxies.state === "ready" ? proxies() : null);
  return (
    <div class="stack">
      <p class="hint">{t("speaking.proxy.text")}</p>
      <Show when={known()}>
        {(all) => (
          <>
            <Show when={all().items.length > 0} fallback={<p>{t("speaking.proxy.none")}</p>}>
              <ul class="plain-list stack">
                <For each={all().items}>
                  {(one) => <Line of={one} mayEnd={props.mayName} onEnd={() => setEnding(one)} />}
                </For>
              </ul>
            </Show>
            <Acts of={all()} />
          </>
        )}
      </Show>
      <Show when={props.mayName}>
        <Show when={naming()} fallback={<Naming onName={() => setNaming(true)} />}>
          <ProxyForm at={props.at} onNamed={named} onLeave={() => setNaming(false)} />
        </Show>
      </Show>
      <Show when={ending()}>{(one) => <Ending of={one()} onEnd={end} onLeave={() => setEnding(null)} />}</Show>
    </div>
  );
}

interface EndingProps {
  readonly of: One;
  readonly onEnd: () => Promise<void>;
  readonly onLeave: () => void;
}

function Ending(props: EndingProps): JSX.Element {
  const t = useText();
  return (
    <ConfirmDialog
      open
      danger
      title={t("speaking.proxy.end.title", { name: fullName(props.of) })}
      text={t("speaking.proxy.end.text")}
      confirm={t("speaking.proxy.end")}
      onClose={props.onLeave}
      onConfirm={props.onEnd}
    />
  );
}

function Naming(props: { readonly onName: () => void }): JSX.Element {
  const t = useText();
  return (
    <div class="row">
      <Button onClick={props.onName}>{t("speaking.proxy.name")}</Button>
    </div>
  );
}
