import "./privacy.css";
import type { OwnSession } from "@assize/core/identity/schema.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { Tag } from "../../ui/tag.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { endOtherSessions, endSession, loadOwnSessions } from "./api.ts";

interface EntryProps {
  readonly of: OwnSession;
  readonly busy: boolean;
  readonly onEnd: () => void;
}

function SessionEntry(props: EntryProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  const device = () => (props.of.device ? t("privacy.device", props.of.device) : t("privacy.device.unknown"));
  const since = () => format().dateTime(props.of.createdAt);
  return (
    <li class="own-session">
      <div>
        <p class="row">
          <strong>{device()}</strong>
          <Show when={props.of.current}>
            <Tag>{t("privacy.sessions.here")}</Tag>
          </Show>
        </p>
        <p class="hint">{t("privacy.sessions.since", { since: since(), until: format().date(props.of.expiresAt) })}</p>
      </div>
      <Show when={!props.of.current}>
        <Button
          label={t("privacy.sessions.end.label", { device: device(), since: since() })}
          busy={props.busy}
          onClick={props.onEnd}
        >
          {t("privacy.sessions.end")}
        </Button>
      </Show>
    </li>
  );
}

/** Where the reader is signed in, and the way to end it elsewhere. */
export function SessionsSection(): JSX.Element {
  const t = useText();
  const [sessions, { refetch }] = createResource(loadOwnSessions);
  const [busy, setBusy] = createSignal(false);
  const shown = () => sessions.latest ?? [];
  let title: HTMLDivElement | undefined;
  const end = async (work: () => Promise<void>, said: string) => {
    setBusy(true);
    try {
      await work();
      await refetch();
      title?.focus();
      showToast({ text: said });
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div ref={title} tabindex="-1">
      <Section title={t("privacy.sessions.title")}>
        <Show when={shown().length > 1}>
          <p>{t("privacy.sessions.text")}</p>
        </Show>
        <ul class="plain-list own-sessions">
          <For each={shown()}>
            {(one) => (
              <SessionEntry
                of={one}
                busy={busy()}
                onEnd={() => void end(() => endSession(one.id), t("privacy.sessions.ended"))}
              />
            )}
          </For>
        </ul>
        <Show when={shown().length > 1}>
          <p>
            <Button busy={busy()} onClick={() => void end(endOtherSessions, t("privacy.sessions.othersEnded"))}>
              {t("privacy.sessions.endOthers")}
            </Button>
          </p>
        </Show>
      </Section>
    </div>
  );
}
