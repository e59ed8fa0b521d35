/** An error as a log may hold it: of what kind, and where. Never its words, which may carry what a person typed. */
export interface Defect {
  readonly name: string;
  readonly frames: readonly string[];
  readonly cause?: Defect;
}

const mostFrames = 20;
const mostCauses = 3;

/** The lines of the stack below the message; a message may have lines that look like them. */
function framesOf({ message, stack = "" }: Error): readonly string[] {
  const at = message === "" ? -1 : stack.indexOf(message);
  return stack
    .slice(at < 0 ? 0 : at + message.length)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at "))
    .slice(0, mostFrames);
}

function withCauses(error: unknown, causes: number): Defect {
  if (!(error instanceof Error)) return { name: `thrown ${typeof error}`, frames: [] };
  const known = { name: error.name, frames: framesOf(error) };
  if (error.cause === undefined || causes === 0) return known;
  return { ...known, cause: withCauses(error.cause, causes - 1) };
}

export const defectOf = (error: unknown): Defect => withCauses(error, mostCauses);
