import type { JSX } from "solid-js";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import type { Sending } from "./create-sending.ts";

/** Why a form did not go through: field by field, or as a whole. */
export function SendingErrors(props: { readonly of: Sending }): JSX.Element {
  return (
    <>
      <ErrorSummary errors={props.of.mistakes()} attempt={props.of.attempt()} />
      <ProblemNotice problem={props.of.refusal()} />
    </>
  );
}
