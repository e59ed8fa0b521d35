import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { type ReleasedWorld, releasedWorld } from "../../testing/exported-agenda.ts";
import { createSession, exportEmbed, releaseAgenda } from "../index.ts";
import type { ExportFilter } from "./exported.ts";

class Element {
  readonly attributes: Record<string, string> = {};
  readonly children: (Element | string)[] = [];
  readonly name: string;
  adoptedStyleSheets: unknown[] = [];
  constructor(name: string) {
    this.name = name;
  }
  setAttribute(name: string, value: string): void {
    this.attributes[name] = value;
  }
  append(...children: (Element | string)[]): void {
    this.children.push(...children);
  }
  attachShadow(): Element {
    const root = new Element("#shadow");
    this.children.push(root);
    return root;
  }
  get text(): string {
    return this.children.map((child) => (typeof child === "string" ? child : child.text)).join("");
  }
  all(name: string): Element[] {
    return this.children.flatMap((child) =>
      typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...child.all(name)],
    );
  }
}

/** Runs the script as a page of a partner does, in a world that has nothing but what it may use. */
async function shownBy({ world, conference }: ReleasedWorld, filter: ExportFilter = {}, locale: "ky" | "en" = "en") {
  const script = await exportEmbed(
    { ...world.ctx, locale },
    { slug: conference.slug, filter, publicUrl: "https://assize.test" },
  );
  const shown: Element[] = [];
  runInNewContext(script, {
    document: {
      currentScript: { replaceWith: (element: Element) => shown.push(element) },
      createElement: (name: string) => new Element(name),
      createTextNode: (text: string) => text,
    },
    CSSStyleSheet: class {
      replaceSync(): void {}
    },
  });
  const [block] = shown;
  if (block === undefined) throw new Error("the script shows nothing");
  return { block, script };
}

it("shows the sessions by day in the reader's language, each with a link to its page", async () => {
  const setting = await releasedWorld();
  const { block } = await shownBy(setting, {}, "ky");

  expect(block.all("h3").map(({ text }) => text)).toEqual(["12-октябрь, жума"]);
  expect(block.all("li").map(({ text }) => text)).toEqual([
    expect.stringMatching(/^09:00–10:00Открытие конференцииНегизги зал · Өмүрбек Ңурланов$/),
    expect.stringMatching(/^10:00–11:30Panel <1> & moreRoom 2$/),
  ]);
  expect(block.all("a").map(({ attributes }) => attributes.href)).toEqual([
    `https://assize.test/c/${setting.conference.slug}/agenda`,
    `https://assize.test/c/${setting.conference.slug}/agenda/${setting.opening.id}`,
    `https://assize.test/c/${setting.conference.slug}/agenda/${setting.panel.id}`,
  ]);
});

it("shows one track or room alone, and no text becomes markup or ends the script", async () => {
  const setting = await releasedWorld();
  const { ctx, conference, track } = setting;
  const title = { source: "en", en: '</script><img src=x onerror="1">"`\\' } as const;
  await createSession(ctx, conference.id, {
    title,
    kind: "panel",
    startsAt: "2018-10-12T06:00:00.000Z",
    endsAt: "2018-10-12T07:00:00.000Z",
    roomId: null,
    trackId: track.id,
    speakers: [],
  });
  await releaseAgenda(ctx, conference.id, {});
  const { block } = await shownBy(setting, { track: track.id });

  expect(block.all("li")).toHaveLength(2);
  expect(block.all("img")).toEqual([]);
  expect(block.all("a").at(-1)?.text).toContain('</script><img src=x onerror="1">');
  await expect(shownBy(setting, { room: "room_nowhere" })).rejects.toMatchObject({ code: "not_found" });
});

it("is small: less than a kilobyte beside what the agenda says", async () => {
  const { script } = await shownBy(await releasedWorld());
  expect(script.indexOf('["section"')).toBeLessThan(1100);
});
