import type { GrantInput } from "@assize/core/identity/index.ts";

interface DemoAccount {
  readonly email: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly grants: readonly Omit<GrantInput, "email">[];
}

const platform = { scopeType: "platform", scopeId: "*" } as const;

/** The demo accounts, each with what the role sees; they are demo people, not real ones. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    email: "organizer@assize.test",
    familyName: "Демо-Уюштуруучу",
    givenName: "Айнура",
    grants: [{ role: "organizer", ...platform }],
  },
  {
    email: "trainer@assize.test",
    familyName: "Демо-Тренер",
    givenName: "Бакыт",
    grants: [{ role: "trainer", ...platform }],
  },
  {
    email: "speaker@assize.test",
    familyName: "Демо-Баяндамачы",
    givenName: "Чолпон",
    grants: [{ role: "speaker", ...platform }],
  },
  {
    email: "nominator@assize.test",
    familyName: "Демо-Байланышчы",
    givenName: "Данияр",
    // The role for its court is granted with the court's invitation.
    grants: [],
  },
  { email: "participant@assize.test", familyName: "Демо-Катышуучу", givenName: "Эльмира", grants: [] },
  {
    email: "travel@assize.test",
    familyName: "Демо-Логист",
    givenName: "Гүлнара",
    // The desks of the conference are granted by its organizer.
    grants: [],
  },
  {
    email: "rapporteur@assize.test",
    familyName: "Демо-Баяндоочу",
    givenName: "Фатима",
    grants: [{ role: "rapporteur", ...platform }],
  },
];
