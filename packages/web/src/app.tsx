import { Router } from "@solidjs/router";
import { type JSX, Suspense } from "solid-js";
import { routes } from "./routes.tsx";
import { Layout } from "./shell/layout.tsx";

export function App(): JSX.Element {
  return (
    <Suspense>
      <Router root={Layout}>{routes}</Router>
    </Suspense>
  );
}
