import { useNavigate } from "@solidjs/router";
import { createSignal } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { isProblem } from "../../lib/problem.ts";
import { pathTo } from "../../paths.ts";
import { showToast } from "../../ui/toast.ts";
import { sessionOrWait } from "../session/session.ts";
import { enrolIn, leave, loadEnrolment, loadPublicModule, moveToNewest } from "./api.ts";
import { createLoaded } from "./create-loaded.ts";

/** A module with one's own enrolment in it, and what one can do. */
export function createModulePage(moduleId: () => string) {
  const t = useText();
  const navigate = useNavigate();
  const shown = createLoaded(moduleId, loadPublicModule);
  const mineOf = () => (sessionOrWait().person ? moduleId() : null);
  const mine = createLoaded(mineOf, loadEnrolment);
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>(null);
  const enrolment = () => (mineOf() === null ? null : (mine.value() ?? null));
  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
      await mine.refresh();
      return true;
    } catch (error) {
      setProblem(() => error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const enrol = async () => {
    const work = () =>
      enrolIn(moduleId()).catch((error: unknown) => {
        // Enrolled on another device meanwhile: that is what the reader wanted.
        if (!isProblem(error, "already_exists")) throw error;
      });
    if (!(await act(work))) return;
    showToast({ text: t("training.enrol.done") });
    const lessonId = enrolment()?.progress.nextLessonId;
    if (lessonId) navigate(pathTo("lesson", { moduleId: moduleId(), lessonId }));
  };
  const leaveModule = async () => {
    if (await act(() => leave(moduleId()))) showToast({ text: t("training.leave.done") });
  };
  const move = async (number: number) => {
    if (await act(() => moveToNewest(moduleId()))) showToast({ text: t("training.news.moved", { number }) });
  };
  return { shown: shown.value, enrolment, busy, problem, enrol, leaveModule, move };
}

export type ModuleWork = ReturnType<typeof createModulePage>;
