import type { TemplateView } from "@assize/core/letter/schema.ts";
import type { Sending } from "@assize/core/message/schema.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import type { Sendings } from "./create-sendings.ts";
import { MomentDialog } from "./moment-dialog.tsx";

interface SendingsSectionProps {
  readonly sendings: Sendings;
  readonly templates: readonly TemplateView[];
}

interface EntryProps {
  readonly what: string;
  readonly when: string;
  readonly onMove: () => void;
  readonly onCancel: () => void;
}

function SendingEntry(props: EntryProps): JSX.Element {
  const t = useText();
  return (
    <li class="sending">
      <div>
        <p>
          <strong>{props.when}</strong>
        </p>
        <p>{props.what}</p>
      </div>
      <div class="row">
        <Button label={t("message.sending.move.label", props)} onClick={props.onMove}>
          {t("message.sending.move")}
        </Button>
        <Button label={t("message.sending.cancel.label", props)} onClick={props.onCancel}>
          {t("message.sending.cancel")}
        </Button>
      </div>
    </li>
  );
}

/** Asks for another moment of one, or for the moment of the held letters. */
type Asked = Sending | "drafts" | null;

interface DialogProps {
  readonly of: Exclude<Asked, null>;
  readonly timeZone: string;
  readonly nameOf: (sending: Sending) => string;
  readonly sendings: Sendings;
  readonly onClose: () => void;
}

function SendingDialog(props: DialogProps): JSX.Element {
  const t = useText();
  const { of: asked } = props;
  if (asked === "drafts")
    return (
      <MomentDialog
        title={t("message.sending.hold")}
        text={t("message.sending.hold.text")}
        timeZone={props.timeZone}
        onClose={props.onClose}
        onChosen={(sendAt) => props.sendings.schedule({ what: "drafts", sendAt })}
      />
    );
  return (
    <MomentDialog
      title={t("message.sending.move")}
      text={props.nameOf(asked)}
      timeZone={props.timeZone}
      moment={asked.sendAt}
      onClose={props.onClose}
      onChosen={(moment) => props.sendings.move(asked, moment)}
    />
  );
}

/** What goes at a set moment, with the way to move it or to take it back until then. */
export function SendingsSection(props: SendingsSectionProps): JSX.Element {
  const t = useText();
  const [asked, setAsked] = createSignal<Asked>(null);
  const nameOf = (sending: Sending): string => {
    if (sending.what === "drafts") return t("message.sending.drafts");
    const name = props.templates.find(({ id }) => id === sending.templateId)?.name ?? "";
    return t("message.sending.letter", { name, status: t(`registration.status.${sending.selection.status}`) });
  };
  return (
    <Section title={t("message.sending.title")}>
      <div class="stack">
        <p class="hint">{t("message.sending.text")}</p>
        <ul class="plain-list sendings">
          <For each={props.sendings.all()}>
            {(sending) => (
              <SendingEntry
                what={nameOf(sending)}
                when={props.sendings.format().dateTime(sending.sendAt)}
                onMove={() => setAsked(sending)}
                onCancel={() => void props.sendings.cancel(sending)}
              />
            )}
          </For>
        </ul>
        <p>
          <Button disabled={props.sendings.timeZone() === undefined} onClick={() => setAsked("drafts")}>
            {t("message.sending.hold")}
          </Button>
        </p>
      </div>
      <Show when={asked()} keyed>
        {(one) => (
          <SendingDialog
            of={one}
            timeZone={props.sendings.timeZone() ?? "UTC"}
            nameOf={nameOf}
            sendings={props.sendings}
            onClose={() => setAsked(null)}
          />
        )}
      </Show>
    </Section>
  );
}
