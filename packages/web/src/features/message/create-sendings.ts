import type { Sending, SendingInput } from "@assize/core/message/schema.ts";
import { createResource } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { createSendKey } from "../../lib/send-key.ts";
import { showProblem, showToast } from "../../ui/toast.ts";
import { loadConference } from "./letter-api.ts";
import { cancelSending, loadSendings, moveSending, scheduleSending } from "./sending-api.ts";

/** What a conference sends at set moments, and how that is changed. */
export function createSendings(conferenceId: () => string) {
  const t = useText();
  const sendKey = createSendKey();
  const [conference] = createResource(conferenceId, loadConference);
  const [sendings, { refetch }] = createResource(conferenceId, loadSendings);
  const timeZone = () => (conference.state === "ready" ? conference().timeZone : undefined);
  const format = useFormat(() => timeZone() ?? "UTC");
  const isHere = () => sendings.state === "ready" || sendings.state === "refreshing";
  const change = async (work: Promise<unknown>, said: string) => {
    await work;
    showToast({ text: said });
    await refetch();
  };
  const saidFor = (moment: string) => t("message.sending.done", { moment: format().dateTime(moment) });
  const schedule = (body: SendingInput) =>
    change(scheduleSending(conferenceId(), body, sendKey(body)), saidFor(body.sendAt));
  const move = (sending: Sending, moment: string) =>
    change(moveSending(conferenceId(), sending, moment), saidFor(moment));
  const cancel = (sending: Sending) =>
    change(cancelSending(conferenceId(), sending), t("message.sending.cancelled")).catch((error: unknown) => {
      showProblem(error);
      void refetch();
    });
  return { all: () => (isHere() ? (sendings.latest ?? []) : []), timeZone, format, schedule, move, cancel };
}

export type Sendings = ReturnType<typeof createSendings>;
