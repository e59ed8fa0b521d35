import { createSignal, type JSX, type ParentProps, Show } from "solid-js";
import { textFor } from "../i18n/text.ts";
import { Problem } from "../lib/problem.ts";
import { Button } from "./button.tsx";
import { ProblemNotice } from "./notice.tsx";
import { TextField } from "./text-field.tsx";

interface AddressFormProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** What is done with the address: the verb and its object. */
  readonly action: string;
  readonly autocomplete?: "email" | undefined;
  /** Refuses with a problem where it is not done. */
  readonly onSend: (email: string) => Promise<void>;
}

/** One mail address and what is done with it; a refusal stands at the field. */
export function AddressForm(props: ParentProps<AddressFormProps>): JSX.Element {
  const [email, setEmail] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const wrong = () => {
    const error = failure();
    const [first] = error instanceof Problem ? error.errors : [];
    return first && (textFor(`validation.${first.code}`, first.params) ?? first.detail);
  };
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      await props.onSend(email());
      setEmail("");
    } catch (error) {
      setFailure(() => error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form class="stack" novalidate onSubmit={send}>
      <Show when={wrong() === undefined}>
        <ProblemNotice problem={failure()} />
      </Show>
      <TextField
        name={props.name}
        type="email"
        autocomplete={props.autocomplete}
        label={props.label}
        hint={props.hint}
        value={email()}
        onInput={setEmail}
        error={wrong()}
      />
      <div class="row">
        <Button type="submit" busy={busy()} disabled={email().trim() === ""}>
          {props.action}
        </Button>
      </div>
      {props.children}
    </form>
  );
}
