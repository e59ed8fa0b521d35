import { createSignal, onCleanup } from "solid-js";

/** Seconds that are left to wait; `start` begins anew. */
export function createWait(seconds: number) {
  const [left, setLeft] = createSignal(0);
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => clearInterval(timer);
  const start = () => {
    stop();
    const end = Date.now() + seconds * 1000;
    setLeft(seconds);
    timer = setInterval(() => {
      setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000)));
      if (left() === 0) stop();
    }, 1000);
  };
  onCleanup(stop);
  return { left, start };
}
