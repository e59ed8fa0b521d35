import { createSignal } from "solid-js";

const [online, setOnline] = createSignal(navigator.onLine);

addEventListener("online", () => setOnline(true));
addEventListener("offline", () => setOnline(false));

/** Whether the server could be reached last time. */
export { online };

/** A request was answered, or could not be sent: the browser often learns that later than we do. */
export const noteReached = (reached: boolean): boolean => setOnline(reached);
