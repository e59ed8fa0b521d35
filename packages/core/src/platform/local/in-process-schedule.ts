import type { Schedule, Timer } from "../ports.ts";

/** The longest that Node's timers wait; what is further away is looked at again then. */
const longestMs = 2 ** 31 - 1;
const retryMs = 60_000;
const mostTries = 3;

type Run = (work: Timer["work"]) => Promise<unknown>;

/**
 * Timers of this process, exact to some milliseconds. A new process knows none of them: it is told again what stands in the table. Work that fails
 * is tried twice more, a minute apart; then the sweep finds it.
 */
export class InProcessSchedule implements Schedule {
  readonly #run: Run;
  readonly #now: () => Date;
  readonly #armed = new Map<string, NodeJS.Timeout>();

  constructor(run: Run, now: () => Date) {
    this.#run = run;
    this.#now = now;
  }

  async set(timer: Timer): Promise<void> {
    await this.cancel(timer.id);
    this.#arm(timer, Date.parse(timer.at), 1);
  }

  async cancel(id: string): Promise<void> {
    clearTimeout(this.#armed.get(id));
    this.#armed.delete(id);
  }

  /** Nothing fires any more. */
  stop(): void {
    for (const one of this.#armed.values()) clearTimeout(one);
    this.#armed.clear();
  }

  #arm(timer: Timer, dueMs: number, tries: number): void {
    const waitMs = Math.max(0, dueMs - this.#now().getTime());
    const wake = () => (waitMs > longestMs ? this.#arm(timer, dueMs, tries) : void this.#fire(timer, tries));
    this.#armed.set(timer.id, setTimeout(wake, Math.min(waitMs, longestMs)).unref());
  }

  async #fire(timer: Timer, tries: number): Promise<void> {
    const fired = this.#armed.get(timer.id);
    try {
      await this.#run(timer.work);
      // It may have been set anew while it ran.
      if (this.#armed.get(timer.id) === fired) this.#armed.delete(timer.id);
    } catch {
      if (this.#armed.get(timer.id) !== fired) return;
      if (tries < mostTries) this.#arm(timer, this.#now().getTime() + retryMs, tries + 1);
      else this.#armed.delete(timer.id);
    }
  }
}
