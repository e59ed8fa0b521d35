import type { JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";

/** Our policy reaches into the frame and allows no style there, so the face and the edge are said in the oldest way there is. */
const dressed = (html: string): string =>
  html
    .replace("<body>", '<body marginwidth="16" marginheight="16"><font face="system-ui, sans-serif">')
    .replace("</body>", "</font></body>");

interface LetterFrameProps {
  readonly to: string;
  readonly subject: string;
  readonly language: string;
  readonly html: string;
  readonly files?: readonly string[];
}

/** A letter in a frame where nothing runs, under its head. */
export function LetterFrame(props: LetterFrameProps): JSX.Element {
  const t = useText();
  return (
    <>
      <dl class="letter-head">
        <dt>{t("message.preview.to")}</dt>
        <dd>{props.to}</dd>
        <dt>{t("message.preview.subject")}</dt>
        <dd lang={props.language}>{props.subject}</dd>
        {props.files && props.files.length > 0 && (
          <>
            <dt>{t("message.preview.files")}</dt>
            <dd>{props.files.join(", ")}</dd>
          </>
        )}
      </dl>
      <iframe class="letter" title={t("message.preview.frame")} sandbox="" srcdoc={dressed(props.html)} />
    </>
  );
}
