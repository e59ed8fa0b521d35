import type {
  Comparison,
  EditionCopy,
  EditionInput,
  EditionPreview,
  EditionPreviewInput,
} from "@assize/core/edition/schema.ts";
import { get, send } from "../../lib/api.ts";

/** What a new edition would be made of; nothing is made. @throws Problem */
export const previewEdition = async (conferenceId: string, body: EditionPreviewInput): Promise<EditionPreview> =>
  (await send<EditionPreview>("POST", `/conferences/${conferenceId}/editions/preview`, { body })).data;

/** Opens a new edition and begins to copy into it. @throws Problem */
export const beginEdition = async (conferenceId: string, body: EditionInput, key: string): Promise<EditionCopy> =>
  (await send<EditionCopy>("POST", `/conferences/${conferenceId}/editions`, { body, key })).data;

/** From which edition a conference was made, and how far that is. @throws Problem */
export const loadCopy = async (conferenceId: string): Promise<EditionCopy> =>
  (await get<EditionCopy>(`/conferences/${conferenceId}/origin`)).data;

/** The editions of a series side by side. @throws Problem */
export const loadComparison = async (conferenceId: string): Promise<Comparison> =>
  (await get<Comparison>(`/conferences/${conferenceId}/editions`)).data;

export const comparisonUrl = (conferenceId: string, format: "csv" | "xlsx"): string =>
  `/api/conferences/${conferenceId}/editions.${format}`;
