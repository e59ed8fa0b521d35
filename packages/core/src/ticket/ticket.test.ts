import { createPrivateKey, sign } from "node:crypto";
import { verifyAsync } from "@noble/ed25519";
import fc from "fast-check";
import { correction, generate } from "lean-qr";
import { describe, expect, it } from "vitest";
import { newSecrets } from "../platform/local/secrets.ts";
import { newId } from "../shared/new-id.ts";
import { conferenceMark, fromBase45, signTicket, ticketKeys, toBase45, verifyTicket } from "./index.ts";

const at = new Date("2018-09-10T06:00:00Z");
const secrets = newSecrets();
const registration = { id: newId("registration", at), conferenceId: newId("conference", at) };
const ticket = signTicket(secrets, registration);
const keys = ticketKeys(secrets);

describe("a ticket", () => {
  it("is read and verified by a program of somebody else with nothing but the public key", async () => {
    const bytes = Buffer.from(fromBase45(ticket.slice("ASZ2:".length)) ?? []);
    const [body, signature] = [bytes.subarray(0, 24), bytes.subarray(24)];
    const [key] = keys;
    const publicKey = Buffer.from(key?.publicKey ?? "", "base64url");
    const signed = Buffer.concat([Buffer.from("ASZ2:"), body]);

    expect(await verifyAsync(signature, signed, publicKey)).toBe(true);
    expect(body.subarray(0, 4).toString("hex")).toBe(key?.keyId);
    expect(await verifyAsync(signature, Buffer.concat([Buffer.from("ASZ1:"), body]), publicKey)).toBe(false);
  });

  it("names its registration and its conference", async () => {
    expect(await verifyTicket(keys, ticket)).toEqual({
      registrationId: registration.id,
      conferenceMark: conferenceMark(registration.conferenceId),
    });
  });

  it("is void with any letter changed, left out or added, or signed by somebody else", async () => {
    for (let place = 0; place < ticket.length; place += 7) {
      const other = ticket[place] === "A" ? "B" : "A";
      const changed = `${ticket.slice(0, place)}${other}${ticket.slice(place + 1)}`;
      expect(await verifyTicket(keys, changed)).toBeNull();
    }
    const foreign = signTicket(newSecrets(), registration);
    for (const text of [ticket.slice(0, -1), `${ticket}A`, ticket.toLowerCase(), "", "ASZ2:", foreign]) {
      expect(await verifyTicket(keys, text)).toBeNull();
    }
  });

  it("fits a QR code of 41 squares at correction M", () => {
    expect(generate(ticket, { minCorrectionLevel: correction.M }).size).toBe(41);
  });

  it("stays valid when the key is changed, as long as the earlier one is listed", async () => {
    const [old] = keys;
    const next = { ...newSecrets(), earlierTicketKeys: [old?.publicKey ?? ""] };

    expect(ticketKeys(next).map(({ current }) => current)).toEqual([true, false]);
    expect(await verifyTicket(ticketKeys(next), ticket)).not.toBeNull();
    expect(await verifyTicket(ticketKeys({ ...next, earlierTicketKeys: [] }), ticket)).toBeNull();
    expect(await verifyTicket(ticketKeys(next), signTicket(next, registration))).not.toBeNull();
  });

  it("of the first form stays valid", async () => {
    const body = `ASZ1.${registration.id}`;
    const key = createPrivateKey({ key: Buffer.from(secrets.ticketKey, "base64"), format: "der", type: "pkcs8" });
    const first = `${body}.${sign(null, Buffer.from(body), key).toString("base64url")}`;

    expect(await verifyTicket(keys, first)).toEqual({ registrationId: registration.id, conferenceMark: null });
    for (const text of [first.replace("reg_", "reg-"), `${first}.more`, body, `${body}.!`]) {
      expect(await verifyTicket(keys, text)).toBeNull();
    }
  });
});

it.each([
  ["AB", "BB8"],
  ["Hello!!", "%69 VD92EX0"],
  ["base-45", "UJCLQE7W581"],
  ["ietf!", "QED8WEX0"],
])("Base45 of %s is that of RFC 9285", (plain, text) => {
  expect(toBase45(Buffer.from(plain))).toBe(text);
  expect(Buffer.from(fromBase45(text) ?? []).toString()).toBe(plain);
});

it("Base45 gives any bytes back and takes nothing else", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect([...(fromBase45(toBase45(bytes)) ?? [])]).toEqual([...bytes]);
    }),
  );
  for (const text of ["a", "A", "::", ":::", "ABé", "GGW"]) expect(fromBase45(text)).toBeNull();
});
