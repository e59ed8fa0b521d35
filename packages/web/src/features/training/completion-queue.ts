import * as v from "valibot";
import { keep, kept } from "../../lib/device-storage.ts";
import { Problem } from "../../lib/problem.ts";

const waitingSchema = v.array(v.object({ personId: v.string(), moduleId: v.string(), lessonId: v.string() }));
export type Completion = v.InferOutput<typeof waitingSchema>[number];

type Mark = (completion: Completion) => Promise<unknown>;

const storageName = "assize.training.completions";

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The lessons that this device has still to report as done. */
export function waitingCompletions(): readonly Completion[] {
  const result = v.safeParse(waitingSchema, parsed(kept(storageName) ?? "[]"));
  return result.success ? result.output : [];
}

const same = (a: Completion) => (b: Completion) =>
  a.personId === b.personId && a.moduleId === b.moduleId && a.lessonId === b.lessonId;

const store = (waiting: readonly Completion[]): boolean =>
  keep(storageName, waiting.length === 0 ? null : JSON.stringify(waiting));

/** The server may take it later: the connection is gone, or the server is busy. */
const mayComeLater = (error: unknown): boolean =>
  error instanceof Problem && (error.status === 0 || error.status >= 500);

/** Reports a lesson as done, now or as soon as the connection is back. @throws Problem where the server refuses it */
export async function complete(completion: Completion, mark: Mark): Promise<"sent" | "waiting"> {
  try {
    await mark(completion);
    return "sent";
  } catch (error) {
    if (!mayComeLater(error) || !store([...waitingCompletions().filter((one) => !same(one)(completion)), completion]))
      throw error;
    return "waiting";
  }
}

/** Sends what waits for this person. What the server refuses is dropped: the lesson or the enrolment is gone. Returns how many arrived. */
export async function sendWaiting(personId: string, mark: Mark): Promise<number> {
  let arrived = 0;
  for (const completion of waitingCompletions().filter((one) => one.personId === personId)) {
    try {
      await mark(completion);
      arrived += 1;
    } catch (error) {
      if (mayComeLater(error)) return arrived;
    }
    store(waitingCompletions().filter((one) => !same(one)(completion)));
  }
  return arrived;
}
