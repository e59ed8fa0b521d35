import { inLocale } from "@assize/core/shared/text.ts";
import type { HotelWithNights, SupportDesk } from "@assize/core/support/schema.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog, Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/page.tsx";
import { dayAfter } from "../editing/local-time.ts";
import { removeHotel } from "./api.ts";
import { HotelForm } from "./hotel-form.tsx";

interface ListProps {
  readonly desk: SupportDesk;
  readonly onChanged: () => void;
}

interface EntryProps {
  readonly of: HotelWithNights;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function HotelEntry(props: EntryProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  const name = () => inLocale(props.of.name, locale());
  const busiest = (key: string) => Math.max(0, ...Object.values(props.of.taken[key] ?? {}));
  return (
    <li class="support-group">
      <h3>{name()}</h3>
      <p class="hint">{`${props.of.address}. ${format().dateRange(props.of.firstNight, props.of.checkOut)}`}</p>
      <ul>
        <For each={props.of.roomTypes}>
          {({ key, name: type, rooms }) => (
            <li>{t("support.hotels.type.line", { type: inLocale(type, locale()), taken: busiest(key), rooms })}</li>
          )}
        </For>
      </ul>
      <div class="row">
        <Button label={t("support.hotels.edit", { hotel: name() })} onClick={props.onEdit}>
          {t("support.change")}
        </Button>
        <Button label={t("support.hotels.delete", { hotel: name() })} onClick={props.onRemove}>
          {t("support.remove")}
        </Button>
      </div>
    </li>
  );
}

const nameOf = (hotel: HotelWithNights) => inLocale(hotel.name, locale());

interface EditProps extends ListProps {
  readonly known: HotelWithNights | null;
  readonly onLeave: () => void;
}

function EditHotel(props: EditProps): JSX.Element {
  const t = useText();
  const { id, startsOn, endsOn } = props.desk.conference;
  const title = () =>
    props.known ? t("support.hotels.edit", { hotel: nameOf(props.known) }) : t("support.hotels.add");
  return (
    <Dialog open wide title={title()} onClose={props.onLeave}>
      <HotelForm
        conferenceId={id}
        known={props.known}
        nights={{ firstNight: dayAfter(startsOn, -1), checkOut: dayAfter(endsOn, 1) }}
        onSaved={props.onChanged}
        onLeave={props.onLeave}
      />
    </Dialog>
  );
}

function RemoveHotel(props: ListProps & { readonly of: HotelWithNights; readonly onLeave: () => void }): JSX.Element {
  const t = useText();
  const remove = async () => {
    await removeHotel(props.desk.conference.id, props.of);
    props.onChanged();
  };
  return (
    <ConfirmDialog
      open
      danger
      title={t("support.hotels.delete", { hotel: nameOf(props.of) })}
      text={t("support.hotels.delete.text")}
      confirm={t("support.remove")}
      onClose={props.onLeave}
      onConfirm={remove}
    />
  );
}

/** The hotels with how full they are on their fullest night. */
export function HotelList(props: ListProps): JSX.Element {
  const t = useText();
  const [editing, setEditing] = createSignal<{ readonly known: HotelWithNights | null } | null>(null);
  const [removing, setRemoving] = createSignal<HotelWithNights | null>(null);
  const leave = () => {
    setEditing(null);
    setRemoving(null);
  };
  const done = () => {
    leave();
    props.onChanged();
  };
  const add = () => <Button onClick={() => setEditing({ known: null })}>{t("support.hotels.add")}</Button>;
  const empty = () => (
    <EmptyState title={t("support.hotels.empty")} text={t("support.hotels.empty.text")}>
      {add()}
    </EmptyState>
  );
  return (
    <Section title={t("support.hotels.title")} actions={props.desk.hotels.length > 0 ? add() : undefined}>
      <Show when={props.desk.hotels.length > 0} fallback={empty()}>
        <ul class="plain-list stack-wide">
          <For each={props.desk.hotels}>
            {(hotel) => (
              <HotelEntry of={hotel} onEdit={() => setEditing({ known: hotel })} onRemove={() => setRemoving(hotel)} />
            )}
          </For>
        </ul>
      </Show>
      <Show when={editing()} keyed>
        {({ known }) => <EditHotel {...props} known={known} onChanged={done} onLeave={leave} />}
      </Show>
      <Show when={removing()} keyed>
        {(hotel) => <RemoveHotel {...props} of={hotel} onChanged={done} onLeave={leave} />}
      </Show>
    </Section>
  );
}
