let begun: Promise<boolean> | null = null;

/** What this page is made of, as far as it has loaded. */
function ownParts(): string[] {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  const own = loaded.filter(
    ({ origin, pathname }) => origin === location.origin && /^\/(?:assets\/|theme)/.test(pathname),
  );
  return ["/", ...own.map(({ pathname }) => pathname)];
}

async function begin(): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return false;
  try {
    await navigator.serviceWorker.register("/sw.js");
    const { active } = await navigator.serviceWorker.ready;
    if (active === null) return false;
    const { port1, port2 } = new MessageChannel();
    const kept = new Promise((resolve) => port1.addEventListener("message", resolve, { once: true }));
    port1.start();
    active.postMessage(ownParts(), [port2]);
    await kept;
    return true;
  } catch {
    // Without a worker (private window, no TLS) the pages work as long as there is a connection.
    return false;
  }
}

/** Keeps the program on this device once the page is quiet; true as soon as it opens without a connection. */
export function keepOnDevice(): Promise<boolean> {
  begun ??= new Promise((resolve) => {
    const start = () => setTimeout(() => resolve(begin()), 1000);
    if (document.readyState === "complete") start();
    else addEventListener("load", start, { once: true });
  });
  return begun;
}
