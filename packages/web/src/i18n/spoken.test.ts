import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const packages = join(import.meta.dirname, "../../..");
const english = join(packages, "core/src/i18n/en");

const sources = ["core", "functions", "web"].flatMap((name) => {
  const folder = join(packages, name, "src");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/i18n\/(en|ru|ky)\//.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8"));
});
const all = sources.join("\n");

/** Texts that are put together: `planning.${what}.saved` speaks every key of that form. */
const composed = [...all.matchAll(/`([a-z]+\.[^`\s]*\$\{[^`]*?)`/g)].map(
  ([, template = ""]) => new RegExp(`^${template.replaceAll(".", "\\.").replaceAll(/\$\{[^}]*\}/g, ".+")}$`),
);

it.each(readdirSync(english))("every text of %s is said somewhere", (file) => {
  const keys = [...readFileSync(join(english, file), "utf8").matchAll(/^ {2}"([a-z]+\.[^"]+)":/gm)].map(
    ([, key = ""]) => key,
  );
  const silent = keys.filter((key) => !all.includes(`"${key}"`) && !composed.some((form) => form.test(key)));

  expect(silent).toEqual([]);
});
