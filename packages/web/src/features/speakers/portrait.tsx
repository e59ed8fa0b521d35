import User from "lucide-solid/icons/user";
import { type JSX, Show } from "solid-js";
import { Icon } from "../../ui/icon.tsx";
import { photoUrl } from "./api.ts";
import "./speakers.css";

interface PortraitProps {
  readonly slug: string;
  readonly of: { readonly id: string; readonly photo: string | null };
  readonly size: "small" | "large";
  /** Empty where the name stands beside it. */
  readonly alt: string;
}

/** A speaker's photo, or a place for one that says nothing. */
export function Portrait(props: PortraitProps): JSX.Element {
  const side = () => (props.size === "small" ? 192 : 640);
  return (
    <span class={`portrait ${props.size}`}>
      <Show when={props.of.photo} fallback={<Icon of={User} size={props.size === "small" ? 28 : 56} />}>
        {(photo) => (
          <img
            src={photoUrl(props.slug, { id: props.of.id, photo: photo() }, props.size)}
            alt={props.alt}
            width={side()}
            height={side()}
            loading={props.size === "small" ? "lazy" : "eager"}
          />
        )}
      </Show>
    </span>
  );
}
