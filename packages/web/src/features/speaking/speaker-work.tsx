import { inLocale, readText } from "@assize/core/shared/multi-text.ts";
import { asked } from "@assize/core/speaking/policy.ts";
import type { SpeakerLine } from "@assize/core/speaking/schema.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Tag } from "../../ui/tag.tsx";
import { fullName } from "../registration/full-name.ts";
import { RegisterDialog, RemindDialog } from "./ask-dialogs.tsx";
import { ContactDialog } from "./contact-dialog.tsx";
import { PartLines } from "./part-lines.tsx";
import { Proxies } from "./proxies.tsx";

/** Somebody with an address who is not registered yet. */
const mayRegister = ({ card, status }: SpeakerLine): boolean => card !== null && status === null;
const mayRemind = ({ card, missing }: SpeakerLine): boolean => card?.registrationId != null && asked(missing);

function statusKey({ status }: SpeakerLine) {
  if (status === null) return "speaking.status.none";
  if (status === "confirmed") return "speaking.status.confirmed";
  return status === "declined" || status === "cancelled" ? "speaking.status.other" : "speaking.status.offered";
}

interface LineProps {
  readonly of: SpeakerLine;
  readonly timeZone: string;
  readonly selected: boolean;
  readonly onSelect: (selected: boolean) => void;
  readonly onContact: () => void;
  readonly onProxies: () => void;
}

function Line(props: LineProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  const name = () => readText(props.of.speaker.name, locale());
  const missing = () => format().list(props.of.missing.map((part) => t(`speaking.missing.${part}`)));
  return (
    <li>
      <input
        type="checkbox"
        aria-label={t("speaking.select", { name: name().text })}
        checked={props.selected}
        disabled={!mayRegister(props.of) && !mayRemind(props.of)}
        onChange={({ currentTarget }) => props.onSelect(currentTarget.checked)}
      />
      <div>
        <h2 lang={name().locale}>{name().text}</h2>
        <Show when={props.of.card}>{(card) => <p class="hint">{`${fullName(card())}, ${card().email}`}</p>}</Show>
        <PartLines of={props.of.parts} timeZone={props.timeZone} />
        <p>
          <Tag>{t(statusKey(props.of))}</Tag>{" "}
          <Show when={props.of.missing.length > 0} fallback={t("speaking.missing.none")}>
            {t("speaking.missing", { parts: missing() })}
          </Show>
        </p>
      </div>
      <div class="speaker-acts">
        <Button label={t("speaking.contact.of", { name: name().text })} onClick={props.onContact}>
          {t("speaking.contact")}
        </Button>
        <Show when={props.of.card}>
          <Button label={t("speaking.proxy.of", { name: name().text })} onClick={props.onProxies}>
            {t("speaking.proxy.open")}
          </Button>
        </Show>
      </div>
    </li>
  );
}

type Asking = "register" | "remind" | { readonly contact: SpeakerLine } | { readonly proxies: SpeakerLine } | null;

interface AskProps {
  readonly conferenceId: string;
  readonly asking: Asking;
  readonly register: readonly SpeakerLine[];
  readonly remind: readonly SpeakerLine[];
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

function AskDialogs(props: AskProps): JSX.Element {
  const t = useText();
  const contact = () =>
    typeof props.asking === "object" && props.asking && "contact" in props.asking ? props.asking.contact : null;
  const proxies = () =>
    typeof props.asking === "object" && props.asking && "proxies" in props.asking ? props.asking.proxies.speaker : null;
  return (
    <>
      <Show when={props.asking === "register"}>
        <RegisterDialog {...props} of={props.register} />
      </Show>
      <Show when={props.asking === "remind"}>
        <RemindDialog {...props} of={props.remind} />
      </Show>
      <Show when={contact()} keyed>
        {(one) => <ContactDialog {...props} of={one} />}
      </Show>
      <Show when={proxies()} keyed>
        {({ id, name }) => (
          <Dialog open wide title={t("speaking.proxy.of", { name: inLocale(name, locale()) })} onClose={props.onLeave}>
            <Proxies at={{ conferenceId: props.conferenceId, speakerId: id, linkKey: null }} mayName />
          </Dialog>
        )}
      </Show>
    </>
  );
}

interface WorkProps {
  readonly conferenceId: string;
  readonly timeZone: string;
  readonly items: readonly SpeakerLine[];
  readonly onChanged: () => void;
}

/** Everybody with the address, the answer and what is missing; those who are chosen are invited or reminded in one step. */
export function SpeakerWork(props: WorkProps): JSX.Element {
  const t = useText();
  const [selected, setSelected] = createSignal<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = createSignal<Asking>(null);
  const select = (id: string, on: boolean) =>
    setSelected((all) => new Set(on ? [...all, id] : [...all].filter((one) => one !== id)));
  const chosen = (may: (line: SpeakerLine) => boolean) =>
    props.items.filter((line) => may(line) && (selected().size === 0 || selected().has(line.speaker.id)));
  const leave = () => setAsking(null);
  const done = () => {
    leave();
    setSelected(new Set<string>());
    props.onChanged();
  };
  const shared = { conferenceId: props.conferenceId, onDone: done, onLeave: leave };
  return (
    <>
      <div class="row">
        <Button variant="primary" disabled={chosen(mayRegister).length === 0} onClick={() => setAsking("register")}>
          {t("speaking.register", { count: chosen(mayRegister).length })}
        </Button>
        <Button disabled={chosen(mayRemind).length === 0} onClick={() => setAsking("remind")}>
          {t("speaking.remind", { count: chosen(mayRemind).length })}
        </Button>
      </div>
      <ul class="plain-list speaker-lines">
        <For each={props.items}>
          {(one) => (
            <Line
              of={one}
              timeZone={props.timeZone}
              selected={selected().has(one.speaker.id)}
              onSelect={(on) => select(one.speaker.id, on)}
              onContact={() => setAsking({ contact: one })}
              onProxies={() => setAsking({ proxies: one })}
            />
          )}
        </For>
      </ul>
      <AskDialogs {...shared} asking={asking()} register={chosen(mayRegister)} remind={chosen(mayRemind)} />
    </>
  );
}
