import { type Accessor, createSignal, onCleanup } from "solid-js";

const minuteMs = 60_000;

/** The time, moved on at every full minute and when the reader comes back to the page. */
export function createClock(): Accessor<Date> {
  const [now, setNow] = createSignal(new Date());
  let timer: ReturnType<typeof setTimeout>;
  const tick = () => {
    setNow(new Date());
    clearTimeout(timer);
    timer = setTimeout(tick, minuteMs - (Date.now() % minuteMs));
  };
  tick();
  document.addEventListener("visibilitychange", tick);
  onCleanup(() => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", tick);
  });
  return now;
}
