import { localeNames } from "@assize/core/i18n/locale.ts";
import { missingToPublish } from "@assize/core/training/policy.ts";
import type { ModuleDraft } from "@assize/core/training/schema.ts";
import { A } from "@solidjs/router";
import { createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { createSendKey } from "../../lib/send-key.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/page.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { showToast } from "../../ui/toast.ts";
import { publish } from "./api.ts";
import type { Author } from "./create-author.ts";
import { createSending } from "./create-sending.ts";
import { SendingErrors } from "./sending-errors.tsx";
import "./teach.css";

interface PartProps {
  readonly of: Author;
  readonly draft: ModuleDraft;
}

function Missing(props: PartProps): JSX.Element {
  const t = useText();
  const items = () =>
    missingToPublish(props.draft.module, props.draft.lessons).map(({ pointer }) => {
      const [, , at, part] = pointer.split("/");
      const lesson = props.draft.lessons[Number(at)];
      const language = localeNames[props.draft.module.title.source];
      const number = Number(at) + 1;
      if (lesson === undefined) return { text: t("teach.publish.missing.lesson"), lessonId: null };
      const key = part === "title" ? "teach.publish.missing.title" : "teach.publish.missing.body";
      return { text: t(key, { number, language }), lessonId: lesson.id };
    });
  return (
    <Notice tone="warning" title={t("teach.publish.missing")}>
      <ul>
        <For each={items()}>
          {({ text, lessonId }) => (
            <li>
              <Show when={lessonId} fallback={<a href="#new-lesson">{text}</a>}>
                {(id) => (
                  <A href={pathTo("teachLesson", { moduleId: props.draft.module.id, lessonId: id() })}>{text}</A>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Notice>
  );
}

function PublishForm(props: PartProps): JSX.Element {
  const t = useText();
  const sending = createSending();
  const keyOf = createSendKey();
  const [words, setWords] = createSignal("");
  const source = () => props.draft.module.title.source;
  const next = () => (props.draft.module.currentVersionNumber ?? 0) + 1;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const body = { changeNote: { source: source(), [source()]: words() } };
    const { id, version } = props.draft.module;
    const published = await sending.run(() => publish(id, body, keyOf({ body, version })));
    if (published === null) return;
    showToast({ text: t("teach.publish.done", { number: published.number }), tone: "success" });
    await props.of.refresh();
  };
  return (
    <form class="teach-form" noValidate onSubmit={submit}>
      <p>{t("teach.publish.ready", { number: next() })}</p>
      <SendingErrors of={sending} />
      <TextArea
        name={`/changeNote/${source()}`}
        label={t("teach.publish.note")}
        hint={t("teach.publish.note.hint")}
        value={words()}
        onInput={setWords}
        rows={3}
        maxLength={1000}
        lang={source()}
        error={sending.errorAt(`/changeNote/${source()}`)}
      />
      <div class="row">
        <Button type="submit" busy={sending.busy()} busyLabel={t("teach.publish.busy")}>
          {t("teach.publish.submit", { number: next() })}
        </Button>
      </div>
    </form>
  );
}

/** What is missing before the module can be published, or the publishing itself. */
export function PublishSection(props: PartProps): JSX.Element {
  const t = useText();
  const missing = () => missingToPublish(props.draft.module, props.draft.lessons).length > 0;
  return (
    <Section title={t("teach.publish.title")}>
      <Switch fallback={<PublishForm {...props} />}>
        <Match when={missing()}>
          <Missing {...props} />
        </Match>
        <Match when={!props.draft.changedSinceVersion}>
          <Notice tone="success">
            <p>{t("teach.publish.unchanged", { number: props.draft.module.currentVersionNumber ?? 1 })}</p>
          </Notice>
        </Match>
      </Switch>
    </Section>
  );
}
