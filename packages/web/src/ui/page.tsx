import { createEffect, type JSX, onCleanup, onMount, type ParentProps, Show } from "solid-js";
import { useText } from "../i18n/text.ts";
import { giveHeadingFocus } from "../lib/page-focus.ts";
import { Breadcrumbs, type Crumb } from "./breadcrumbs.tsx";
import "./page.css";

interface PageProps extends ParentProps {
  /** The one h1, and the title of the document. */
  readonly title: string;
  /** Where the title of the document should say more: a count of work in progress, for example. */
  readonly documentTitle?: string | undefined;
  readonly lead?: JSX.Element | undefined;
  /** A line above the title: of which conference, of which module. */
  readonly above?: JSX.Element | undefined;
  readonly crumbs?: readonly Crumb[] | undefined;
  /** Beside the title: the page's one primary action, and what goes with it. */
  readonly actions?: JSX.Element | undefined;
  /** The language of the title where people wrote it in another one. */
  readonly titleLang?: string | undefined;
}

/** The frame of every page: title, way back, one main action. */
export function Page(props: PageProps): JSX.Element {
  const t = useText();
  let heading: HTMLHeadingElement | undefined;
  createEffect(() => {
    document.title = `${props.documentTitle ?? props.title} – ${t("shell.name")}`;
  });
  onMount(() => {
    const frame = requestAnimationFrame(() => heading && giveHeadingFocus(heading));
    onCleanup(() => cancelAnimationFrame(frame));
  });
  return (
    <div class="page">
      <Show when={props.crumbs?.length}>
        <Breadcrumbs crumbs={props.crumbs ?? []} />
      </Show>
      <div class="page-head">
        <div class="page-titles">
          <Show when={props.above}>
            <p class="page-above">{props.above}</p>
          </Show>
          <h1 ref={heading} tabindex="-1" lang={props.titleLang}>
            {props.title}
          </h1>
          <Show when={props.lead}>
            <p class="page-lead">{props.lead}</p>
          </Show>
        </div>
        <Show when={props.actions}>
          <div class="page-actions row">{props.actions}</div>
        </Show>
      </div>
      {props.children}
    </div>
  );
}

interface SectionProps extends ParentProps {
  readonly title: string;
  readonly id?: string | undefined;
  readonly actions?: JSX.Element | undefined;
}

/** A part of a page under its own h2. */
export function Section(props: SectionProps): JSX.Element {
  return (
    <section class="section">
      <div class="section-head">
        <h2 id={props.id}>{props.title}</h2>
        <Show when={props.actions}>
          <div class="row">{props.actions}</div>
        </Show>
      </div>
      {props.children}
    </section>
  );
}
