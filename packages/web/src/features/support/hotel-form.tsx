import { inLocale } from "@assize/core/shared/text.ts";
import type { HotelWithNights } from "@assize/core/support/schema.ts";
import { hotelInput, supportLimits } from "@assize/core/support/schema.ts";
import { For, Index, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { NumberField, TextField } from "../../ui/text-field.tsx";
import { saveHotel } from "./api.ts";
import { createSaving, type Saving } from "./create-saving.ts";
import { FormFrame } from "./form-frame.tsx";
import { orNothing, written } from "./own-words.ts";

interface TypeDraft {
  key: string;
  name: string;
  beds: number | undefined;
  rooms: number | undefined;
}

interface FormProps {
  readonly conferenceId: string;
  readonly known: HotelWithNights | null;
  readonly nights: { readonly firstNight: string; readonly checkOut: string };
  readonly onSaved: () => void;
  readonly onLeave: () => void;
}

const typesOf = (known: HotelWithNights | null): TypeDraft[] =>
  known === null
    ? [{ key: "a1", name: "", beds: 1, rooms: undefined }]
    : known.roomTypes.map(({ key, name, beds, rooms }) => ({ key, name: inLocale(name, locale()), beds, rooms }));

/** A key that no kind of room of the hotel has or had. */
const freeKey = (types: readonly TypeDraft[]): string => {
  const last = Math.max(0, ...types.map(({ key }) => Number(/^a(\d+)$/.exec(key)?.[1] ?? 0)));
  return `a${last + 1}`;
};

interface TypeProps {
  readonly of: Saving;
  readonly at: number;
  readonly draft: TypeDraft;
  readonly onChange: (changed: Partial<TypeDraft>) => void;
  readonly onRemove: (() => void) | undefined;
}

function TypeFields(props: TypeProps): JSX.Element {
  const t = useText();
  const at = (part: string) => `/roomTypes/${props.at}/${part}`;
  return (
    <fieldset class="support-group">
      <legend>{t("support.hotels.type", { number: props.at + 1 })}</legend>
      <TextField
        {...props.of.field(at("name"), t("support.hotels.type.name"))}
        value={props.draft.name}
        onInput={(name) => props.onChange({ name })}
      />
      <NumberField
        {...props.of.field(at("beds"), t("support.hotels.type.beds"))}
        value={props.draft.beds}
        onInput={(beds) => props.onChange({ beds })}
      />
      <NumberField
        {...props.of.field(at("rooms"), t("support.hotels.type.rooms"))}
        value={props.draft.rooms}
        onInput={(rooms) => props.onChange({ rooms })}
      />
      <Show when={props.onRemove}>
        {(remove) => (
          <div>
            <Button onClick={remove()}>{t("support.remove")}</Button>
          </div>
        )}
      </Show>
    </fieldset>
  );
}

function createHotelDraft({ known, nights }: FormProps) {
  const [draft, setDraft] = createStore({
    name: known ? inLocale(known.name, locale()) : "",
    address: known?.address ?? "",
    phone: known?.phone ?? "",
    firstNight: known?.firstNight ?? nights.firstNight,
    checkOut: known?.checkOut ?? nights.checkOut,
    types: typesOf(known),
  });
  const body = () => ({
    name: written(draft.name, known?.name),
    address: draft.address,
    phone: orNothing(draft.phone),
    firstNight: draft.firstNight,
    checkOut: draft.checkOut,
    roomTypes: draft.types.map(({ key, name, beds, rooms }) => ({
      key,
      name: written(name, known?.roomTypes.find((one) => one.key === key)?.name),
      beds,
      rooms,
    })),
  });
  return { draft, setDraft, body };
}

type Draft = ReturnType<typeof createHotelDraft>;

const texts = [
  ["name", "support.hotels.name"],
  ["address", "support.hotels.address"],
  ["phone", "support.hotels.phone"],
] as const;
const days = [
  ["firstNight", "support.column.firstNight"],
  ["checkOut", "support.column.checkOut"],
] as const;

function HouseFields(props: { readonly of: Saving; readonly work: Draft }): JSX.Element {
  const t = useText();
  const { draft, setDraft } = props.work;
  return (
    <>
      <For each={texts}>
        {([name, label]) => (
          <TextField
            {...props.of.field(`/${name}`, t(label))}
            required={name !== "phone"}
            value={draft[name]}
            onInput={(value) => setDraft(name, value)}
          />
        )}
      </For>
      <For each={days}>
        {([name, label]) => (
          <DateField
            {...props.of.field(`/${name}`, t(label))}
            value={draft[name]}
            onInput={(value) => setDraft(name, value)}
          />
        )}
      </For>
    </>
  );
}

function RoomFields(props: { readonly of: Saving; readonly work: Draft }): JSX.Element {
  const t = useText();
  const { draft, setDraft } = props.work;
  const add = () => setDraft("types", (all) => [...all, { key: freeKey(all), name: "", beds: 1, rooms: undefined }]);
  return (
    <>
      <Index each={draft.types}>
        {(type, at) => (
          <TypeFields
            of={props.of}
            at={at}
            draft={type()}
            onChange={(changed) => setDraft("types", at, changed)}
            onRemove={
              draft.types.length > 1
                ? () => setDraft("types", (all) => all.filter((_, place) => place !== at))
                : undefined
            }
          />
        )}
      </Index>
      <Show when={draft.types.length < supportLimits.roomTypes}>
        <div>
          <Button onClick={add}>{t("support.hotels.type.add")}</Button>
        </div>
      </Show>
    </>
  );
}

/** A hotel with the rooms that it holds. */
export function HotelForm(props: FormProps): JSX.Element {
  const saving = createSaving(() => props.onSaved());
  const work = createHotelDraft(props);
  const save = () =>
    void saving.save(hotelInput, work.body(), (checked) => saveHotel(props.conferenceId, props.known, checked));
  return (
    <FormFrame of={saving} onSubmit={save} onLeave={props.onLeave}>
      <HouseFields of={saving} work={work} />
      <RoomFields of={saving} work={work} />
    </FormFrame>
  );
}
