import { findPersonByAddress } from "@assize/core/identity/index.ts";
import {
  approveRegistration,
  cancelRegistration,
  declineRegistration,
  getAttendee,
  listRegistrations,
  register,
} from "@assize/core/registration/index.ts";
import type { Ctx } from "@assize/core/shared/context.ts";
import type { DemoCategory } from "./conference.ts";
import { demoAnswers } from "./form.ts";
import { type DemoPerson, demoPeople } from "./people.ts";
import type { Progress } from "./progress.ts";

async function isRegistered(ctx: Ctx, conferenceId: string, email: string): Promise<boolean> {
  const person = await findPersonByAddress(ctx.db, email);
  return person !== null && (await getAttendee(ctx.db, person.id, conferenceId)) !== null;
}

const participant: DemoPerson = {
  category: "local",
  email: "participant@assize.test",
  familyName: "Демо-Катышуучу",
  givenName: "Эльмира",
  institution: "Ош шаардык соту",
  position: "Судья",
  courtLevel: "local",
  region: "osh_city",
  sex: "female",
  languages: ["ky", "ru"],
  locale: "ky",
  consents: { processing: true, photo: true, press: false, listed: true },
};

/** Everybody registers as a visitor would, in the same order at every load. */
export async function registerPeople(
  ctx: Ctx,
  conferenceId: string,
  categories: Readonly<Record<DemoCategory, string>>,
  progress: Progress,
): Promise<void> {
  const all = [participant, ...demoPeople];
  const visitor: Ctx = { ...ctx, actor: { type: "visitor" } };
  for (const [at, { category, ...person }] of all.entries()) {
    if (!(await isRegistered(ctx, conferenceId, person.email))) {
      const form = demoAnswers(at);
      await register(visitor, conferenceId, { ...person, categoryId: categories[category], ...(form && { form }) });
    }
    progress("registrations", at + 1, all.length);
  }
}

/** The organizer has decided most: some wait for a decision, one was declined, one fell ill. */
export async function decide(organizer: Ctx, conferenceId: string): Promise<void> {
  const { items } = await listRegistrations(organizer, conferenceId, undefined, { limit: 200 });
  const number = (email: string): number => Number(/demo-(\d+)@/.exec(email)?.[1] ?? 0);
  for (const { id, email, status } of items) {
    const at = number(email);
    if (status === "submitted" && at > 100 && at <= 134) await approveRegistration(organizer, conferenceId, id, {});
    if (status === "submitted" && at === 135) {
      const reason = "От этой организации уже подтверждены два участника.";
      await declineRegistration(organizer, conferenceId, id, { reason });
    }
    if (status === "confirmed" && at === 5)
      await cancelRegistration(organizer, conferenceId, id, { reason: "Болезнь" });
  }
}
