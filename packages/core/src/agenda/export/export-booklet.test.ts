import { expect, it } from "vitest";
import { type ReleasedWorld, releasedWorld } from "../../testing/exported-agenda.ts";
import { readPdf } from "../../testing/read-pdf.ts";
import { exportBooklet } from "../index.ts";

const bookletOf = async (
  { world, conference }: ReleasedWorld,
  locale: "ky" | "en",
  beside: "ru" | "ky" | null = null,
  filter = {},
) =>
  exportBooklet({ ...world.ctx, locale }, { slug: conference.slug, filter, beside, publicUrl: "https://assize.test" });

it("holds the days, times, titles, places and people in one language", async () => {
  const setting = await releasedWorld();
  const text = (await readPdf(await bookletOf(setting, "ky"))).join("\n");

  for (const part of ["12-октябрь, жума", "09:00–10:00", "Негизги зал", "Өмүрбек Ңурланов", "Panel <1> & more"])
    expect(text).toContain(part);
  expect(text).toContain(`https://assize.test/c/${setting.conference.slug}/agenda`);
});

it("holds two languages side by side, each session once in each", async () => {
  const setting = await releasedWorld();
  const text = (await readPdf(await bookletOf(setting, "en", "ru"))).join("\n");

  for (const part of [
    "Friday 12 October / пятница, 12 октября",
    "Opening",
    "Открытие конференции",
    "Evidence & proof",
    "Доказывание",
  ])
    expect(text).toContain(part);
  expect(text.split("Открытие конференции")).toHaveLength(2);
  expect(text.split("09:00–10:00")).toHaveLength(2);
});

it("is the same bytes for the same release, and one part where one is asked for", async () => {
  const setting = await releasedWorld();
  const [once, again] = [await bookletOf(setting, "en"), await bookletOf(setting, "en", null)];
  const part = (await readPdf(await bookletOf(setting, "en", null, { track: setting.track.id }))).join("\n");

  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  expect(part).toContain("Panel");
  expect(part).not.toContain("Opening");
});
