import { A } from "@solidjs/router";
import ChevronLeft from "lucide-solid/icons/chevron-left";
import ChevronRight from "lucide-solid/icons/chevron-right";
import { type JSX, Show } from "solid-js";
import { useText } from "../i18n/text.ts";
import { Icon } from "./icon.tsx";
import "./button.css";
import "./pagination.css";

interface Neighbour {
  readonly href: string;
  readonly text: string;
}

interface PaginationProps {
  readonly previous?: Neighbour | null | undefined;
  readonly next?: Neighbour | null | undefined;
}

/** The pages before and after this one: lessons of a module, days of an agenda. */
export function Pagination(props: PaginationProps): JSX.Element {
  const t = useText();
  return (
    <nav class="pagination no-print" aria-label={t("shell.pages")}>
      <Show when={props.previous}>
        {(to) => (
          <A class="pagination-link" href={to().href} rel="prev">
            <Icon of={ChevronLeft} />
            <span>
              <span class="pagination-way">{t("shell.pages.previous")}</span>
              {to().text}
            </span>
          </A>
        )}
      </Show>
      <Show when={props.next}>
        {(to) => (
          <A class="pagination-link next" href={to().href} rel="next">
            <span>
              <span class="pagination-way">{t("shell.pages.next")}</span>
              {to().text}
            </span>
            <Icon of={ChevronRight} />
          </A>
        )}
      </Show>
    </nav>
  );
}
