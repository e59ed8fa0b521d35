import { World } from "@assize/core/testing/world.ts";
import { beforeEach, expect, it, vi } from "vitest";
import { Api } from "../testing/api.ts";
import { type ApiRoom, rooms } from "./endpoints.ts";

let loaded: string[];
let refusals: number;
/** The real rooms; each load is written down, and the first ones fail. */
const watched: readonly ApiRoom[] = rooms.map((room) => ({
  ...room,
  load: () => {
    loaded.push(room.serves[0] ?? "");
    return refusals-- > 0 ? Promise.reject(new Error("no file could be opened")) : room.load();
  },
}));

beforeEach(() => {
  loaded = [];
  refusals = 0;
});

it("loads a room with its first request, once, and no other one", async () => {
  const api = new Api(await World.create(), watched);
  expect(loaded).toEqual([]);

  const answers = await Promise.all([1, 2, 3].map(() => api.call("GET", "/api/public/conferences")));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(loaded).toEqual(["/public/conferences"]);

  expect((await api.call("GET", "/api/no-such-place")).status).toBe(404);
  expect((await api.call("PATCH", "/api/public/conferences")).headers.get("allow")).toBe("GET");
  expect(loaded).toEqual(["/public/conferences"]);
});

it("answers 503 where a room cannot be loaded, and tries again with the next request", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const api = new Api(await World.create(), watched);
  refusals = 1;

  const failed = await api.call("GET", "/api/health", { headers: { "accept-language": "ru" } });
  expect(failed.status).toBe(503);
  expect(failed.headers.get("content-type")).toBe("application/problem+json");
  expect(failed.headers.get("retry-after")).toBe("2");
  expect(failed.json).toMatchObject({ code: "unavailable", title: "Служба сейчас занята" });
  expect(logged).toHaveBeenCalledTimes(1);

  expect((await api.call("GET", "/api/health")).status).toBe(200);
  expect(loaded).toEqual(["/health", "/health"]);
  logged.mockRestore();
});
