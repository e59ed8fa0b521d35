import { createSignal } from "solid-js";

/** A code that is typed and sent: what was typed, whether it is under way, and what it was refused for. */
export function createCodeEntry(send: (code: string) => Promise<void>) {
  const [code, setCode] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      await send(code());
    } catch (error) {
      setFailure(() => error);
    } finally {
      setBusy(false);
    }
  };
  return { code, setCode, busy, failure, submit };
}
