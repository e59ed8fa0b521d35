import { Hono } from "hono";
import type { AppEnv } from "./endpoint.ts";
import { type ApiRoom, roomFinder, rooms } from "./endpoints.ts";
import { type AppDeps, closedApp, hallApp, roomApp } from "./room-app.ts";

const beneath = "/api".length;

/** The API: one app for Lambda, for the local runtime and for the tests. A room is loaded with its first request. */
export function createApp(deps: AppDeps, among: readonly ApiRoom[] = rooms): Hono<AppEnv> {
  const find = roomFinder(among);
  const hall = hallApp(deps);
  const loaded = new Map<ApiRoom, Promise<Hono<AppEnv>>>();

  const opened = (room: ApiRoom): Promise<Hono<AppEnv>> => {
    const known = loaded.get(room);
    if (known) return known;
    const opening = room.load().then(
      (endpoints) => roomApp(deps, endpoints),
      (cause: unknown) => {
        loaded.delete(room);
        return closedApp(deps, cause);
      },
    );
    loaded.set(room, opening);
    return opening;
  };

  return new Hono<AppEnv>().all("*", async (c) => {
    const room = find(c.req.path.slice(beneath));
    const app = room ? await opened(room) : hall;
    return app.fetch(c.req.raw, c.env);
  });
}
