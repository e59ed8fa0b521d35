import { recordReport } from "@assize/core/message/index.ts";
import type { SNSEvent } from "aws-lambda";
import { defectOf } from "../defect.ts";
import { type ReactionDeps, systemCtx } from "../reaction.ts";
import { readReport } from "./read-report.ts";

/** The function behind the topic to which SES publishes. What fails is thrown without its words: Lambda tries again and then keeps it. */
export const createMailEventsHandler =
  (deps: Pick<ReactionDeps, "db" | "files" | "secrets" | "now">) =>
  async ({ Records }: SNSEvent): Promise<void> => {
    for (const { Sns } of Records) {
      try {
        const report = readReport(Sns.Message);
        if (report !== null) await recordReport(systemCtx(deps, "mail-events"), report);
      } catch (error) {
        const record = Sns.MessageId;
        console.error(JSON.stringify({ level: "error", part: "mail-events", record, ...defectOf(error) }));
        throw new Error("a report of the post could not be noted");
      }
    }
  };
