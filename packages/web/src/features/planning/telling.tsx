import { createEffect, createSignal, type JSX, onCleanup, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { loadConcerned } from "./api.ts";

interface Counted {
  readonly people: number;
  /** Some were not looked at yet. */
  readonly more: boolean;
}

/** Counts whom a release would concern, page by page, for as long as the dialog is open; null before the first page, and where it cannot be told. */
function createCount(conferenceId: string, releaseNumber: () => number | null | undefined) {
  const [counted, setCounted] = createSignal<Counted | null>(null);
  let open = true;
  onCleanup(() => {
    open = false;
  });
  createEffect(async () => {
    const wanted = releaseNumber();
    setCounted(null);
    if (wanted === undefined) return;
    let people = 0;
    let cursor: string | null = null;
    try {
      do {
        const page: Awaited<ReturnType<typeof loadConcerned>> = await loadConcerned(conferenceId, wanted, cursor);
        if (!open || releaseNumber() !== wanted) return;
        people += page.people;
        cursor = page.nextCursor;
        setCounted({ people, more: cursor !== null });
      } while (cursor !== null);
    } catch {
      setCounted(null);
    }
  });
  return counted;
}

/** Whether those are written to whom a release concerns, and how many they are. `releaseNumber`: null for the draft, undefined while nothing is asked. */
export function createTelling(conferenceId: string, releaseNumber: () => number | null | undefined) {
  const counted = createCount(conferenceId, releaseNumber);
  const [quiet, setQuiet] = createSignal(false);
  const [reason, setReason] = createSignal("");
  return {
    counted,
    quiet,
    setQuiet,
    reason,
    setReason,
    /** What goes along with the release. */
    body: () => (quiet() ? { quietBecause: reason() } : {}),
  };
}

/** Who gets a mail about the release, before it is made; with the way to release without one. */
export function TellingFields(props: { readonly of: ReturnType<typeof createTelling> }): JSX.Element {
  const t = useText();
  const words = () => {
    const counted = props.of.counted();
    if (counted === null) return t("planning.tell.counting");
    if (counted.more) return t("planning.tell.countingOn", { count: counted.people });
    return counted.people === 0 ? t("planning.tell.none") : t("planning.tell", { count: counted.people });
  };
  return (
    <>
      <p role="status">{words()}</p>
      <CheckboxField
        name="quiet"
        label={t("planning.tell.quiet")}
        hint={t("planning.tell.quiet.hint")}
        checked={props.of.quiet()}
        onChange={props.of.setQuiet}
      />
      <Show when={props.of.quiet()}>
        <TextField
          name="quietBecause"
          label={t("planning.tell.reason")}
          hint={t("planning.tell.reason.hint")}
          required
          maxLength={300}
          value={props.of.reason()}
          onInput={props.of.setReason}
        />
      </Show>
    </>
  );
}
