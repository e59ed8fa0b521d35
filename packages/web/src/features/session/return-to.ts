import { pathTo } from "../../paths.ts";

/** Where the person goes after signing in: only a page of our own, never another site. */
export function returnTo(asked: string | undefined): string {
  if (asked === undefined || !/^\/(?![/\\])/.test(asked)) return pathTo("me");
  return asked.startsWith(pathTo("signIn")) ? pathTo("me") : asked;
}
