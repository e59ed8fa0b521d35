import { equipmentKinds, type Room, type Track } from "@assize/core/agenda/schema.ts";
import type { Speaker } from "@assize/core/speaker/schema.ts";
import type { JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { RadioField } from "../../ui/radio-field.tsx";
import { NumberField } from "../../ui/text-field.tsx";
import { ChoicesField } from "../editing/choices-field.tsx";
import type { Editor } from "../editing/create-editor.ts";
import { MultiTextField } from "../editing/multi-text-field.tsx";
import type { RoomDraft, SpeakerDraft, TrackDraft } from "./drafts.ts";
import { SpeakerTimes } from "./speaker-times.tsx";

interface OrderFieldProps {
  readonly of: Editor<RoomDraft, Room> | Editor<TrackDraft, Track> | Editor<SpeakerDraft, Speaker>;
  readonly onInput: (value: number | undefined) => void;
}

function OrderField(props: OrderFieldProps): JSX.Element {
  const t = useText();
  return (
    <NumberField
      {...props.of.field("/order", t("planning.position"))}
      value={props.of.draft.order}
      onInput={props.onInput}
    />
  );
}

export function RoomFields(props: { readonly of: Editor<RoomDraft, Room> }): JSX.Element {
  const t = useText();
  return (
    <>
      <MultiTextField
        of={props.of}
        pointer="/name"
        label={t("planning.room.name")}
        value={props.of.draft.name}
        onInput={(language, text) => props.of.setDraft("name", language, text)}
      />
      <NumberField
        {...props.of.field("/capacityPlaces", t("planning.room.capacity"))}
        value={props.of.draft.capacityPlaces}
        onInput={(value) => props.of.setDraft("capacityPlaces", value)}
      />
      <ChoicesField
        {...props.of.field("/equipment", t("planning.room.equipment"))}
        hint={t("planning.room.equipment.hint")}
        value={props.of.draft.equipment}
        options={equipmentKinds.map((one) => ({ value: one, label: t(`planning.equipment.${one}`) }))}
        onChange={(chosen) => props.of.setDraft("equipment", chosen)}
      />
      <OrderField of={props.of} onInput={(value) => props.of.setDraft("order", value)} />
    </>
  );
}

const colours = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** The colour of a number that a person or the API gave. */
export const colourOf = (value: string | number): (typeof colours)[number] =>
  colours.find((one) => String(one) === String(value)) ?? 0;

export function TrackFields(props: { readonly of: Editor<TrackDraft, Track> }): JSX.Element {
  const t = useText();
  return (
    <>
      <MultiTextField
        of={props.of}
        pointer="/name"
        label={t("planning.track.name")}
        value={props.of.draft.name}
        onInput={(language, text) => props.of.setDraft("name", language, text)}
      />
      <div class="track-colours">
        <RadioField
          {...props.of.field("/colour", t("planning.track.colour"))}
          value={String(props.of.draft.colour)}
          options={colours.map((one) => ({ value: String(one), label: t(`planning.colour.${one}`) }))}
          onChange={(value) => props.of.setDraft("colour", colourOf(value))}
        />
      </div>
      <OrderField of={props.of} onInput={(value) => props.of.setDraft("order", value)} />
    </>
  );
}

interface SpeakerFieldsProps {
  readonly of: Editor<SpeakerDraft, Speaker>;
  readonly days: readonly string[];
  readonly timeZone: string;
}

export function SpeakerFields(props: SpeakerFieldsProps): JSX.Element {
  const t = useText();
  const text = (field: "name" | "position" | "institution" | "bio", rows = 1) => (
    <MultiTextField
      of={props.of}
      pointer={`/${field}`}
      label={t(`planning.speaker.${field}`)}
      required={field === "institution" || field === "bio" ? false : undefined}
      rows={rows}
      value={props.of.draft[field]}
      onInput={(language, written) => props.of.setDraft(field, language, written)}
    />
  );
  return (
    <>
      {text("name")}
      {text("position")}
      {text("institution")}
      {text("bio", 3)}
      <NumberField
        {...props.of.field("/protocolRank", t("planning.speaker.rank"))}
        hint={t("planning.speaker.rank.hint")}
        required={false}
        value={props.of.draft.protocolRank}
        onInput={(rank) => props.of.setDraft("protocolRank", rank)}
      />
      <SpeakerTimes {...props} />
      <OrderField of={props.of} onInput={(value) => props.of.setDraft("order", value)} />
    </>
  );
}
