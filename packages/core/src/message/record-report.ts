import { commit } from "../db/commit.ts";
import { put, replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { sha256 } from "../shared/hash.ts";
import { addressMarkEntity } from "./address-mark.ts";
import { afterReport, isOfOpenTry } from "./policy.ts";
import { getMessage, messageEntity } from "./repo.ts";
import type { AddressMark, Message, ReportCause } from "./schema.ts";

/** What the post says of a mail after it took it. */
export type PostReport = {
  readonly scopeId: string;
  readonly messageId: string;
} & (
  | {
      readonly cause: AddressMark["cause"];
      /** The addresses that will not take mail any more, or whose owners want none. */
      readonly addresses: readonly string[];
    }
  | {
      readonly cause: Extract<ReportCause, "sent">;
      /** The version of the message when its sender took it. */
      readonly version: number;
      /** When the post took it. */
      readonly at: string;
    }
);

const addressesIn = (report: PostReport): readonly string[] => (report.cause === "sent" ? [] : report.addresses);

function reasonOf(report: PostReport): Message["reason"] {
  if (report.cause === "sent") return null;
  if (report.cause === "complained") return "addressComplained";
  return report.addresses.length > 0 ? "addressDead" : "notTaken";
}

/** The mark of an address. */
export const markOf = (ctx: Ctx, cause: AddressMark["cause"], address: string) =>
  put(addressMarkEntity, { emailHash: sha256(address.toLowerCase()), cause, since: ctx.now().toISOString() });

/**
 * Notes at the message that the post took it, where its sender died before noting that; that it came back or that its reader complained, and
 * marks the addresses. A report that comes again, of an earlier try, or of a message that is not here (erased, or another stage's), changes nothing. @throws stale_version where the message changed meanwhile
 */
export async function recordReport(ctx: Ctx, report: PostReport): Promise<void> {
  const { cause } = report;
  const known = await getMessage(ctx.db, report.scopeId, report.messageId);
  const state = known === null ? null : afterReport[known.state][cause];
  if (known === null || state === null) return;
  if (report.cause === "sent" && !isOfOpenTry(known, report.version)) return;
  const sentAt = report.cause === "sent" ? report.at : known.sentAt;
  const message: Message = { ...known, state, sentAt, reason: reasonOf(report), version: known.version + 1 };
  await commit(ctx, {
    writes: [
      replace(messageEntity, message, known.version),
      ...(report.cause === "sent" ? [] : report.addresses.map((address) => markOf(ctx, report.cause, address))),
    ],
    activity: {
      name: `message.${cause}`,
      scopeId: known.scopeId,
      subjectId: known.id,
      changedFields: ["state"],
      data: { kind: known.kind, reason: message.reason, marked: addressesIn(report).length > 0 },
    },
    answer: null,
  });
}
