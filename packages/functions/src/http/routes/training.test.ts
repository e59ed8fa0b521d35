import { createHash } from "node:crypto";
import { startedUploadSchema } from "@assize/core/material/index.ts";
import { DiskFiles } from "@assize/core/platform/local/disk-files.ts";
import { pdf, publishedModule, trainerOf } from "@assize/core/testing/training.ts";
import { World } from "@assize/core/testing/world.ts";
import { enrolmentSchema, lessonDraftSchema, moduleSchema, publishModule } from "@assize/core/training/index.ts";
import * as v from "valibot";
import { expect, it } from "vitest";
import { fileRoutes } from "../../local/file-routes.ts";
import { Api } from "../../testing/api.ts";
import { lessonBodyExample, moduleBodyExample, publishModuleBodyExample } from "./training-examples.ts";

it("goes from an empty draft to a downloaded material", async () => {
  const world = await World.create();
  const api = new Api(world);
  const trainer = await api.signIn((await trainerOf(world)).person);
  const reader = await api.signIn((await world.person()).person);
  if (!(world.ctx.files instanceof DiskFiles)) throw new Error("the test world keeps files on disk");
  const store = fileRoutes(world.ctx.files);

  const made = await api.call("POST", "/api/modules", { cookie: trainer, body: moduleBodyExample });
  const { id } = v.parse(moduleSchema, made.json);
  const path = `/api/modules/${id}`;
  const lesson = await api.call("POST", `${path}/lessons`, { cookie: trainer, body: lessonBodyExample });
  const lessonId = v.parse(lessonDraftSchema, lesson.json).id;
  const announced = {
    title: { source: "en", en: "Checklist" },
    filename: "checklist.pdf",
    contentType: "application/pdf",
    sizeBytes: pdf.byteLength,
    sha256Base64: createHash("sha256").update(pdf).digest("base64"),
  };
  const started = await api.call("POST", `${path}/materials`, { cookie: trainer, body: announced });
  const { material, upload } = v.parse(startedUploadSchema, started.json);
  const sent = await store.request(upload.url, { method: "PUT", headers: upload.headers, body: pdf });
  const taken = await api.call("POST", `${path}/materials/${material.id}/complete`, { cookie: trainer });
  const published = await api.call("POST", `${path}/publish`, { cookie: trainer, body: publishModuleBodyExample });
  const enrolled = await api.call("POST", `${path}/enrolment`, { cookie: reader });
  const completion = `${path}/enrolment/lessons/${lessonId}/completion`;
  const done = await api.call("PUT", completion, { cookie: reader });
  const again = await api.call("PUT", completion, { cookie: reader });
  const link = await api.call("POST", `${path}/materials/${material.id}/link`, { cookie: reader });
  const file = await store.request(v.parse(v.object({ url: v.string() }), link.json).url);
  world.at("2018-09-10T06:06:00.000Z");
  const late = await store.request(v.parse(v.object({ url: v.string() }), link.json).url);

  const steps = [made, lesson, started, sent, taken, published, enrolled, done, again, link, file, late];
  expect(steps.map(({ status }) => status)).toEqual([201, 201, 201, 200, 200, 201, 201, 200, 200, 201, 200, 403]);
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(pdf);
  expect(v.parse(v.object({ enrolment: enrolmentSchema }), again.json).enrolment.state).toBe("completed");
});

it("gives the catalogue to caches and answers a lost edit of a lesson with 412", async () => {
  const world = await World.create();
  const api = new Api(world);
  const cookie = await api.signIn((await trainerOf(world)).person);
  const { id, lessonIds } = await publishedModule(world.system(), 1);
  const path = `/api/modules/${id}/lessons/${lessonIds[0]}`;

  const page = await api.call("GET", "/api/public/modules");
  const known = { headers: { "if-none-match": page.headers.get("etag") ?? "" } };
  const again = await api.call("GET", "/api/public/modules", known);
  const read = await api.call("GET", path, { cookie });
  const tag = { "if-match": read.headers.get("etag") ?? "" };
  const saved = await api.call("PUT", path, { cookie, body: lessonBodyExample, headers: tag });
  const lost = await api.call("PUT", path, { cookie, body: lessonBodyExample, headers: tag });
  await publishModule(world.system(), id, { changeNote: { source: "en", en: "Shorter." } });
  const changed = await api.call("GET", "/api/public/modules", known);

  expect(page.headers.get("cache-control")).toContain("public");
  expect([again.status, saved.status, saved.headers.get("etag"), lost.status]).toEqual([304, 200, '"2"', 412]);
  expect(changed.status).toBe(200);
});
