import { inLocale } from "@assize/core/shared/text.ts";
import type { HotelWithNights, Named, PreviewStaysInput, StaysPreview } from "@assize/core/support/schema.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { isProblem } from "../../lib/problem.ts";
import { createSendKey } from "../../lib/send-key.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { showToast } from "../../ui/toast.ts";
import { assignStays, loadDesk, previewStays } from "./api.ts";

interface AssignProps {
  readonly conferenceId: string;
  readonly registrationIds: readonly string[];
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

interface Choice {
  readonly of: string;
  readonly firstNight: string;
  readonly checkOut: string;
}

/** Each kind of room of each hotel, by one value. */
const kindsOf = (hotels: readonly HotelWithNights[]) =>
  hotels.flatMap((hotel) =>
    hotel.roomTypes.map((type) => ({
      value: `${hotel.id}/${type.key}`,
      label: `${inLocale(hotel.name, locale())}: ${inLocale(type.name, locale())}`,
    })),
  );

const selectionOf = ({ of, firstNight, checkOut }: Choice, ids: readonly string[]): PreviewStaysInput => {
  const [hotelId = "", roomType = ""] = of.split("/");
  return { hotelId, roomType, firstNight, checkOut, registrationIds: [...ids] };
};

/** The choice, what it would do, and the doing: as many people as were seen, or nobody. */
function createAssigning(props: AssignProps) {
  const t = useText();
  const sendKey = createSendKey();
  const [hotels] = createResource(async () => (await loadDesk(props.conferenceId)).hotels);
  const [choice, setChoice] = createStore<Choice>({ of: "", firstNight: "", checkOut: "" });
  const [preview, setPreview] = createSignal<StaysPreview | null>(null);
  const [failure, setFailure] = createSignal<unknown>(null);
  const [busy, setBusy] = createSignal(false);
  const choose = (changed: Partial<Choice>) => {
    setPreview(null);
    const hotel = hotels.latest?.find(({ id }) => changed.of?.startsWith(`${id}/`));
    setChoice({
      ...(hotel && choice.firstNight === "" && { firstNight: hotel.firstNight, checkOut: hotel.checkOut }),
      ...changed,
    });
  };
  const attempt = async (act: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await act();
    } catch (error) {
      setFailure(() => error);
    } finally {
      setBusy(false);
    }
  };
  const look = () =>
    attempt(async () => {
      setPreview(await previewStays(props.conferenceId, selectionOf(choice, props.registrationIds)));
    });
  const assign = (people: number) =>
    attempt(async () => {
      const body = { ...selectionOf(choice, props.registrationIds), people };
      try {
        await assignStays(props.conferenceId, body, sendKey(body));
      } catch (error) {
        if (isProblem(error, "validation_failed")) setPreview(null);
        throw error;
      }
      showToast({ text: t("support.rooms.done", { count: people }) });
      props.onDone();
    });
  return { hotels, choice, choose, preview, failure, busy, look, assign };
}

type Assigning = ReturnType<typeof createAssigning>;

function Names(props: { readonly title: string; readonly of: readonly Named[] }): JSX.Element {
  return (
    <Show when={props.of.length > 0}>
      <div>
        <p>{props.title}</p>
        <ul>
          <For each={props.of}>{({ name }) => <li>{name}</li>}</For>
        </ul>
      </div>
    </Show>
  );
}

/** Who gets a room and who does not, before anything is done. */
function Preview(props: { readonly of: StaysPreview }): JSX.Element {
  const t = useText();
  const count = () => props.of.fit.length;
  return (
    <div class="stack" role="status">
      <p>{t("support.rooms.free", { count: props.of.freeRooms })}</p>
      <p>
        <strong>{count() === 0 ? t("support.rooms.fit.none") : t("support.rooms.fit", { count: count() })}</strong>
      </p>
      <Names title={t("support.rooms.housed", { count: props.of.housed.length })} of={props.of.housed} />
      <Names title={t("support.rooms.unconfirmed", { count: props.of.unconfirmed.length })} of={props.of.unconfirmed} />
      <Names title={t("support.rooms.full", { count: props.of.full.length })} of={props.of.full} />
    </div>
  );
}

function ChoiceFields(props: { readonly of: Assigning }): JSX.Element {
  const t = useText();
  return (
    <>
      <SelectField
        name="assign.of"
        label={t("support.rooms.hotel")}
        value={props.of.choice.of}
        options={kindsOf(props.of.hotels.latest ?? [])}
        onChange={(of) => props.of.choose({ of })}
      />
      <DateField
        name="assign.firstNight"
        label={t("support.column.firstNight")}
        value={props.of.choice.firstNight}
        onInput={(firstNight) => props.of.choose({ firstNight })}
      />
      <DateField
        name="assign.checkOut"
        label={t("support.column.checkOut")}
        value={props.of.choice.checkOut}
        onInput={(checkOut) => props.of.choose({ checkOut })}
      />
    </>
  );
}

/** Gives rooms to a selection of people: a choice, a preview, one confirmed step. */
export function AssignRooms(props: AssignProps): JSX.Element {
  const t = useText();
  const work = createAssigning(props);
  const ready = () => [work.choice.of, work.choice.firstNight, work.choice.checkOut].every((part) => part !== "");
  const fits = () => work.preview()?.fit.length ?? 0;
  return (
    <Dialog
      open
      title={t("support.rooms.assign", { count: props.registrationIds.length })}
      onClose={props.onLeave}
      actions={
        <>
          <Button onClick={props.onLeave}>{t("shell.cancel")}</Button>
          <Show
            when={fits() > 0}
            fallback={
              <Button variant="primary" busy={work.busy()} disabled={!ready()} onClick={() => void work.look()}>
                {t("support.rooms.preview")}
              </Button>
            }
          >
            <Button variant="primary" busy={work.busy()} onClick={() => void work.assign(fits())}>
              {t("support.rooms.assign", { count: fits() })}
            </Button>
          </Show>
        </>
      }
    >
      <div class="stack">
        <Show when={work.hotels.latest?.length !== 0} fallback={<p>{t("support.rooms.noHotels")}</p>}>
          <ChoiceFields of={work} />
        </Show>
        <ProblemNotice problem={work.failure()} />
        <Show when={work.preview()}>{(preview) => <Preview of={preview()} />}</Show>
      </div>
    </Dialog>
  );
}
