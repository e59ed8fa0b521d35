import { A } from "@solidjs/router";
import { type JSX, type ParentProps, Show } from "solid-js";
import { Icon, type IconShape } from "./icon.tsx";
import "./button.css";

/** One primary action a page; danger is for what destroys; quiet is for rows and toolbars. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

interface Look extends ParentProps {
  readonly variant?: ButtonVariant | undefined;
  readonly icon?: IconShape | undefined;
}

interface ButtonProps extends Look {
  readonly type?: "button" | "submit" | undefined;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
  /** Under way: the button keeps its focus and takes no second press. */
  readonly busy?: boolean | undefined;
  /** What the button says while busy. */
  readonly busyLabel?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly pressed?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  readonly controls?: string | undefined;
  readonly describedBy?: string | undefined;
  /** Where the visible text is not enough to know what it acts on ("Confirm Bermet Toktogulova"). */
  readonly label?: string | undefined;
  readonly ref?: ((element: HTMLButtonElement) => void) | undefined;
}

function Face(props: Look): JSX.Element {
  return (
    <>
      <Show when={props.icon}>{(icon) => <Icon of={icon()} />}</Show>
      {props.children}
    </>
  );
}

/** A button that does something. Its text is a verb and its object. */
export function Button(props: ButtonProps): JSX.Element {
  const press = (event: MouseEvent) => {
    if (props.busy || props.disabled) event.preventDefault();
    else props.onClick?.(event);
  };
  return (
    <button
      ref={(element) => props.ref?.(element)}
      type={props.type ?? "button"}
      class={`button ${props.variant ?? (props.type === "submit" ? "primary" : "secondary")}`}
      aria-disabled={props.busy || props.disabled ? "true" : undefined}
      aria-busy={props.busy ? "true" : undefined}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      aria-describedby={props.describedBy}
      aria-label={props.label}
      onClick={press}
    >
      <Face icon={props.icon}>{(props.busy && props.busyLabel) || props.children}</Face>
    </button>
  );
}

interface LinkButtonProps extends Look {
  readonly href: string;
  /** A file to save, or another site: leaves the app. */
  readonly external?: boolean | undefined;
  /** The name to save it under; empty for the server's own. */
  readonly download?: string | undefined;
}

/** A link that looks like a button, for the main way on. */
export function LinkButton(props: LinkButtonProps): JSX.Element {
  const look = () => `button ${props.variant ?? "secondary"}`;
  return (
    <Show
      when={props.external || props.download !== undefined}
      fallback={
        <A href={props.href} class={look()}>
          <Face icon={props.icon}>{props.children}</Face>
        </A>
      }
    >
      <a href={props.href} class={look()} download={props.download} rel="noopener">
        <Face icon={props.icon}>{props.children}</Face>
      </a>
    </Show>
  );
}

interface IconButtonProps extends Omit<ButtonProps, "label" | "icon" | "children" | "type" | "busyLabel"> {
  readonly icon: IconShape;
  /** Read aloud, and shown as a tooltip. */
  readonly label: string;
}

/** A button that is only an icon, for toolbars. */
export function IconButton(props: IconButtonProps): JSX.Element {
  return (
    <button
      ref={(element) => props.ref?.(element)}
      type="button"
      class={`button icon-button ${props.variant ?? "quiet"}`}
      title={props.label}
      aria-label={props.label}
      aria-disabled={props.busy || props.disabled ? "true" : undefined}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      onClick={(event) => !props.busy && !props.disabled && props.onClick?.(event)}
    >
      <Icon of={props.icon} />
    </button>
  );
}
