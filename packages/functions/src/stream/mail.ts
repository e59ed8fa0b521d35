import { deliver, type MessageKind } from "@assize/core/message/index.ts";
import { systemCtx } from "../reaction.ts";
import type { Reaction } from "./reaction-type.ts";

/** Sends the mail of a kind that an activity calls for. */
export const mail =
  (kind: MessageKind): Reaction =>
  (deps, activity) =>
    deliver(systemCtx(deps, "mail"), deps, kind, activity);
