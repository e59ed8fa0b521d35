import type { Locale } from "@assize/core/i18n/locale.ts";
import type { LessonInput } from "@assize/core/training/schema.ts";
import { type JSX, onMount } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import "./teach.css";

interface ConflictProps {
  readonly yours: LessonInput;
  readonly theirs: LessonInput;
  readonly language: Locale;
  readonly onSettle: (choice: "yours" | "theirs") => void;
}

function Side(props: { readonly name: string; readonly of: LessonInput; readonly language: Locale }): JSX.Element {
  return (
    <div class="stack">
      <h2 class="module-name">{props.name}</h2>
      <section class="conflict-text" lang={props.language} tabindex="0" aria-label={props.name}>
        {`${props.of.title[props.language] ?? ""}\n\n${props.of.body[props.language] ?? ""}`}
      </section>
    </div>
  );
}

/** Two texts of one lesson; the author decides which one stays. */
export function LessonConflict(props: ConflictProps): JSX.Element {
  const t = useText();
  let box: HTMLDivElement | undefined;
  onMount(() => box?.focus());
  return (
    <div class="conflict" ref={box} tabindex="-1">
      <Notice
        tone="warning"
        announce
        title={t("teach.conflict.title")}
        actions={
          <>
            <Button onClick={() => props.onSettle("yours")}>{t("teach.conflict.keepYours")}</Button>
            <Button onClick={() => props.onSettle("theirs")}>{t("teach.conflict.takeTheirs")}</Button>
          </>
        }
      >
        <p>{t("teach.conflict.text")}</p>
      </Notice>
      <div class="conflict-sides">
        <Side name={t("teach.conflict.yours")} of={props.yours} language={props.language} />
        <Side name={t("teach.conflict.theirs")} of={props.theirs} language={props.language} />
      </div>
    </div>
  );
}
