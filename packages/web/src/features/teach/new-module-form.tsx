import { isLocale, localeNames, locales } from "@assize/core/i18n/locale.ts";
import { useNavigate } from "@solidjs/router";
import { createSignal, type JSX } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { createSendKey } from "../../lib/send-key.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { refreshSession } from "../session/session.ts";
import { addModule } from "./api.ts";
import { createSending } from "./create-sending.ts";
import { SendingErrors } from "./sending-errors.tsx";
import "./teach.css";

/** What is written of a module before it is there, and the way to it once it is. */
function createNewModule() {
  const navigate = useNavigate();
  const sending = createSending();
  const keyOf = createSendKey();
  const [source, setSource] = createSignal(locale());
  const [title, setTitle] = createSignal("");
  const [summary, setSummary] = createSignal("");
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const body = {
      title: { source: source(), [source()]: title() },
      summary: { source: source(), [source()]: summary() },
      conferenceId: null,
    };
    const made = await sending.run(() => addModule(body, keyOf(body)));
    if (made === null) return;
    // The author became this module's trainer just now.
    await refreshSession();
    navigate(pathTo("teachModule", { moduleId: made.id }));
  };
  return { sending, source, setSource, title, setTitle, summary, setSummary, submit };
}

/** The first step of a module: title and summary in one language. */
export function NewModuleForm(): JSX.Element {
  const t = useText();
  const { sending, source, setSource, title, setTitle, summary, setSummary, submit } = createNewModule();
  return (
    <form class="teach-form" noValidate onSubmit={submit}>
      <p>{t("teach.new.text")}</p>
      <SendingErrors of={sending} />
      <div class="inline-choices">
        <RadioField
          name="source"
          label={t("teach.new.language")}
          value={source()}
          options={locales.map((one) => ({ value: one, label: localeNames[one] }))}
          onChange={(chosen) => isLocale(chosen) && setSource(chosen)}
        />
      </div>
      <TextField
        name={`/title/${source()}`}
        label={t("teach.field.title")}
        value={title()}
        onInput={setTitle}
        maxLength={160}
        lang={source()}
        error={sending.errorAt(`/title/${source()}`)}
      />
      <TextArea
        name={`/summary/${source()}`}
        label={t("teach.field.summary")}
        hint={t("teach.field.summary.hint")}
        value={summary()}
        onInput={setSummary}
        maxLength={2000}
        rows={4}
        lang={source()}
        error={sending.errorAt(`/summary/${source()}`)}
      />
      <div class="row">
        <Button type="submit" busy={sending.busy()} busyLabel={t("teach.new.busy")}>
          {t("teach.new.submit")}
        </Button>
      </div>
    </form>
  );
}
