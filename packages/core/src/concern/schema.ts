import * as v from "valibot";

/** How many people of a page of the registrations a release would concern; on with the cursor, until there is none. */
export const concernedPageSchema = v.object({ people: v.number(), nextCursor: v.nullable(v.string()) });
export type ConcernedPage = v.InferOutput<typeof concernedPageSchema>;
