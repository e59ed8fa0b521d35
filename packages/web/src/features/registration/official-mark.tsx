import type { Registration } from "@assize/core/registration/schema.ts";
import type { JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { markOfficial } from "./places-api.ts";

interface MarkProps {
  readonly of: Registration;
  readonly onChanged: (changed: Registration) => void;
}

/** Whether somebody comes for an office, and so by the reserve. */
export function OfficialMark(props: MarkProps): JSX.Element {
  const t = useText();
  const mark = async (official: boolean) => {
    try {
      props.onChanged(await markOfficial(props.of, official));
      showToast({ text: t("places.official.saved") });
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <CheckboxField
      name="official"
      label={t("places.official")}
      hint={t("places.official.hint")}
      checked={props.of.official ?? false}
      onChange={(official) => void mark(official)}
    />
  );
}
