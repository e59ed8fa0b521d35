import { inLocale } from "@assize/core/shared/multi-text.ts";
import type { SpeakingPage } from "@assize/core/speaking/schema.ts";
import { createSignal, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { FileField } from "../../ui/file-field.tsx";
import { Section } from "../../ui/page.tsx";
import { showToast } from "../../ui/toast.ts";
import { dropPhoto, type SpeakingRef, sendPhoto } from "./api.ts";
import type { Crop } from "./crop.ts";
import { CropDialog } from "./crop-dialog.tsx";
import { cropJpeg } from "./crop-jpegs.ts";
import { Photo } from "./photo.tsx";

interface PhotoSectionProps {
  readonly at: SpeakingRef;
  readonly of: SpeakingPage;
  readonly onChanged: (page: SpeakingPage) => void;
}

function createChoosing(props: PhotoSectionProps) {
  const t = useText();
  const [picture, setPicture] = createSignal<ImageBitmap | null>(null);
  const [unreadable, setUnreadable] = createSignal(false);
  const choose = async (file: File | null) => {
    setUnreadable(false);
    if (file === null) return;
    const read = await createImageBitmap(file).catch(() => null);
    setUnreadable(read === null);
    setPicture(read);
  };
  const save = async (crop: Crop) => {
    const chosen = picture();
    if (chosen === null) return;
    const [small, large] = await Promise.all([cropJpeg(chosen, crop, "small"), cropJpeg(chosen, crop, "large")]);
    props.onChanged(await sendPhoto(props.at, { small, large }));
    setPicture(null);
    showToast({ text: t("speaking.photo.saved") });
  };
  return { picture, setPicture, unreadable, choose, save };
}

function Known(props: PhotoSectionProps & { readonly stamp: string; readonly uploadedAt: string }): JSX.Element {
  const t = useText();
  const format = useFormat();
  const [removing, setRemoving] = createSignal(false);
  const remove = async () => {
    props.onChanged(await dropPhoto(props.at));
    showToast({ text: t("speaking.photo.removed") });
  };
  return (
    <div class="photo-known">
      <Photo at={props.at} stamp={props.stamp} size="large" alt={inLocale(props.of.speaker.name, locale())} />
      <div class="stack">
        <p class="hint">{t("speaking.photo.since", { date: format().date(props.uploadedAt) })}</p>
        <Button onClick={() => setRemoving(true)}>{t("speaking.photo.remove")}</Button>
      </div>
      <ConfirmDialog
        open={removing()}
        danger
        title={t("speaking.photo.remove.title")}
        text={t("speaking.photo.remove.text")}
        confirm={t("speaking.photo.remove")}
        onClose={() => setRemoving(false)}
        onConfirm={remove}
      />
    </div>
  );
}

/** The speaker's photo: chosen, cropped and made anew on the device, then sent. */
export function PhotoSection(props: PhotoSectionProps): JSX.Element {
  const t = useText();
  const choosing = createChoosing(props);
  return (
    <Section title={t("speaking.photo")}>
      <Show when={props.of.photo}>{(photo) => <Known {...props} {...photo()} />}</Show>
      <FileField
        name="photo"
        label={props.of.photo ? t("speaking.photo.another") : t("speaking.photo.choose")}
        hint={t("speaking.photo.hint")}
        required={false}
        accept="image/jpeg,image/png,image/webp"
        file={null}
        error={choosing.unreadable() ? t("speaking.photo.unreadable") : undefined}
        onFile={(file) => void choosing.choose(file)}
      />
      <Show when={choosing.picture()} keyed>
        {(picture) => <CropDialog picture={picture} onSave={choosing.save} onLeave={() => choosing.setPicture(null)} />}
      </Show>
    </Section>
  );
}
