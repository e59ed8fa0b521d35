// Every part in every state, for the eye and for axe: `vite` in packages/web, then /gallery.html. Never built.
import "../src/theme/tokens.css";
import "../src/theme/fonts.css";
import "../src/theme/base.css";
import { Route, Router } from "@solidjs/router";
import { Suspense } from "solid-js";
import { render } from "solid-js/web";
import { Layout } from "../src/shell/layout.tsx";
import { Gallery } from "./gallery.tsx";

const root = document.getElementById("app");
if (root)
  render(
    () => (
      <Suspense>
        <Router root={Layout}>
          <Route path="*" component={Gallery} />
        </Router>
      </Suspense>
    ),
    root,
  );
