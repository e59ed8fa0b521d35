import { registrationStatuses } from "@assize/core/registration/terms.ts";
import type { SpeakerLine } from "@assize/core/speaking/schema.ts";
import { expect, test } from "vitest";
import { countNotConfirmed } from "./count-not-confirmed.ts";

const part: SpeakerLine["parts"][number] = {
  sessionId: "ags_1",
  title: { source: "en", en: "Opening" },
  role: "chair",
  startsAt: "2018-10-12T03:00:00.000Z",
  endsAt: "2018-10-12T03:20:00.000Z",
};

test("counts whoever has a part and has not confirmed, once each", () => {
  const all = [null, ...registrationStatuses].map((status) => ({ status, parts: [part, part] }));
  expect(countNotConfirmed(all)).toBe(registrationStatuses.length);
  expect(countNotConfirmed([{ status: "confirmed", parts: [part] }])).toBe(0);
});

test("waits for nobody without a part", () => {
  expect(countNotConfirmed([null, ...registrationStatuses].map((status) => ({ status, parts: [] })))).toBe(0);
});
