import type { RouteDefinition } from "@solidjs/router";
import { type Component, lazy } from "solid-js";
import type { Surface } from "./i18n/surfaces.ts";
import { preloadTexts } from "./i18n/text.ts";
import { type PageName, patterns } from "./paths.ts";

type LoadPage = () => Promise<{ readonly default: Component }>;

/** A page that arrives when it is visited, together with the texts it speaks from. */
function page(
  name: PageName,
  load: LoadPage,
  texts: readonly Surface[],
  preload?: RouteDefinition["preload"],
): RouteDefinition {
  return {
    path: patterns[name],
    component: lazy(load),
    preload: (args) => {
      preloadTexts(texts);
      return preload?.(args);
    },
  };
}

/** Which page stands behind which address. Add a page: its pattern in `paths.ts`, its line here. */
export const routes: RouteDefinition[] = [
  page("home", () => import("./routes/home.tsx"), ["shell"]),
  { path: "*", component: lazy(() => import("./routes/not-found.tsx")) },
];
