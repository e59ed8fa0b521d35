import type { PhotoSize } from "@assize/core/speaker-file/terms.ts";
import { createResource, type JSX, onCleanup, Show } from "solid-js";
import { loadPhoto, type SpeakingRef } from "./api.ts";

interface PhotoProps {
  readonly at: SpeakingRef;
  readonly stamp: string;
  readonly size: PhotoSize;
  readonly alt: string;
}

/** A photo that only the speaker and organizers see: it comes with the secret of the link, and so by no address that could be passed on. */
export function Photo(props: PhotoProps): JSX.Element {
  const [address] = createResource(
    () => ({ stamp: props.stamp, size: props.size }),
    async ({ size }) => {
      const url = URL.createObjectURL(await loadPhoto(props.at, size));
      urls.push(url);
      return url;
    },
  );
  const urls: string[] = [];
  onCleanup(() => {
    for (const url of urls) URL.revokeObjectURL(url);
  });
  return (
    <span class={`speaker-photo ${props.size}`}>
      <Show when={address.state === "ready" && address()}>{(url) => <img src={url()} alt={props.alt} />}</Show>
    </span>
  );
}
