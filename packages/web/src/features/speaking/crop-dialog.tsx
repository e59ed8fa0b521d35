import { createEffect, createSignal, type JSX, onCleanup } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { type Crop, dragged, mostZoom, wholeCrop } from "./crop.ts";
import { drawCrop } from "./crop-jpegs.ts";

interface FrameProps {
  readonly picture: ImageBitmap;
  readonly crop: Crop;
  readonly onCrop: (crop: Crop) => void;
}

/** The square as it will be. Dragging moves the picture below it; the sliders do the same. */
function Frame(props: FrameProps): JSX.Element {
  const t = useText();
  let canvas: HTMLCanvasElement | undefined;
  let last: { readonly x: number; readonly y: number } | null = null;
  createEffect(() => canvas && drawCrop(canvas, props.picture, props.crop));
  const move = ({ clientX: x, clientY: y, currentTarget }: PointerEvent & { currentTarget: HTMLElement }) => {
    if (last === null) return;
    const side = currentTarget.clientWidth;
    props.onCrop(dragged(props.picture, props.crop, (x - last.x) / side, (y - last.y) / side));
    last = { x, y };
  };
  return (
    <canvas
      ref={canvas}
      class="photo-frame"
      width={480}
      height={480}
      role="img"
      aria-label={t("speaking.photo.preview")}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        last = { x: event.clientX, y: event.clientY };
      }}
      onPointerMove={move}
      onPointerUp={() => {
        last = null;
      }}
      onPointerCancel={() => {
        last = null;
      }}
    />
  );
}

interface SliderProps {
  readonly name: keyof Crop;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly onInput: (value: number) => void;
}

function Slider(props: SliderProps): JSX.Element {
  return (
    <label class="photo-slider">
      <span>{props.label}</span>
      <input
        type="range"
        name={`photo.${props.name}`}
        min={props.min}
        max={props.max}
        step="0.01"
        value={props.value}
        onInput={({ currentTarget }) => props.onInput(currentTarget.valueAsNumber)}
      />
    </label>
  );
}

interface CropDialogProps {
  readonly picture: ImageBitmap;
  readonly onSave: (crop: Crop) => Promise<void>;
  readonly onLeave: () => void;
}

/** The crop while it is chosen, and the sending of it. */
function createCropping(props: CropDialogProps) {
  const [crop, setCrop] = createSignal<Crop>(wholeCrop);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const save = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await props.onSave(crop());
    } catch (error) {
      setFailure(() => error);
    } finally {
      setBusy(false);
    }
  };
  return { crop, setCrop, busy, failure, save };
}

/** Which part of a photo is taken. Nothing leaves the device before it is saved. */
export function CropDialog(props: CropDialogProps): JSX.Element {
  const t = useText();
  const { crop, setCrop, busy, failure, save } = createCropping(props);
  onCleanup(() => props.picture.close());
  const slider = (name: keyof Crop, min: number, max: number) => (
    <Slider
      name={name}
      label={t(`speaking.photo.${name}`)}
      min={min}
      max={max}
      value={crop()[name]}
      onInput={(value) => setCrop((before) => ({ ...before, [name]: value }))}
    />
  );
  const actions = (
    <>
      <Button onClick={props.onLeave}>{t("shell.cancel")}</Button>
      <Button variant="primary" busy={busy()} busyLabel={t("shell.form.sending")} onClick={() => void save()}>
        {t("speaking.photo.save")}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      title={t("speaking.photo.crop")}
      text={t("speaking.photo.crop.text")}
      actions={actions}
      onClose={props.onLeave}
    >
      <ProblemNotice problem={failure()} />
      <Frame picture={props.picture} crop={crop()} onCrop={setCrop} />
      {slider("zoom", 1, mostZoom)}
      {slider("x", 0, 1)}
      {slider("y", 0, 1)}
    </Dialog>
  );
}
