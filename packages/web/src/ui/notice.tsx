import CircleAlert from "lucide-solid/icons/circle-alert";
import CircleCheck from "lucide-solid/icons/circle-check";
import Info from "lucide-solid/icons/info";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import { type JSX, type ParentProps, Show } from "solid-js";
import { useText } from "../i18n/text.ts";
import { Icon } from "./icon.tsx";
import { problemText } from "./toast.ts";
import "./notice.css";

export type NoticeTone = "info" | "success" | "warning" | "error";

interface NoticeProps extends ParentProps {
  readonly tone?: NoticeTone | undefined;
  readonly title?: string | undefined;
  /** Read aloud at once, for what appears after the page is there. */
  readonly announce?: boolean | undefined;
  readonly actions?: JSX.Element | undefined;
}

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, error: CircleAlert } as const;

/** Something to know before going on. */
export function Notice(props: NoticeProps): JSX.Element {
  const t = useText();
  const tone = () => props.tone ?? "info";
  return (
    <div class={`notice ${tone()}`} role={props.announce ? (tone() === "error" ? "alert" : "status") : undefined}>
      <div class="notice-body">
        <Icon of={icons[tone()]} size={22} />
        <div class="notice-text">
          <span class="visually-hidden">{`${t(`shell.notice.${tone()}`)}: `}</span>
          <Show when={props.title}>
            <p class="notice-title">{props.title}</p>
          </Show>
          {props.children}
          <Show when={props.actions}>
            <div class="row">{props.actions}</div>
          </Show>
        </div>
      </div>
    </div>
  );
}

/** What the server refused, in its words; nothing where nothing was refused. */
export function ProblemNotice(props: { readonly problem: unknown }): JSX.Element {
  return (
    <Show when={props.problem}>
      <Notice tone="error" announce>
        <p>{problemText(props.problem)}</p>
      </Notice>
    </Show>
  );
}
