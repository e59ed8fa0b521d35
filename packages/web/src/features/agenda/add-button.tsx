import Bookmark from "lucide-solid/icons/bookmark";
import BookmarkCheck from "lucide-solid/icons/bookmark-check";
import { type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import type { OwnAgendaWork } from "./create-own-agenda.ts";

interface AddProps {
  readonly mine: OwnAgendaWork;
  readonly sessionId: string;
  readonly title: string;
}

/** Puts a session into one's own agenda, or takes it out. */
export function AddButton(props: AddProps): JSX.Element {
  const t = useText();
  const has = () => props.mine.has(props.sessionId);
  const words = () => t(has() ? "agenda.mine.added" : "agenda.mine.add");
  const button = () => (
    <Button
      variant={has() ? "secondary" : "quiet"}
      icon={has() ? BookmarkCheck : Bookmark}
      label={`${words()}: ${props.title}`}
      onClick={() => props.mine.toggle(props.sessionId)}
    >
      {words()}
    </Button>
  );
  return (
    <Show when={props.mine.placed(props.sessionId)} fallback={button()}>
      <p class="agenda-placed">{t("agenda.mine.placed")}</p>
    </Show>
  );
}

/** What else of one's own agenda is on at the same time. */
export function ClashLine(props: {
  readonly with: readonly { readonly title: { readonly text: string } }[];
}): JSX.Element {
  const t = useText();
  return (
    <Show when={props.with.length > 0}>
      <p class="agenda-clash" role="status">
        {t("agenda.mine.clash", { titles: props.with.map(({ title }) => title.text).join("; ") })}
      </p>
    </Show>
  );
}
