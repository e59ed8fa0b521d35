import { type JSX, lazy, Suspense } from "solid-js";
import { Skeleton } from "./skeleton.tsx";

export interface MarkdownProps {
  readonly source: string;
  /** The level that a first-level heading of the text gets on this page. */
  readonly topLevel?: 2 | 3 | 4 | undefined;
  readonly lang?: string | undefined;
}

const MarkdownText = lazy(async () => ({ default: (await import("./markdown-text.tsx")).MarkdownText }));

/** What people wrote in Markdown. Its parser is downloaded only by pages that show such text. */
export function Markdown(props: MarkdownProps): JSX.Element {
  return (
    <Suspense fallback={<Skeleton lines={[10, 9, 10, 7]} />}>
      <MarkdownText {...props} />
    </Suspense>
  );
}
