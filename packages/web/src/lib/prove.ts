/** Asks the reader to show, by a code, who they are; false where they would not. */
type Prover = () => Promise<boolean>;

let prover: Prover | null = null;

/** The frame of the pages has the dialog. */
export const setProver = (next: Prover): void => {
  prover = next;
};

/** Before what cannot be undone or opens much the server asks for a code that was entered a moment ago. */
export const prove = (): Promise<boolean> => prover?.() ?? Promise.resolve(false);
