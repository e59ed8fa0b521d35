import type { Conference } from "@assize/core/conference/schema.ts";
import type { EditionCopy, EditionInput } from "@assize/core/edition/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { useNavigate } from "@solidjs/router";
import { createMemo, createResource, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { ProblemNotice } from "../../ui/notice.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { createEditor } from "../editing/create-editor.ts";
import { createLeaving } from "../editing/create-leaving.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { LeaveDialog } from "../editing/leave-dialog.tsx";
import { loadConference } from "../settings/api.ts";
import { beginEdition } from "./api.ts";
import { createPreview } from "./create-preview.ts";
import { checkEdition, type EditionDraft, editionDraft, previewOf } from "./edition-draft.ts";
import { FirstDayField, NameFields, PartFields, PlaceFields } from "./edition-fields.tsx";
import { CountTable, DateTable } from "./preview-tables.tsx";
import "../settings/settings.css";

function EditionForm(props: { readonly source: Conference }): JSX.Element {
  const t = useText();
  const navigate = useNavigate();
  const opened = new Date();
  const editor = createEditor<EditionDraft, EditionInput, EditionCopy>({
    known: null,
    draftOf: () => editionDraft(props.source, locale(), opened),
    check: checkEdition,
    send: (input, _onto, key) => beginEdition(props.source.id, input, key),
    reload: async () => null,
    said: () => [],
    onSaved: ({ conferenceId }) => navigate(pathTo("origin", { conferenceId })),
  });
  const leaving = createLeaving(editor);
  const wanted = createMemo(() => previewOf(editor.draft));
  const { preview, failure } = createPreview(props.source.id, wanted);
  return (
    <div class="settings-form">
      <EditorForm of={editor} save={t("edition.begin")} onTheirs={() => undefined}>
        <Section title={t("edition.what")}>
          <NameFields of={editor} />
        </Section>
        <Section title={t("edition.when")}>
          <FirstDayField of={editor} endsOn={preview()?.endsOn ?? null} />
        </Section>
        <Section title={t("edition.where")}>
          <PlaceFields of={editor} source={props.source} />
        </Section>
        <Section title={t("edition.along")}>
          <PartFields of={editor} />
        </Section>
        <Section title={t("edition.preview")}>
          <ProblemNotice problem={failure()} />
          <Show when={preview()} fallback={<p class="hint">{t("edition.preview.wait")}</p>}>
            {(found) => (
              <>
                <CountTable of={found().counts} caption={t("edition.preview")} />
                <h3>{t("edition.dates")}</h3>
                <DateTable of={found().dates} timeZone={props.source.timeZone} />
              </>
            )}
          </Show>
        </Section>
      </EditorForm>
      <LeaveDialog of={leaving} />
    </div>
  );
}

/** The next conference of a series, from the one that was. */
export function EditionPage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [source] = createResource(() => props.conferenceId, loadConference);
  return (
    <Show when={source()}>
      {(known) => (
        <Page
          title={t("edition.title")}
          above={inLocale(known().title, locale())}
          lead={t("edition.lead")}
          crumbs={[
            { text: t("settings.list.title"), href: pathTo("organize") },
            { text: t("settings.title"), href: pathTo("settings", { conferenceId: props.conferenceId }) },
          ]}
        >
          <EditionForm source={known()} />
        </Page>
      )}
    </Show>
  );
}
