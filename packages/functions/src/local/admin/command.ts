import type { Ctx } from "@assize/core/shared/context.ts";

/** The bytes of stored files, whole; the store's own port signs addresses for browsers. */
export interface StageFiles {
  /** Null where there is no such file. */
  read(key: string, sizeBytes: number): Promise<Uint8Array | null>;
  /** @throws where the store refuses */
  write(key: string, contentType: string, bytes: Uint8Array): Promise<void>;
}

/** Where a command works: the data folder, or a deployed stage. */
export interface Stage {
  readonly ctx: Ctx;
  readonly files: StageFiles;
  /** A line for whoever reads the result. */
  readonly say: (line: string) => void;
  /** How far a long command is; shown beside the result and not in it. */
  readonly progress: (what: string, done: number) => void;
}

/** The words do not fit the command. */
export class WrongUse extends Error {}

/** A command of `npm run admin`. */
export interface Command {
  readonly name: string;
  /** What follows the name, and what the command does. */
  readonly usage: readonly [words: string, does: string];
  /** Returns the exit code: 0, or 1 where what was looked for is not as it should be. @throws WrongUse, DomainError */
  readonly run: (stage: Stage, words: readonly string[]) => Promise<0 | 1>;
}
