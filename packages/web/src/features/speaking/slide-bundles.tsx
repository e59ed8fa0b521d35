import type { Room } from "@assize/core/agenda/schema.ts";
import type { Conference } from "@assize/core/conference/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import type { Bundle } from "@assize/core/speaker-file/schema.ts";
import { createSignal, For, type JSX, onCleanup, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { Section } from "../../ui/page.tsx";
import { Progress } from "../../ui/progress.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { showProblem } from "../../ui/toast.ts";
import { daysBetween } from "../editing/local-time.ts";
import { loadBundles, signBundle, startBundle } from "./api.ts";

const lookEveryMs = 1000;

/** The latest ZIPs, looked at while one is under way; the work goes on whether or not anybody looks. */
function createBundles(conferenceId: string) {
  const [all, setAll] = createSignal<readonly Bundle[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    const found = await loadBundles(conferenceId).catch(() => null);
    if (found !== null) setAll(found);
    // A lost connection ends nothing: the next look finds the work where it is.
    if (found === null || found.some(({ state }) => state === "packing"))
      timer = setTimeout(() => void look(), lookEveryMs);
  };
  void look();
  return { all, look };
}

interface OneProps {
  readonly of: Bundle;
  readonly conference: Conference;
  readonly rooms: readonly Room[];
}

function OneBundle(props: OneProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.conference.timeZone);
  const what = () => {
    const room = props.rooms.find(({ id }) => id === props.of.roomId);
    return [
      props.of.day === null ? t("speaking.bundle.allDays") : format().dayHeading(props.of.day),
      room ? inLocale(room.name, locale()) : t("speaking.bundle.allRooms"),
    ].join(", ");
  };
  const download = async (volume: number) => {
    try {
      location.assign(await signBundle(props.of, volume));
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <li class="stack">
      <Show
        when={props.of.state !== "packing"}
        fallback={<Progress label={what()} done={props.of.packed + props.of.missing} total={props.of.total} />}
      >
        <p>{t("speaking.bundle.done", { what: what(), count: props.of.packed })}</p>
        <Show when={props.of.state === "finished"} fallback={<p class="hint">{t("speaking.bundle.removed")}</p>}>
          <div class="row">
            <For each={props.of.volumes}>
              {(_, at) => (
                <Button onClick={() => void download(at() + 1)}>
                  {props.of.volumes.length > 1
                    ? t("speaking.bundle.downloadPart", { number: at() + 1, count: props.of.volumes.length })
                    : t("speaking.bundle.download")}
                </Button>
              )}
            </For>
            <Show when={props.of.fileUntil}>
              {(until) => <span class="hint">{t("speaking.bundle.until", { time: format().dateTime(until()) })}</span>}
            </Show>
          </div>
        </Show>
      </Show>
    </li>
  );
}

interface ChoiceProps {
  readonly conference: Conference;
  readonly rooms: readonly Room[];
  readonly onStarted: () => Promise<void>;
}

function createStarting(props: ChoiceProps) {
  const [day, setDay] = createSignal("");
  const [roomId, setRoomId] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const start = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      await startBundle(props.conference.id, { day: day() || null, roomId: roomId() || null });
      await props.onStarted();
    } catch (error) {
      setFailure(() => error);
    } finally {
      setBusy(false);
    }
  };
  return { day, setDay, roomId, setRoomId, busy, failure, start };
}

/** Of which day and room. */
function BundleChoice(props: ChoiceProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.conference.timeZone);
  const { day, setDay, roomId, setRoomId, busy, failure, start } = createStarting(props);
  const days = () => daysBetween(props.conference.startsOn, props.conference.endsOn);
  return (
    <form class="slides-add" onSubmit={(event) => void start(event)}>
      <ProblemNotice problem={failure()} />
      <SelectField
        name="bundle.day"
        label={t("speaking.bundle.day")}
        value={day()}
        options={[
          { value: "", label: t("speaking.bundle.allDays") },
          ...days().map((value) => ({ value, label: format().dayHeading(value) })),
        ]}
        onChange={setDay}
      />
      <SelectField
        name="bundle.room"
        label={t("speaking.bundle.room")}
        value={roomId()}
        options={[
          { value: "", label: t("speaking.bundle.allRooms") },
          ...props.rooms.map(({ id, name }) => ({ value: id, label: inLocale(name, locale()) })),
        ]}
        onChange={setRoomId}
      />
      <Button type="submit" variant="secondary" busy={busy()}>
        {t("speaking.bundle.start")}
      </Button>
    </form>
  );
}

/** Slides of a day or a room as a ZIP for the technician. */
export function SlideBundles(props: Omit<ChoiceProps, "onStarted">): JSX.Element {
  const t = useText();
  const { all, look } = createBundles(props.conference.id);
  return (
    <Section title={t("speaking.bundle.title")}>
      <p class="hint">{t("speaking.bundle.text")}</p>
      <BundleChoice {...props} onStarted={look} />
      <ul class="plain-list stack" aria-live="polite">
        <For each={all()}>{(one) => <OneBundle of={one} {...props} />}</For>
      </ul>
    </Section>
  );
}
