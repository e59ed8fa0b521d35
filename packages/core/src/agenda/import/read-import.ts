import { getConference } from "../../conference/index.ts";
import { requireConferenceRole } from "../../shared/access.ts";
import type { Ctx } from "../../shared/context.ts";
import { invalidField } from "../../shared/errors.ts";
import { agendaWords } from "../export/words.ts";
import { readDraft } from "../get-draft.ts";
import type { ImportInput } from "../schema.ts";
import type { ImportFormat } from "../terms.ts";
import { kindReader } from "./kinds.ts";
import { type Plan, planImport } from "./plan.ts";
import { type ReadAgenda, type ReadingContext, type SourceAgenda, UnreadableDocument } from "./source.ts";

/** Each format brings its libraries when somebody imports it. */
const readers = {
  "schedule-json": async () => (await import("./read-frab.ts")).readScheduleJson,
  "frab-xml": async () => (await import("./read-frab-xml.ts")).readFrabXml,
  icalendar: async () => (await import("./read-calendar.ts")).readCalendar,
  csv: async () => (await import("./read-table.ts")).readCsv,
  xlsx: async () => (await import("./read-table.ts")).readXlsx,
} as const satisfies Record<ImportFormat, () => Promise<ReadAgenda>>;

async function readSource({ format, document }: ImportInput, context: ReadingContext): Promise<SourceAgenda> {
  const read = await readers[format]();
  try {
    return await read(document, context);
  } catch (error) {
    if (error instanceof UnreadableDocument) throw invalidField("/document", "unreadable_document");
    throw error;
  }
}

/** Reads a document and lays it beside the draft. @throws unauthenticated, not_found, validation_failed for an unreadable document */
export async function readImport(ctx: Ctx, conferenceId: string, input: ImportInput): Promise<Plan> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const conference = await getConference(ctx, conferenceId);
  const source = await readSource(input, { timeZone: conference.timeZone });
  const words = await agendaWords(input.language);
  return planImport({
    conference,
    source,
    draft: await readDraft(ctx, conferenceId),
    language: input.language,
    kindOf: await kindReader(),
    speakerWord: words["agenda.role.speaker"],
  });
}

/** How many things a plan still has to make. */
export const remainingOf = ({ rooms, tracks, speakers, sessions }: Plan): number =>
  [rooms, tracks, speakers, sessions].flat().filter(({ input }) => input !== null).length;
