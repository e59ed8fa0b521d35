import type { Db } from "../db/client.ts";
import { listSignUpsOf } from "../sign-up/index.ts";

/** The sessions in which a person has a place by sign-up: they belong to the agenda of that person as long as the place does. */
export const placedSessions = async (db: Db, personId: string, conferenceId: string): Promise<readonly string[]> =>
  (await listSignUpsOf(db, personId, conferenceId))
    .filter(({ status }) => status === "placed")
    .map(({ sessionId }) => sessionId);
