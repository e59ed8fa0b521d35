import { appointFormManager, dismissFormManager } from "@assize/core/answer/index.ts";
import { register } from "@assize/core/registration/index.ts";
import { definitionExample, fieldExample, publishedForm } from "@assize/core/testing/form.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import { beforeAll, expect, it } from "vitest";
import { Api } from "../testing/api.ts";
import { type Endpoint, none } from "./endpoint.ts";
import { allEndpoints } from "./endpoints.ts";

/** What whoever looks after a form may open of a conference: this form, and nothing else. */
const opens = new Set([
  "getFormVersion",
  "getFormDesk",
  "listFormAnswers",
  "listNamedAnswers",
  "changeAnswers",
  "revealAnswer",
]);

async function scene() {
  const world = await World.create();
  const conference = await world.conference();
  const category = await world.category(conference);
  const fields = definitionExample(fieldExample("diet"), fieldExample("passport", { sensitive: true }));
  const travel = await publishedForm(world, conference, fields, { kind: "followUp" });
  const other = await publishedForm(world, conference, fields, { kind: "followUp" });
  const registering = await publishedForm(world, conference, fields);
  const input = registrationExample(category.id);
  const form = { number: 1, answers: { diet: "halal", passport: "AC7654321" } };
  const registration = await register(world.ctx, conference.id, { ...input, form });
  const api = new Api(world);
  const own = await api.signIn(input);
  const answers = { number: 1, answers: { diet: "fish", passport: "AC1234567" } };
  for (const { formId } of [travel, other]) {
    const path = `/api/conferences/${conference.id}/registrations/${registration.id}/forms/${formId}/answers/1`;
    await api.call("PUT", path, { cookie: own, body: answers, headers: { "if-match": '"0"' } });
  }
  const organizer = (await world.organizer()).ctx;
  const manager = await appointFormManager(organizer, conference.id, travel.formId, "travel@court.test");
  const cookie = await api.signIn(manager);
  const stranger = await api.signIn((await world.person()).person);
  const ids = { conferenceId: conference.id, categoryId: category.id, registrationId: registration.id };
  return { world, api, organizer, manager, cookie, stranger, ids, travel, other, registering, conference };
}

type Scene = Awaited<ReturnType<typeof scene>>;

const fixed: Readonly<Record<string, string>> = { formNumber: "1", partNumber: "1", releaseNumber: "1" };

function call({ api, ids, manager, conference }: Scene, one: Endpoint, cookie: string, formId: string) {
  const known: Readonly<Record<string, string>> = {
    ...fixed,
    ...ids,
    formId,
    personId: manager.personId,
    slug: conference.slug,
  };
  const path = one.path.replace(/:(\w+)/g, (_, name: string) => known[name] ?? `${name}_unknown`);
  return api.call(one.method.toUpperCase(), `/api${path}`, {
    cookie,
    headers: { "if-match": '"1"' },
    ...(one.body !== none && { body: one.bodyExample }),
  });
}

const inConference = (await allEndpoints()).filter(
  ({ path, operationId }) => path.includes(":") && operationId !== "withdrawAnswers",
);

let built: Scene;
beforeAll(async () => {
  built = await scene();
});

it.each(inConference.map((one) => ({ name: one.operationId, one })))(
  "$name answers who looks after a form as anybody, except for that form",
  async ({ name, one }) => {
    const { cookie, stranger, travel, other, registering } = built;
    for (const { formId } of [other, registering]) {
      const asked = await call(built, one, cookie, formId);
      expect(asked.status).toBe((await call(built, one, stranger, formId)).status);
    }
    const asked = await call(built, one, cookie, travel.formId);
    const status = (await call(built, one, stranger, travel.formId)).status;
    if (opens.has(name)) expect([status, asked.status === 404]).toEqual([404, false]);
    else expect(asked.status).toBe(status);
  },
);

it("sees names and answers of its form, secrets for a reason, and nothing of the registration", async () => {
  const { api, cookie, ids, travel } = built;
  const desk = `/api/conferences/${ids.conferenceId}/forms/${travel.formId}/desk`;

  const page = await api.call("GET", `${desk}/answers`, { cookie });
  const forms = await api.call("GET", "/api/me/forms", { cookie });

  expect(page.json).toMatchObject({
    items: [
      { familyName: "Токтогулова", givenName: "Бермет", answers: { answers: { diet: "fish" }, masked: ["passport"] } },
    ],
  });
  expect(JSON.stringify(page.json)).not.toMatch(/AC1234567|court\.test|halal|position|institution/);
  expect(forms.json).toMatchObject({ items: [{ formId: travel.formId, publishedNumber: 1 }] });
  const reveal = `/api/conferences/${ids.conferenceId}/registrations/${ids.registrationId}/forms/${travel.formId}/answers/1/reveal`;
  const body = { field: "passport", reason: "To buy the ticket" };
  expect((await api.call("POST", reveal, { cookie, body })).json).toEqual({ answer: "AC1234567" });
});

it("ends with the next request of whoever is dismissed", async () => {
  const { world, api, organizer, cookie, ids, other } = await scene();
  const { personId } = await appointFormManager(organizer, ids.conferenceId, other.formId, "travel@court.test");
  const desk = `/api/conferences/${ids.conferenceId}/forms/${other.formId}/desk`;
  expect((await api.call("GET", desk, { cookie })).status).toBe(200);

  await dismissFormManager(organizer, ids.conferenceId, other.formId, personId);

  expect((await api.call("GET", desk, { cookie })).status).toBe(404);
  const forms = await api.call("GET", "/api/me/forms", { cookie });
  expect(forms.json).toMatchObject({ items: [{ conferenceId: ids.conferenceId }] });
  await expect(
    appointFormManager((await world.person()).ctx, ids.conferenceId, other.formId, "x@court.test"),
  ).rejects.toMatchObject({ code: "not_found" });
});
