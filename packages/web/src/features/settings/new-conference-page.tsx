import { useNavigate } from "@solidjs/router";
import type { JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Page } from "../../ui/page.tsx";
import { showToast } from "../../ui/toast.ts";
import { ConferenceForm } from "./conference-form.tsx";
import { createConferenceEditor } from "./create-conference-editor.ts";

/** The first step of a conference. */
export function NewConferencePage(): JSX.Element {
  const t = useText();
  const navigate = useNavigate();
  const editor = createConferenceEditor(null, ({ id }) => {
    showToast({ text: t("settings.created") });
    navigate(pathTo("planning", { conferenceId: id }));
  });
  return (
    <Page
      title={t("settings.create")}
      lead={t("settings.create.lead")}
      crumbs={[{ text: t("settings.list.title"), href: pathTo("organize") }]}
    >
      <ConferenceForm of={editor} save={t("settings.create.save")} />
    </Page>
  );
}
