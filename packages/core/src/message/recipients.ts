import { getItems } from "../db/read.ts";
import { personEntity } from "../identity/index.ts";
import { getInstitutions, nominationEntity } from "../nomination/index.ts";
import { registrationEntity } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { getAddressMarks } from "./address-mark.ts";
import type { Message, MessageView } from "./schema.ts";

/** Whoever a message is to, by today's name and address, and when that was last changed; empty where that is not kept. */
export interface Recipient extends NonNullable<MessageView["recipient"]> {
  readonly updatedAt: string;
}

type Unmarked = Omit<Recipient, "mark">;
type Named = Omit<Unmarked, "updatedAt" | "locale">;
const named = ({ familyName, givenName, patronymic, email }: Named): Named => ({
  familyName,
  givenName,
  email,
  ...(patronymic !== undefined && { patronymic }),
});

async function registered(ctx: Ctx, messages: readonly Message[]): Promise<ReadonlyMap<string, Unmarked>> {
  const keys = messages.flatMap(({ scopeId, registrationId }) =>
    registrationId === null ? [] : [{ conferenceId: scopeId, id: registrationId }],
  );
  const found = await getItems(ctx.db, registrationEntity, keys);
  return new Map(found.map((one) => [one.id, { ...named(one), locale: one.locale, updatedAt: one.updatedAt }]));
}

async function nominated(ctx: Ctx, messages: readonly Message[]): Promise<ReadonlyMap<string, Unmarked>> {
  const about = messages.flatMap(({ nomination }) => nomination ?? []);
  const nominees = about.flatMap(({ institutionId, nomineeId }) =>
    nomineeId === null ? [] : [{ institutionId, id: nomineeId }],
  );
  const [institutions, people] = await Promise.all([
    getInstitutions(ctx.db, [...new Set(about.map(({ institutionId }) => institutionId))]),
    getItems(ctx.db, nominationEntity, nominees),
  ]);
  return new Map([
    ...institutions.map(({ id, contact, locale }) => [id, { ...named(contact), locale, updatedAt: "" }] as const),
    ...people.map((one) => [one.id, { ...named(one), locale: one.locale, updatedAt: one.updatedAt }] as const),
  ]);
}

const isToAccount = (kind: Message["kind"]): boolean => kind === "test" || kind === "formManager";

/** Letters to accounts: those that organizers sent to themselves, and those to managers of forms. */
async function byAccount(ctx: Ctx, messages: readonly Message[]): Promise<ReadonlyMap<string, Unmarked>> {
  const ids = messages.flatMap(({ kind, personId }) => (isToAccount(kind) ? [{ id: personId }] : []));
  const found = await getItems(ctx.db, personEntity, ids);
  return new Map(found.map((one) => [one.id, { ...named(one), locale: one.locale, updatedAt: "" }]));
}

/** Whoever these messages are to, by the message's id; nobody where the person's data are erased. */
export async function recipientsOf(ctx: Ctx, messages: readonly Message[]): Promise<ReadonlyMap<string, Recipient>> {
  const [byRegistration, byNomination, byPerson] = await Promise.all([
    registered(ctx, messages),
    nominated(ctx, messages),
    byAccount(ctx, messages),
  ]);
  const toWhom = ({ kind, personId, registrationId, nomination }: Message): Unmarked | undefined => {
    if (nomination !== null) return byNomination.get(nomination.nomineeId ?? nomination.institutionId);
    return isToAccount(kind) ? byPerson.get(personId) : byRegistration.get(registrationId ?? "");
  };
  const found = messages.flatMap((message) => {
    const to = toWhom(message);
    return to ? [{ id: message.id, arrived: message.state === "sent" || message.state === "queued", to }] : [];
  });
  const doubtful = found.flatMap(({ arrived, to }) => (arrived ? [] : [to.email]));
  const marks = await getAddressMarks(ctx.db, doubtful);
  return new Map(
    found.map(({ id, arrived, to }) => [id, { ...to, mark: arrived ? null : (marks.get(to.email) ?? null) }]),
  );
}
