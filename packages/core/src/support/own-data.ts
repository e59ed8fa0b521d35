import { type Conference, findConferences } from "../conference/index.ts";
import { getRegistrations, listAttendances, type Registration, registrationKeys } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { openNumber } from "./envelope.ts";
import { type Loaded, load, moneyOf, stayOf } from "./load-rows.ts";
import type { Part } from "./policy.ts";
import type { Secrets } from "./repo.ts";

interface Of {
  readonly loaded: Loaded;
  readonly conference: Conference;
  readonly registrations: readonly Registration[];
}

/** What some parts hold of a person, conference by conference. */
async function ofPerson<T>(ctx: Ctx, personId: string, part: Part, pick: (of: Of) => readonly T[]): Promise<T[]> {
  const keys = (await listAttendances(ctx.db, personId)).flatMap(registrationKeys);
  const registrations = await getRegistrations(ctx.db, keys);
  const conferences = await findConferences(ctx.db, [...new Set(keys.map(({ conferenceId }) => conferenceId))]);
  const all = conferences.map(async (conference) => {
    const here = registrations.filter(({ conferenceId }) => conferenceId === conference.id);
    return pick({ loaded: await load(ctx, conference, here, new Set([part])), conference, registrations: here });
  });
  return (await Promise.all(all)).flat();
}

async function openAll(ctx: Ctx, { conferenceId, registrationId, sealed }: Secrets) {
  const opened = Object.entries(sealed).map(async ([field, one]) => ({
    field,
    value: await openNumber(ctx, { conferenceId, registrationId, field }, one),
  }));
  return (await Promise.all(opened)).flatMap(({ field, value }) => (value === null ? [] : [{ field, value }]));
}

const titleOf = ({ conference }: Of) => ({ conferenceTitle: conference.title });

/** What is kept for a person's participation anywhere, kind by kind, for the person's own export: the numbers in the open. */
export const ownSupportData = {
  needs: (ctx: Ctx, personId: string) =>
    ofPerson(ctx, personId, "diet", (of) => [...of.loaded.needs.values()].map((one) => ({ ...one, ...titleOf(of) }))),
  travel: (ctx: Ctx, personId: string) =>
    ofPerson(ctx, personId, "travel", (of) =>
      [...of.loaded.travel.values()].map((one) => ({ ...one, ...titleOf(of) })),
    ),
  stays: (ctx: Ctx, personId: string) =>
    ofPerson(ctx, personId, "stay", (of) =>
      of.registrations.flatMap(({ id }) => {
        const stay = stayOf(of.loaded, id);
        return stay ? [{ ...stay, ...titleOf(of) }] : [];
      }),
    ),
  money: (ctx: Ctx, personId: string) =>
    ofPerson(ctx, personId, "money", (of) =>
      of.registrations.flatMap(({ id }) => {
        const money = moneyOf(of.loaded, id);
        return money ? [{ ...money, ...titleOf(of) }] : [];
      }),
    ),
  numbers: async (ctx: Ctx, personId: string) => {
    const kept = await ofPerson(ctx, personId, "passport", (of) =>
      [...of.loaded.secrets.values()].map((secrets) => ({ secrets, ...titleOf(of) })),
    );
    const opened = kept.map(async ({ secrets, conferenceTitle }) =>
      (await openAll(ctx, secrets)).map((one) => ({ ...one, conferenceTitle })),
    );
    return (await Promise.all(opened)).flat();
  },
};
