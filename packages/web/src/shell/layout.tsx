import { type RouteSectionProps, useLocation } from "@solidjs/router";
import { createEffect, ErrorBoundary, type JSX, on, Suspense } from "solid-js";
import { useText } from "../i18n/text.ts";
import { wantHeadingFocus } from "../lib/page-focus.ts";
import { PageSkeleton } from "../ui/skeleton.tsx";
import { ToastRegion } from "../ui/toast-region.tsx";
import { ErrorPage } from "./error-page.tsx";
import { OfflineLine } from "./offline-line.tsx";
import { RouteAnnouncer } from "./route-announcer.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";
import "./layout.css";

/** What stands around every page: header, connection, the page itself or what went wrong with it, footer, messages. */
export function Layout(props: RouteSectionProps): JSX.Element {
  const t = useText();
  const location = useLocation();
  createEffect(on(() => location.pathname, wantHeadingFocus, { defer: true }));
  return (
    <div class="layout">
      <a class="skip-link" href="#main">
        {t("shell.skip")}
      </a>
      <SiteHeader />
      <OfflineLine />
      <main id="main" class="layout-main" tabindex="-1">
        <ErrorBoundary fallback={(error: unknown, reset) => <ErrorPage error={error} retry={reset} />}>
          <Suspense fallback={<PageSkeleton />}>{props.children}</Suspense>
        </ErrorBoundary>
      </main>
      <SiteFooter />
      <ToastRegion />
      <RouteAnnouncer />
    </div>
  );
}
