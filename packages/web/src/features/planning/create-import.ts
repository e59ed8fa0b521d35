import type { ImportInput, ImportPlan } from "@assize/core/agenda/schema.ts";
import type { Locale } from "@assize/core/i18n/locale.ts";
import { createSignal } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { Problem } from "../../lib/problem.ts";
import { importPage, previewImport } from "./api.ts";
import { documentOf, type ImportFault, importFault } from "./import-file.ts";

interface Work {
  readonly done: number;
  readonly total: number;
}

/** What was chosen, what came of it, and how far the work is. */
function createState() {
  const [file, setFile] = createSignal<File | null>(null);
  const [language, setLanguage] = createSignal<Locale>(locale());
  const [fault, setFault] = createSignal<ImportFault | null>(null);
  const [problem, setProblem] = createSignal<Problem | null>(null);
  const [plan, setPlan] = createSignal<ImportPlan | null>(null);
  const [work, setWork] = createSignal<Work | null>(null);
  const [busy, setBusy] = createSignal(false);
  const forget = () => {
    setPlan(null);
    setWork(null);
    setProblem(null);
    setFault(null);
  };
  const attempt = async (step: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await step();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const choose = (chosen: File | null) => {
    forget();
    setFile(chosen);
  };
  const speak = (chosen: Locale) => {
    forget();
    setLanguage(chosen);
  };
  const shown = { file, choose, language, speak, fault, problem, plan, work, busy };
  return { shown, setFault, setPlan, setWork, forget, attempt };
}

/** The steps of taking an agenda over: choose a file, look at what it becomes, add it to the draft. */
export function createImport(conferenceId: string) {
  const { shown, setFault, setPlan, setWork, forget, attempt } = createState();
  let input: ImportInput | null = null;
  const look = () =>
    attempt(async () => {
      forget();
      const chosen = shown.file();
      const fault = importFault(chosen);
      setFault(fault);
      if (chosen === null || fault !== null) return;
      input = await documentOf(chosen, shown.language());
      if (input !== null) setPlan(await previewImport(conferenceId, input));
    });
  const apply = () =>
    attempt(async () => {
      if (input === null) return;
      const total = shown.plan()?.remaining ?? 0;
      let remaining = total - (shown.work()?.done ?? 0);
      setWork({ done: total - remaining, total });
      while (remaining > 0) {
        ({ remaining } = await importPage(conferenceId, input));
        setWork({ done: total - remaining, total });
      }
    });
  return { ...shown, look, apply };
}

export type Import = ReturnType<typeof createImport>;
