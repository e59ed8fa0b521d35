const cacheName = "assize-public-1";
const mostAnswers = 60;
const keptAtHeader = "x-assize-kept-at";

/** Only what every visitor may see is kept on the device. */
export const mayKeep = (url: string): boolean => url.startsWith("/api/public/");

async function openCache(): Promise<Cache | null> {
  try {
    return "caches" in globalThis ? await caches.open(cacheName) : null;
  } catch {
    return null;
  }
}

/** Keeps the last good answer of a public address, for when the connection is gone. */
export async function keepAnswer(url: string, body: string, etag: string | null): Promise<void> {
  const cache = await openCache();
  if (cache === null) return;
  const headers = new Headers({ "content-type": "application/json", [keptAtHeader]: new Date().toISOString() });
  if (etag !== null) headers.set("etag", etag);
  try {
    await cache.put(url, new Response(body, { headers }));
    const all = await cache.keys();
    for (const oldest of all.slice(0, Math.max(0, all.length - mostAnswers))) await cache.delete(oldest);
  } catch {
    // A full or closed storage keeps nothing; the page has its answer all the same.
  }
}

/** The kept answer with the time it was true, or null. */
export async function keptAnswer(url: string): Promise<{ readonly response: Response; readonly keptAt: Date } | null> {
  const response = await (await openCache())?.match(url);
  const keptAt = response?.headers.get(keptAtHeader);
  return response && keptAt ? { response, keptAt: new Date(keptAt) } : null;
}
