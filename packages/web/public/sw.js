// Keeps the program itself on the device, so that the agenda opens at a venue without a connection. Answers of the API are not kept here:
// the pages keep those that every visitor may see, with their age.
const cacheName = "assize-app-1";
const page = "/";
const mostKept = 250;
const patienceMs = 4000;

const isAsset = ({ pathname }) => pathname.startsWith("/assets/");
const isPart = (url) => isAsset(url) || url.pathname === "/theme.js" || url.pathname === "/icon.svg";
const isServed = ({ pathname }) => /^\/(?:api|files|mailbox|embed)\b/.test(pathname) || /\.\w+$/.test(pathname);

async function keep(key, response) {
  if (!response.ok) return;
  const cache = await caches.open(cacheName);
  await cache.put(key, response);
  const kept = (await cache.keys()).filter((request) => isAsset(new URL(request.url)));
  await Promise.all(kept.slice(0, Math.max(0, kept.length - mostKept)).map((request) => cache.delete(request)));
}

const kept = async (key) => (await caches.open(cacheName)).match(key);

const laterThan = (ms, value) => new Promise((resolve) => setTimeout(() => resolve(value), ms));

/** Every page is the same document: the newest one where the network answers in time. */
async function answerPage(event) {
  const old = await kept(page);
  const asked = fetch(event.request).then((response) => {
    if (response.ok) event.waitUntil(keep(page, response.clone()));
    return response;
  });
  if (old === undefined) return asked;
  return Promise.race([asked.catch(() => old), laterThan(patienceMs, old)]);
}

async function answerPart(event, url) {
  const old = await kept(event.request);
  if (old !== undefined && isAsset(url)) return old;
  try {
    const response = await fetch(event.request);
    if (response.ok) event.waitUntil(keep(event.request, response.clone()));
    return response;
  } catch (error) {
    if (old === undefined) throw error;
    return old;
  }
}

/** What the page had loaded before this worker was there; most of it comes from the browser's own cache. */
async function keepAll(urls) {
  await Promise.all(
    urls.map(async (url) => {
      if ((await kept(url)) === undefined) await keep(url, await fetch(url)).catch(() => undefined);
    }),
  );
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  const [port] = event.ports;
  event.waitUntil(keepAll(event.data).then(() => port?.postMessage("kept")));
});
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (event.request.mode === "navigate") {
    if (!isServed(url)) event.respondWith(answerPage(event));
  } else if (isPart(url)) event.respondWith(answerPart(event, url));
});
