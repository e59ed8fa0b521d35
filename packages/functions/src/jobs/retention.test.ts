import { queryAll } from "@assize/core/db/read.ts";
import { Mailbox } from "@assize/core/platform/local/mailbox.ts";
import { erasePerson, erasureEntity, exportOwnData } from "@assize/core/privacy/index.ts";
import { getAttendee, listRegistrations, register } from "@assize/core/registration/index.ts";
import { temporaryFolder } from "@assize/core/testing/temporary-folder.ts";
import { wholePerson } from "@assize/core/testing/whole-person.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import { TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { expect, it } from "vitest";
import type { ReactionDeps } from "../reaction.ts";
import { dispatch } from "../stream/dispatch.ts";
import { runJob } from "./run-job.ts";

function depsOf(world: World): ReactionDeps {
  const { db, files, secrets, now } = world.ctx;
  const mailer = new Mailbox(temporaryFolder(), now);
  return { db, files, secrets, now, mailer, publicUrl: "https://assize.test" };
}

/** Lets one write through, and no other, until it is taken away again. */
function cutAfterFirstWrite({ ctx }: World): () => void {
  let writes = 0;
  ctx.db.client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === TransactWriteItemsCommand.name && ++writes > 1) throw new Error("cut");
      return next(args);
    },
    { step: "initialize", name: "cut", priority: "high" },
  );
  return () => ctx.db.client.middlewareStack.remove("cut");
}

const pending = ({ ctx }: World) => queryAll(ctx.db, erasureEntity, { pk: "ERASURES" });

it("erases in several rounds all that is due, and nothing more in the next run", async () => {
  const world = await World.create();
  const conference = await world.conference();
  const category = await world.category(conference, { quotaPlaces: 500 });
  for (let from = 0; from < 220; from += 20) {
    await Promise.all(
      Array.from({ length: 20 }, () => register(world.ctx, conference.id, registrationExample(category.id))),
    );
  }
  world.at("2020-11-01T00:00:00.000Z");
  const left = () => listRegistrations(world.system(), conference.id, undefined, { limit: 1 });

  expect((await left()).items).toHaveLength(1);
  await runJob(depsOf(world), "retention");
  expect((await left()).items).toEqual([]);
  await runJob(depsOf(world), "retention");
});

it.each(["the stream", "the daily job"] as const)("%s finishes an erasure that was cut", async (by) => {
  const world = await World.create();
  const person = await wholePerson(world);
  const { kinds } = await exportOwnData(person.ctx);
  const mend = cutAfterFirstWrite(world);
  await expect(erasePerson(world.system(), person.personId)).rejects.toThrow("cut");
  mend();
  expect([kinds.registration.length, (await pending(world)).length]).toEqual([3, 1]);

  if (by === "the daily job") await runJob(depsOf(world), "retention");
  else {
    await dispatch(depsOf(world), {
      id: "act_1",
      name: "privacy.erasure_begun",
      scopeId: person.personId,
      subjectId: person.personId,
      actorType: "person",
      actorId: person.personId,
      at: world.ctx.now().toISOString(),
      requestId: "test",
      changedFields: [],
      data: {},
    });
  }

  expect(await pending(world)).toEqual([]);
  expect(await getAttendee(world.ctx.db, person.personId, person.conference.id)).toBeNull();
});
