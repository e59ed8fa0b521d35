import { type RouteSectionProps, useLocation } from "@solidjs/router";
import { createEffect, ErrorBoundary, type JSX, on, Suspense } from "solid-js";
import { locale, localeAsked } from "../i18n/locale.ts";
import { chooseLocale, useText } from "../i18n/text.ts";
import { wantHeadingFocus } from "../lib/page-focus.ts";
import { PageSkeleton } from "../ui/skeleton.tsx";
import { showProblem } from "../ui/toast.ts";
import { ToastRegion } from "../ui/toast-region.tsx";
import { ErrorPage } from "./error-page.tsx";
import { OfflineLine } from "./offline-line.tsx";
import { Proof } from "./proof.tsx";
import { RouteAnnouncer } from "./route-announcer.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";
import "./layout.css";

/** A way inside the program (a link, back, the return after signing in) may ask for another language too. */
function showAskedLocale(search: string): void {
  const asked = localeAsked(search);
  if (asked !== null && asked !== locale()) void chooseLocale(asked).catch(showProblem);
}

/** What stands around every page: header, connection, the page itself or what went wrong with it, footer, messages. */
export function Layout(props: RouteSectionProps): JSX.Element {
  const t = useText();
  const location = useLocation();
  createEffect(on(() => location.pathname, wantHeadingFocus, { defer: true }));
  createEffect(on(() => location.search, showAskedLocale, { defer: true }));
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
      <Proof />
      <RouteAnnouncer />
    </div>
  );
}
