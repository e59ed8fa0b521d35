import { createMemo, createUniqueId, type JSX } from "solid-js";
import { useText } from "../i18n/text.ts";
import { markdownHtml } from "./markdown-html.ts";
import "./markdown.css";

export interface MarkdownProps {
  readonly source: string;
  /** The level that a first-level heading of the text gets on this page. */
  readonly topLevel?: 2 | 3 | 4 | undefined;
  readonly lang?: string | undefined;
}

/** Rendered Markdown; arrives with its parser. */
export function MarkdownText(props: MarkdownProps): JSX.Element {
  const t = useText();
  const prefix = `note-${createUniqueId()}-`;
  const html = createMemo(() =>
    markdownHtml(props.source, props.topLevel ?? 2, {
      footnotes: t("shell.markdown.footnotes"),
      backToText: t("shell.markdown.back"),
      prefix,
    }),
  );
  return <div class="markdown" lang={props.lang} innerHTML={html()} />;
}
