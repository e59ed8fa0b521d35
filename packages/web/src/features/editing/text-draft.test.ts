import { roomInput, sessionInput } from "@assize/core/agenda/schema.ts";
import { describe, expect, it } from "vitest";
import { check } from "./check.ts";
import { textDraft, writtenText, writtenTextOrNone } from "./text-draft.ts";

describe("a text in several languages", () => {
  it("keeps its original, and takes another one where the original is blank", () => {
    const draft = textDraft({ source: "ru", ru: "Открытие", ky: "Ачылыш" }, "en");

    expect(writtenText(draft)).toEqual({ source: "ru", ru: "Открытие", ky: "Ачылыш" });
    expect(writtenText({ ...draft, ru: " " })).toEqual({ source: "ky", ky: "Ачылыш" });
    expect(writtenTextOrNone(textDraft(undefined, "ky"))).toBeUndefined();
  });

  it("is missed at the field where it should be written", () => {
    const { errors } = check(roomInput, { name: writtenText(textDraft(undefined, "ky")), capacityPlaces: 0, order: 1 });

    expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ["/name/ky", "required"],
      ["/capacityPlaces", "out_of_range"],
    ]);
  });
});

it("finds what is wrong between two fields", () => {
  const at = "2018-10-12T03:00:00.000Z";
  const title = { source: "en", en: "Opening" };
  const session = { title, kind: "opening", startsAt: at, endsAt: at, roomId: null, trackId: null, speakers: [] };

  expect(check(sessionInput, session).errors).toMatchObject([{ pointer: "/endsAt", code: "ends_before_start" }]);
});
