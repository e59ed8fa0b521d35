import type { JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import type { Leaving } from "./create-leaving.ts";

/** The question before changes are given up. */
export function LeaveDialog(props: { readonly of: Leaving }): JSX.Element {
  const t = useText();
  return (
    <ConfirmDialog
      open={props.of.asking()}
      danger
      title={t("settings.unsaved.title")}
      text={t("settings.unsaved.text")}
      confirm={t("settings.unsaved.leave")}
      cancel={t("settings.unsaved.stay")}
      onClose={props.of.stay}
      onConfirm={props.of.goOn}
    />
  );
}
