import type { MessageView } from "@assize/core/message/schema.ts";
import { createSignal, type JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { showToast } from "../../ui/toast.ts";
import { releaseDrafts } from "./letter-api.ts";

const atOnce = 50;

interface ReleaseAllProps {
  readonly conferenceId: string;
  readonly drafts: readonly MessageView[];
  readonly onReleased: () => void;
}

/** Lets all drafts in sight go, after their number was confirmed; a press that is cut goes on with what is left. */
export function ReleaseAll(props: ReleaseAllProps): JSX.Element {
  const t = useText();
  const [asking, setAsking] = createSignal(false);
  const count = () => props.drafts.length;
  const release = async () => {
    let released = 0;
    const ids = props.drafts.map(({ id }) => id);
    try {
      for (let from = 0; from < ids.length; from += atOnce)
        released += await releaseDrafts(props.conferenceId, ids.slice(from, from + atOnce));
      showToast({ text: t("message.draft.released", { count: released }) });
    } finally {
      props.onReleased();
    }
  };
  return (
    <p>
      <Button onClick={() => setAsking(true)}>{t("message.draft.releaseAll", { count: count() })}</Button>
      <ConfirmDialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={t("message.draft.releaseAll", { count: count() })}
        text={t("message.draft.releaseAll.text")}
        confirm={t("message.draft.releaseAll", { count: count() })}
        onConfirm={release}
      />
    </p>
  );
}
