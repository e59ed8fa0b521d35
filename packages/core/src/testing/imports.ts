import { type ImportInput, importAgenda, previewImport } from "../agenda/index.ts";
import type { Ctx } from "../shared/context.ts";

/** Imports page after page until nothing remains; gives how much each page made. */
export async function importWhole(ctx: Ctx, conferenceId: string, input: ImportInput): Promise<number[]> {
  const pages: number[] = [];
  for (;;) {
    const { made, remaining } = await importAgenda(ctx, conferenceId, input);
    if (made > 0) pages.push(made);
    if (remaining === 0) return pages;
  }
}

/** What a dry run would do with each row, with the codes of its messages. */
export async function rowsOf(ctx: Ctx, conferenceId: string, input: ImportInput): Promise<(readonly string[])[]> {
  const { sessions } = await previewImport(ctx, conferenceId, input);
  return sessions.map(({ action, messages }) => [action, ...messages.map(({ code }) => code)]);
}
