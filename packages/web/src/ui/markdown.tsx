import { type JSX, lazy, Suspense } from "solid-js";
import type { MarkdownProps } from "./markdown-text.tsx";
import { Skeleton } from "./skeleton.tsx";

const MarkdownText = lazy(async () => ({ default: (await import("./markdown-text.tsx")).MarkdownText }));

/** What people wrote in Markdown. Its parser is downloaded only by pages that show such text. */
export function Markdown(props: MarkdownProps): JSX.Element {
  return (
    <Suspense fallback={<Skeleton lines={[10, 9, 10, 7]} />}>
      <MarkdownText {...props} />
    </Suspense>
  );
}
