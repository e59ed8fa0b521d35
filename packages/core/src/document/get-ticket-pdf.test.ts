import { expect, it } from "vitest";
import { declineRegistration, register } from "../registration/index.ts";
import { readPdf } from "../testing/read-pdf.ts";
import { registrationExample, World } from "../testing/world.ts";
import { getTicketPdf } from "./index.ts";

it("gives one's ticket as a page in one's language, and nothing once the place is gone", async () => {
  const world = await World.create();
  const conference = await world.conference();
  const category = await world.category(conference);
  const email = "usonov@assize.test";
  const input = registrationExample(category.id, {
    email,
    familyName: "Үсөнов",
    givenName: "Жеңишбек",
    patronymic: "Өмүрбекович",
    locale: "ky",
  });
  const { id } = await register(world.ctx, conference.id, input);
  const ctx = await world.signedIn(email);

  const pages = await readPdf(await getTicketPdf(ctx, conference.id));
  expect(pages).toHaveLength(1);
  for (const text of ["Үсөнов Жеңишбек Өмүрбекович", "2018-жылдын 12–14-октябры", "Качан", "Conference hall"])
    expect(pages[0]).toContain(text);

  const { ctx: stranger } = await world.person();
  await expect(getTicketPdf(stranger, conference.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(getTicketPdf(world.ctx, conference.id)).rejects.toMatchObject({ code: "unauthenticated" });
  await declineRegistration(world.system(), conference.id, id, { reason: "Орун жок" });
  await expect(getTicketPdf(ctx, conference.id)).rejects.toMatchObject({ code: "not_found" });
});
