/** Called after each piece of a step. */
export type Progress = (step: string, done: number, all: number) => void;
