import type { Session } from "@assize/core/agenda/schema.ts";
import { describe, expect, it } from "vitest";
import {
  checkRoom,
  checkSession,
  checkSpeaker,
  checkWaiting,
  roomDraft,
  sessionDraft,
  speakerDraft,
  waitingDraft,
} from "./drafts.ts";

const slot = { locale: "ky", timeZone: "Asia/Bishkek", day: "2018-10-12", start: "09:00" } as const;
const session: Session = {
  id: "ags_01CVXWPJ0G0000000000000000",
  conferenceId: "con_01CVXWPJ0G0000000000000000",
  version: 1,
  title: { source: "ru", ru: "Приём" },
  kind: "social",
  startsAt: "2018-10-12T13:00:00.000Z",
  endsAt: "2018-10-12T16:00:00.000Z",
  roomId: null,
  trackId: null,
  speakers: [{ speakerId: "spk_01CVXWPJ0G0000000000000000", role: "chair" }],
};

const full: Session = {
  ...session,
  languages: ["ky", "ru"],
  interpretedInto: ["en", "sign"],
  needs: ["video_link"],
  capacityPlaces: 40,
  closedDoor: true,
  streamUrl: "https://stream.court.test/live",
  links: [{ kind: "study", title: { source: "en", en: "254 cases" }, url: "https://court.test/study" }],
};

describe("a session in its form", () => {
  it("keeps all that was said of it, and says nothing new of an older one", () => {
    const { id: _id, conferenceId: _conference, version: _version, ...written } = full;
    expect(checkSession(sessionDraft(full, slot), slot.timeZone).value).toEqual(written);
    expect(checkSession(sessionDraft(session, slot), slot.timeZone).value).not.toMatchObject({
      closedDoor: expect.anything(),
    });
  });

  it("goes back to the API as it came, also across midnight", () => {
    for (const endsAt of ["2018-10-12T16:00:00.000Z", "2018-10-12T18:00:00.000Z", "2018-10-12T19:30:00.000Z"]) {
      const { id: _id, conferenceId: _conference, version: _version, ...written } = { ...session, endsAt };
      const draft = sessionDraft({ ...session, endsAt }, slot);

      expect(checkSession(draft, slot.timeZone)).toMatchObject({ value: written });
    }
  });

  it("begins where it was added, and says at which field something is missing", () => {
    const draft = sessionDraft(null, slot);
    const { errors } = checkSession(draft, slot.timeZone);

    expect([draft.day, draft.start]).toEqual(["2018-10-12", "09:00"]);
    expect(errors.map(({ pointer }) => pointer)).toEqual(["/title/ky", "/endsAt"]);
  });

  it("does not end before it starts, but may end at midnight", () => {
    const draft = { ...sessionDraft(session, slot), start: "19:00", end: "18:00" };

    expect(checkSession(draft, slot.timeZone).errors).toMatchObject([
      { pointer: "/endsAt", code: "ends_before_start" },
    ]);
    expect(checkSession({ ...draft, end: "00:00" }, slot.timeZone).value?.endsAt).toBe("2018-10-12T18:00:00.000Z");
  });
});

it("keeps when a speaker can be there, to midnight too", () => {
  const name = { source: "en" as const, en: "Ombudsman" };
  const availability = [{ from: "2018-10-12T08:00:00.000Z", to: "2018-10-12T18:00:00.000Z" }];
  const { order } = { order: 0 };
  const speaker = { name, position: name, order, availability, protocolRank: 2 };
  const stored = { ...speaker, id: "spk_1", conferenceId: "con_1", usedBySessions: 0, version: 1 };
  const draft = speakerDraft(stored, { locale: "ky", order: 3, timeZone: "Asia/Bishkek" });

  expect(draft.availability).toEqual([{ day: "2018-10-12", from: "14:00", to: "00:00" }]);
  expect(checkSpeaker(draft, "Asia/Bishkek").value).toEqual(speaker);
});

it("leaves out what is not written", () => {
  const name = { source: "ky", ky: "Омбудсмен", ru: "", en: "" } as const;
  const beginning = { locale: "ky", order: 3, timeZone: "Asia/Bishkek" } as const;

  expect(checkSpeaker({ ...speakerDraft(null, beginning), name, position: name }, "Asia/Bishkek").value).toEqual({
    name: { source: "ky", ky: "Омбудсмен" },
    position: { source: "ky", ky: "Омбудсмен" },
    institution: undefined,
    bio: undefined,
    order: 3,
  });
  expect(checkRoom(roomDraft(null, beginning)).errors.map(({ pointer }) => pointer)).toEqual([
    "/name/ky",
    "/capacityPlaces",
  ]);
});

describe("a session without a time in its form", () => {
  it("says all that one with a time does, but for time and room, and how long it takes", () => {
    const { startsAt: _from, endsAt: _to, roomId: _room, ...content } = full;
    const waiting = { ...content, lengthMinutes: 90 };
    const { id: _id, conferenceId: _conference, version: _version, ...input } = waiting;

    expect(checkWaiting(waitingDraft(waiting, "ky")).value).toEqual(input);
    expect(
      checkWaiting({ ...waitingDraft(null, "ky"), lengthMinutes: undefined }).errors.map(({ pointer }) => pointer),
    ).toEqual(["/title/ky", "/lengthMinutes"]);
  });
});
