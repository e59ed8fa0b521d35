import { activityEntity } from "@assize/core/audit/index.ts";
import { queryAll } from "@assize/core/db/read.ts";
import { deliver, messagePreviewSchema, messageViewSchema, sendAgain } from "@assize/core/message/index.ts";
import { type Mailer, MailRefused, type OutgoingMail } from "@assize/core/platform/ports.ts";
import { register } from "@assize/core/registration/index.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { Api } from "../../testing/api.ts";

class PostOffice implements Mailer {
  readonly sent: OutgoingMail[] = [];
  refuses = false;
  async send(mail: OutgoingMail): Promise<void> {
    if (this.refuses) throw new MailRefused(new Error("no such address"));
    this.sent.push(mail);
  }
}

const page = v.object({ items: v.array(messageViewSchema), nextCursor: v.nullable(v.string()) });

describe("the messages of a conference", () => {
  const mailer = new PostOffice();
  const post = { mailer, publicUrl: "https://assize.test" };
  let world: World;
  let api: Api;
  let cookie: string;
  let path: string;
  let conferenceId: string;
  const activities = () => queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${conferenceId}` });
  const list = async (query = "") => v.parse(page, (await api.call("GET", path + query, { cookie })).json).items;

  beforeAll(async () => {
    world = await World.create();
    api = new Api(world);
    cookie = await api.signIn((await world.organizer()).person);
    const conference = await world.conference();
    conferenceId = conference.id;
    path = `/api/conferences/${conferenceId}/messages`;
    const category = await world.category(conference);
    const hostile = { givenName: '<img src=x onerror="alert(1)" style="x">', locale: "ru" } as const;
    for (const changes of [{ givenName: "Бермет" }, hostile]) {
      mailer.refuses = changes === hostile;
      await register(world.ctx, conferenceId, registrationExample(category.id, changes));
      const activity = (await activities()).findLast(({ name }) => name === "registration.registered");
      if (activity) await deliver(world.system(), post, "confirmed", activity);
    }
    mailer.refuses = false;
  });

  it("are listed with recipient, language and what became of them, and by state", async () => {
    const all = await list();
    const [failed, ...others] = await list("?state=failed");

    expect(all.map(({ state, kind, locale }) => [state, kind, locale])).toEqual([
      ["failed", "confirmed", null],
      ["sent", "confirmed", "ky"],
    ]);
    expect([failed?.reason, failed?.recipient?.locale, others]).toEqual(["refused", "ru", []]);
    expect(await list("?state=queued")).toEqual([]);
    expect(JSON.stringify(all)).not.toContain("leaseUntil");
  });

  it("show as they read, without script, style or a picture from elsewhere", async () => {
    const [failed, sent] = await list();
    const read = async (id: string | undefined) =>
      v.parse(messagePreviewSchema, (await api.call("GET", `${path}/${id}/preview`, { cookie })).json);
    const preview = await read(sent?.id);
    const hostile = (await read(failed?.id)).words?.html ?? "";

    expect(preview.words).toMatchObject({ language: "ky", to: sent?.recipient?.email, files: ["invitation.ics"] });
    expect(preview.words?.html).toMatch(/<img src="data:image\/png;base64,[^"]+"/);
    expect([preview.changedSince, preview.reason]).toEqual([false, null]);
    expect(hostile).toContain("&lt;img src=x onerror=");
    expect(hostile).not.toMatch(/<script|style="|cid:/);
  });

  it("go out once more when they failed, once however often one asks, and never when they went out", async () => {
    const [failed, sent] = await list();
    const before = mailer.sent.length;
    const answers = await Promise.all([1, 2].map(() => api.call("POST", `${path}/${failed?.id}/resend`, { cookie })));
    expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 412)).toEqual([]);
    const again = await api.call("POST", `${path}/${failed?.id}/resend`, { cookie });
    expect([again.status, v.parse(messageViewSchema, again.json).state]).toEqual([200, "queued"]);
    const refused = await api.call("POST", `${path}/${sent?.id}/resend`, { cookie });
    expect(refused.status).toBe(409);

    const asked = (await activities()).filter(({ name }) => name === "message.resent");
    expect(asked.map(({ actorType, data }) => [actorType, data.reason])).toEqual([["person", "refused"]]);
    for (const activity of [...asked, ...asked]) await sendAgain(world.system(), post, activity);
    expect(mailer.sent).toHaveLength(before + 1);
    expect(mailer.sent.at(-1)?.messageId).toBe(`<${failed?.id}@assize>`);
    expect((await list()).map(({ state }) => state)).toEqual(["sent", "sent"]);
  });
});
