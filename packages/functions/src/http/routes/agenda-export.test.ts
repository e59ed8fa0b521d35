import { exportFiles, exportFormats } from "@assize/core/agenda/index.ts";
import { releasedWorld } from "@assize/core/testing/exported-agenda.ts";
import { sheetRows } from "@assize/core/testing/sheet-rows.ts";
import { handle } from "hono/aws-lambda";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { Api } from "../../testing/api.ts";
import { openApiDocument } from "../openapi.ts";

const types = {
  icalendar: "text/calendar; charset=utf-8",
  "schedule-json": "application/json",
  "frab-xml": "application/vnd.c3voc.schedule+xml",
  "json-ld": "application/ld+json",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const satisfies Record<(typeof exportFormats)[number], string>;

describe.each(exportFormats)("the agenda as %s", (format) => {
  it("is public, kept by shared caches for a moment, and not sent twice", async () => {
    const { world, conference } = await releasedWorld();
    const api = new Api(world);
    const path = `/api/public/conferences/${conference.slug}/${exportFiles[format]}?lang=ky`;

    const answer = await api.call("GET", path);
    const again = await api.call("GET", path, { headers: { "if-none-match": answer.headers.get("etag") ?? "" } });

    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(types[format]);
    expect(answer.headers.get("content-disposition")).toBe(`inline; filename="${exportFiles[format]}"`);
    expect(answer.headers.get("content-language")).toBe("ky");
    expect(answer.headers.get("cache-control")).toContain("s-maxage=30");
    expect(again.status).toBe(304);
  });

  it("is described with its media type", async () => {
    const { paths } = await openApiDocument();
    const operation = paths[`/api/public/conferences/{slug}/${exportFiles[format]}`]?.get;

    expect(operation).toMatchObject({ responses: { 200: { content: { [types[format]]: {} } } } });
  });
});

describe("an export", () => {
  it("refuses what is no track, room or day, and what the release does not hold", async () => {
    const { world, conference, room, track } = await releasedWorld();
    const api = new Api(world);
    const status = async (query: string) =>
      (await api.call("GET", `/api/public/conferences/${conference.slug}/agenda.ics?${query}`)).status;

    expect(await status(`room=${room.id}&track=${track.id}&day=2018-10-12`)).toBe(200);
    expect(await status(`room=${track.id}`)).toBe(422);
    expect(await status("day=tomorrow")).toBe(422);
    expect(await status(`room=${room.id.slice(0, -4)}ZZZZ`)).toBe(404);
  });

  it("links to where our pages live, whatever host the caller names", async () => {
    const { world, conference, opening } = await releasedWorld();
    const path = `/api/public/conferences/${conference.slug}/schedule.json`;
    const { json } = await new Api(world).call("GET", path, { headers: { "x-forwarded-host": "evil.test" } });

    expect(JSON.stringify(json)).toContain(`https://assize.test/c/${conference.slug}/agenda/${opening.id}`);
    expect(JSON.stringify(json)).not.toContain("evil.test");
  });

  it("may be loaded by pages of other sites as the embed script, and as nothing else", async () => {
    const { world, conference } = await releasedWorld();
    const api = new Api(world);
    const policyOf = async (file: string) => {
      const answer = await api.call("GET", `/api/public/conferences/${conference.slug}/${file}?lang=ky`);
      return [answer.status, answer.headers.get("cross-origin-resource-policy"), answer.headers.get("set-cookie")];
    };

    expect(await policyOf("embed.js")).toEqual([200, "cross-origin", null]);
    expect(await policyOf("agenda.pdf")).toEqual([200, "same-origin", null]);
    expect(await policyOf("schedule.json")).toEqual([200, "same-origin", null]);
  });

  it("leaves Lambda as whole bytes", async () => {
    const { world, conference } = await releasedWorld();
    const path = `/api/public/conferences/${conference.slug}/agenda.xlsx`;
    const http = { method: "GET", path, protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "test" };
    const event = {
      version: "2.0",
      routeKey: "$default",
      rawPath: path,
      rawQueryString: "",
      headers: { host: "assize.test" },
      isBase64Encoded: false,
      requestContext: { http, domainName: "assize.test", requestId: "1", routeKey: "$default", stage: "$default" },
    };
    const result = await Reflect.apply(handle(new Api(world).app), undefined, [event]);
    const { body, isBase64Encoded } = v.parse(v.object({ body: v.string(), isBase64Encoded: v.boolean() }), result);

    expect(isBase64Encoded).toBe(true);
    expect(await sheetRows(Buffer.from(body, "base64"))).toHaveLength(3);
  });
});
