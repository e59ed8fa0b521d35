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

const callTexts: readonly Surface[] = ["call", "agenda", "registration", "settings", "form"];

/** Which page stands behind which address. Add a page: its pattern in `paths.ts`, its line here. */
export const routes: RouteDefinition[] = [
  page("home", () => import("./routes/home.tsx"), ["conference"]),
  page("conference", () => import("./routes/conference.tsx"), ["conference"]),
  page("agenda", () => import("./routes/agenda.tsx"), ["agenda"]),
  page("agendaSession", () => import("./routes/agenda-session.tsx"), ["agenda", "sign-up"]),
  page("speakers", () => import("./routes/speakers.tsx"), ["speakers", "agenda"]),
  page("speaker", () => import("./routes/speaker.tsx"), ["speakers", "agenda"]),
  page("screen", () => import("./routes/screen.tsx"), ["shell", "agenda"]),
  page("signIn", () => import("./routes/sign-in.tsx"), ["session", "factor"]),
  page("register", () => import("./routes/register.tsx"), ["registration", "session", "form"]),
  page("keptDraft", () => import("./routes/kept-draft.tsx"), ["registration"]),
  page("me", () => import("./routes/me.tsx"), ["session", "standing", "registration", "privacy", "form", "factor"]),
  page("formDesk", () => import("./routes/form-desk.tsx"), ["form", "registration", "session"]),
  page("myRegistration", () => import("./routes/my-registration.tsx"), [
    "session",
    "standing",
    "registration",
    "form",
    "paper",
    "support",
  ]),
  page("ownData", () => import("./routes/my-data.tsx"), ["privacy", "registration", "session", "support"]),
  page("confirmAddress", () => import("./routes/confirm-address.tsx"), ["privacy"]),
  page("notMe", () => import("./routes/not-me.tsx"), ["factor", "session"]),
  page("organize", () => import("./routes/organize.tsx"), ["settings"]),
  page("duplicates", () => import("./routes/duplicates.tsx"), ["duplicate", "settings"]),
  page("duplicate", () => import("./routes/duplicate.tsx"), ["duplicate", "registration", "settings"]),
  page("newConference", () => import("./routes/new-conference.tsx"), ["settings", "conference", "session"]),
  page("importAgenda", () => import("./routes/import.tsx"), ["import", "settings", "session"]),
  page("planning", () => import("./routes/planning.tsx"), ["planning", "agenda", "settings", "session", "speaking"]),
  page("agendaEditor", () => import("./routes/agenda-editor.tsx"), [
    "editor",
    "planning",
    "agenda",
    "settings",
    "session",
    "speaking",
  ]),
  page("interest", () => import("./routes/interest.tsx"), ["planning", "settings", "shell"]),
  page("schedulers", () => import("./routes/schedulers.tsx"), ["planning", "settings", "session", "problem"]),
  page("signUp", () => import("./routes/sign-up.tsx"), ["sign-up", "planning", "agenda", "settings", "session"]),
  page("compare", () => import("./routes/compare.tsx"), ["planning", "agenda", "settings", "session"]),
  page("edition", () => import("./routes/edition.tsx"), ["edition", "settings", "session", "problem"]),
  page("editions", () => import("./routes/editions.tsx"), ["edition", "agenda", "settings"]),
  page("origin", () => import("./routes/origin.tsx"), ["edition", "settings"]),
  page("settings", () => import("./routes/settings.tsx"), ["settings", "conference", "session", "factor"]),
  page("overview", () => import("./routes/overview.tsx"), [
    "organizer",
    "registration",
    "session",
    "settings",
    "places",
  ]),
  page("registrations", () => import("./routes/registrations.tsx"), [
    "support",
    "form",
    "paper",
    "organizer",
    "registration",
    "session",
    "settings",
    "places",
  ]),
  page("categories", () => import("./routes/categories.tsx"), [
    "organizer",
    "registration",
    "session",
    "settings",
    "places",
  ]),
  page("allocation", () => import("./routes/allocation.tsx"), [
    "organizer",
    "registration",
    "session",
    "settings",
    "places",
  ]),
  page("history", () => import("./routes/history.tsx"), ["settings", "problem"]),
  page("messages", () => import("./routes/messages.tsx"), [
    "message",
    "registration",
    "organizer",
    "settings",
    "problem",
  ]),
  page("letters", () => import("./routes/letters.tsx"), ["message", "registration", "settings", "problem"]),
  page("papers", () => import("./routes/papers.tsx"), ["paper", "settings", "session"]),
  page("check", () => import("./routes/check.tsx"), ["paper"]),
  page("nominations", () => import("./routes/nominations.tsx"), ["nomination", "registration", "settings"]),
  page("support", () => import("./routes/support.tsx"), ["support", "settings", "problem", "registration"]),
  page("forms", () => import("./routes/forms.tsx"), ["form", "registration", "settings", "session", "problem"]),
  page("form", () => import("./routes/form.tsx"), ["form", "registration", "settings", "session", "problem"]),
  page("speaking", () => import("./routes/speaking.tsx"), ["speaking", "registration", "settings"]),
  page("ownSpeaking", () => import("./routes/own-speaking.tsx"), [
    "speaking",
    "registration",
    "settings",
    "session",
    "problem",
  ]),
  page("call", () => import("./routes/call.tsx"), callTexts),
  page("ownSubmission", () => import("./routes/own-submission.tsx"), callTexts),
  page("ownSubmissions", () => import("./routes/own-submissions.tsx"), ["call"]),
  page("callBoard", () => import("./routes/call-board.tsx"), callTexts),
  page("callSettings", () => import("./routes/call-settings.tsx"), callTexts),
  page("callReviewers", () => import("./routes/call-reviewers.tsx"), callTexts),
  page("reviews", () => import("./routes/reviews.tsx"), callTexts),
  page("review", () => import("./routes/review.tsx"), callTexts),
  page("callSubmission", () => import("./routes/call-submission.tsx"), callTexts),
  page("institutions", () => import("./routes/institutions.tsx"), ["nomination"]),
  page("institution", () => import("./routes/institution.tsx"), ["nomination", "registration", "settings", "problem"]),
  page("nominee", () => import("./routes/nominee.tsx"), ["nomination", "registration", "session", "problem"]),
  page("training", () => import("./routes/training.tsx"), ["shell", "training"]),
  page("trainingModule", () => import("./routes/training-module.tsx"), ["shell", "training"]),
  page("lesson", () => import("./routes/lesson.tsx"), ["shell", "training"]),
  page("teach", () => import("./routes/teach.tsx"), ["shell", "training", "teach"]),
  page("teachModule", () => import("./routes/teach-module.tsx"), ["shell", "training", "teach"]),
  page("teachLesson", () => import("./routes/teach-lesson.tsx"), ["shell", "training", "teach"]),
  { path: "*", component: lazy(() => import("./routes/not-found.tsx")) },
];
