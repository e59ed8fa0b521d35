import { inLocale } from "@assize/core/shared/multi-text.ts";
import { For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { Lost } from "./board.ts";
import { useDesk } from "./desk.ts";
import { placeOf } from "./place.ts";

function OneLost(props: { readonly of: Lost }): JSX.Element {
  const t = useText();
  const { board, conference } = useDesk();
  const format = useFormat(() => conference.timeZone);
  const title = () => inLocale(props.of.session.title, locale());
  const where = ({ startsAt, endsAt, roomId }: Lost["mine"]) => {
    const room = board.held.rooms.find(({ id }) => id === roomId);
    const day = format().dayHeading(placeOf({ startsAt, endsAt, roomId }, conference.timeZone).day);
    const name = room ? inLocale(room.name, locale()) : t("planning.session.room.none");
    return `${day}, ${format().timeRange(startsAt, endsAt)}, ${name}`;
  };
  return (
    <Notice tone="warning" title={t("editor.lost", { title: title() })} announce>
      <Show when={props.of.theirs} fallback={<p>{t("editor.lost.gone")}</p>}>
        {(theirs) => <p>{t("editor.lost.text", { theirs: where(theirs()), mine: where(props.of.mine) })}</p>}
      </Show>
      <div class="row">
        <Button label={t("editor.lost.keep.of", { title: title() })} onClick={() => board.forget(props.of)}>
          {t("editor.lost.keep")}
        </Button>
        <Show when={props.of.theirs}>
          <Button label={t("editor.lost.insist.of", { title: title() })} onClick={() => board.insist(props.of)}>
            {t("editor.lost.insist")}
          </Button>
        </Show>
      </div>
    </Notice>
  );
}

/** Moves that were not stored because somebody else was first: never silent. */
export function LostNotices(): JSX.Element {
  const { board } = useDesk();
  return <For each={board.lost()}>{(one) => <OneLost of={one} />}</For>;
}
