import { createEffect, type JSX, on, type ParentProps } from "solid-js";

/** What the form says above itself. After each failed try it is brought into sight and takes the focus. */
export function ToldOnTop(props: ParentProps<{ readonly attempt: number }>): JSX.Element {
  let box: HTMLDivElement | undefined;
  const bring = () => {
    const told = box?.firstElementChild;
    if (!(told instanceof HTMLElement)) return;
    told.scrollIntoView({ block: "center" });
    told.tabIndex = -1;
    told.focus({ preventScroll: true });
  };
  createEffect(
    on(
      () => props.attempt,
      () => queueMicrotask(bring),
      { defer: true },
    ),
  );
  return (
    <div class="told-on-top" ref={box}>
      {props.children}
    </div>
  );
}
