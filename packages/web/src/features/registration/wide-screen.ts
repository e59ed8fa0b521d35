import { createSignal, onCleanup } from "solid-js";

/** True where the form has room for all its thoughts on one page. */
export function createWideScreen(): () => boolean {
  const query = matchMedia("(min-width: 60rem)");
  const [wide, setWide] = createSignal(query.matches);
  const follow = () => setWide(query.matches);
  query.addEventListener("change", follow);
  onCleanup(() => query.removeEventListener("change", follow));
  return wide;
}
