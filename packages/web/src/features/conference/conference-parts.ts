import { type PageName, pathTo } from "../../paths.ts";

/** The pages of a conference by what they are about; each group opens with its first page. */
export const groups = {
  overview: ["overview"],
  people: ["registrations", "nominations", "categories", "forms", "support"],
  agenda: ["planning", "callBoard", "speaking"],
  messages: ["messages", "letters", "papers"],
  conference: ["settings", "history"],
} as const satisfies Readonly<Record<string, readonly PageName[]>>;

export type Group = keyof typeof groups;
export type Part = (typeof groups)[Group][number];

export const groupNames: readonly Group[] = ["overview", "people", "agenda", "messages", "conference"];

/** Pages that are reached from another one, and do not lie below its address. */
const beneath: readonly (readonly ["allocation" | "importAgenda" | "edition" | "editions" | "origin", Part])[] = [
  ["allocation", "registrations"],
  ["importAgenda", "planning"],
  ["edition", "settings"],
  ["editions", "settings"],
  ["origin", "settings"],
];

export interface Place {
  readonly group: Group;
  readonly part: Part;
}

const isAt = (pathname: string, path: string): boolean => pathname === path || pathname.startsWith(`${path}/`);

/** Where in a conference an address lies; null where it is none of its pages. */
export function placeOf(conferenceId: string, pathname: string): Place | null {
  const params = { conferenceId };
  const from = beneath.find(([page]) => isAt(pathname, pathTo(page, params)));
  for (const group of groupNames) {
    for (const part of groups[group]) {
      const path = pathTo(part, params);
      if (part === from?.[1] || (part === "overview" ? pathname === path : isAt(pathname, path)))
        return { group, part };
    }
  }
  return null;
}
