import { createSignal, type JSX, lazy, Show, Suspense } from "solid-js";
import { setProver } from "../lib/prove.ts";

const ProofDialog = lazy(async () => ({
  default: (await import("../features/factor/proof-dialog.tsx")).ProofDialog,
}));

/** Where the reader is asked who they are, over whatever page; it arrives when it is needed first. */
export function Proof(): JSX.Element {
  const [asking, setAsking] = createSignal<((proved: boolean) => void) | null>(null);
  setProver(
    () =>
      new Promise((resolve) => {
        setAsking(() => (proved: boolean) => {
          setAsking(null);
          resolve(proved);
        });
      }),
  );
  return (
    <Show when={asking()}>
      {(done) => (
        <Suspense>
          <ProofDialog onDone={done()} />
        </Suspense>
      )}
    </Show>
  );
}
