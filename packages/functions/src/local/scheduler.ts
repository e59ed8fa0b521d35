import { defectOf } from "../defect.ts";

interface Timed {
  readonly everySeconds: number;
  readonly run: () => Promise<unknown>;
}

/** Fires the same jobs that EventBridge fires in AWS; a job never overlaps itself. */
export function startScheduler(jobs: readonly Timed[]): { stop: () => void } {
  const timers = jobs.map(({ everySeconds, run }) => {
    let busy = false;
    return setInterval(async () => {
      if (busy) return;
      busy = true;
      await run().catch((error: unknown) =>
        console.error(JSON.stringify({ level: "error", part: "job", ...defectOf(error) })),
      );
      busy = false;
    }, everySeconds * 1000).unref();
  });
  return {
    stop: () => {
      for (const timer of timers) clearInterval(timer);
    },
  };
}
