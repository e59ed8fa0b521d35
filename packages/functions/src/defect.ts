import { DomainError, type ErrorCode } from "@assize/core/shared/errors.ts";

/** An error as a log may hold it: of what kind, and where. Never its words, which may carry what a person typed. */
export interface Defect {
  readonly name: string;
  readonly code?: ErrorCode;
  readonly frames: readonly string[];
  readonly cause?: Defect;
}

const mostFrames = 20;
const mostCauses = 3;

/** Where the message ends; -1 where the stack was written with another message, and none of its lines can be trusted. */
function endOfMessage(message: string, stack: string): number {
  if (message === "") return stack.search(/(?<=^[\w$]*:? ?)\n/);
  const at = stack.indexOf(message);
  return at < 0 ? -1 : at + message.length;
}

/** The lines of the stack below the message; a message may have lines that look like them. */
function framesOf({ message, stack }: Error): readonly string[] {
  if (typeof message !== "string" || typeof stack !== "string") return [];
  const end = endOfMessage(message, stack);
  if (end < 0) return [];
  return stack
    .slice(end)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at "))
    .slice(0, mostFrames);
}

function withCauses(error: unknown, causes: number): Defect {
  if (!(error instanceof Error)) return { name: `thrown ${typeof error}`, frames: [] };
  const code = error instanceof DomainError && { code: error.code };
  const known = { name: error.name, ...code, frames: framesOf(error) };
  if (error.cause === undefined || causes === 0) return known;
  return { ...known, cause: withCauses(error.cause, causes - 1) };
}

export const defectOf = (error: unknown): Defect => withCauses(error, mostCauses);
