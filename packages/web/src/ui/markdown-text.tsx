import { createMemo, createUniqueId, type JSX } from "solid-js";
import { useText } from "../i18n/text.ts";
import type { MarkdownProps } from "./markdown.tsx";
import { markdownHtml } from "./markdown-html.ts";
import "./markdown.css";

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
