import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a log line must not hold, whoever it is about. The program logs in English, ids and numbers. */
const patterns = {
  "a mail address": /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/i,
  "a name, or words that somebody wrote": /[Ѐ-ӿ]{2,}/,
  "a phone number": /\+\d[\d ()-]{7,}\d/,
  "a token or a secret link": /(?<![\w-])[\w-]{43,}(?![\w-])/,
} as const;

/** What a program says to the person who starts it: demo accounts, among others; no log. */
const isBanner = (line: string): boolean => !line.startsWith("{") && !/error|warn|at /i.test(line);

/** Each thing that a log tells of people, with the line; `secrets` are values that no pattern knows, such as codes. */
export function personalIn(log: string, secrets: readonly string[]): readonly string[] {
  return log
    .split("\n")
    .filter((line) => line !== "" && !isBanner(line))
    .flatMap((line) => [
      ...Object.entries(patterns).flatMap(([what, pattern]) => (pattern.test(line) ? [`${what}: ${line}`] : [])),
      ...secrets.filter((secret) => new RegExp(`(?<!\\d)${secret}(?!\\d)`).test(line)).map((one) => `${one}: ${line}`),
    ]);
}

const logs = (folder: string): string => join(folder, "logs");

/** What all programs of a run wrote, and the codes that they mailed. @throws naming what the logs tell of people */
export function refusePersonalLogs(folder: string): void {
  if (!existsSync(logs(folder))) throw new Error("no program of this run wrote a log");
  const files = readdirSync(logs(folder));
  const read = (ending: string) =>
    files.filter((name) => name.endsWith(ending)).map((name) => readFileSync(join(logs(folder), name), "utf8"));
  const secrets = [...new Set(read(".codes").flatMap((text) => text.split("\n").filter(Boolean)))];
  const found = read(".log").flatMap((log) => personalIn(log, secrets));
  if (found.length > 0) throw new Error(`logs tell of people:\n${found.slice(0, 20).join("\n")}`);
}
