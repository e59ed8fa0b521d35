import { type Conference, type ConferenceInput, createConference, publishConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { actorOf, findPersonByAddress, newPerson, type Person } from "../identity/index.ts";
import { DiskFiles } from "../platform/local/disk-files.ts";
import { newSecrets } from "../platform/local/secrets.ts";
import {
  type CategoryInput,
  type CategoryWithPlaces,
  createCategory,
  type RegisterInput,
} from "../registration/index.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import type { Grant } from "../shared/grant.ts";
import { newTable } from "./dynamodb.ts";
import { temporaryFolder } from "./temporary-folder.ts";

let people = 0;

/** A world of its own for one test: an empty table, files, keys and a clock that the test may move. */
export class World {
  readonly ctx: Ctx;
  #now: Date;

  private constructor(ctx: Omit<Ctx, "now" | "files">, now: Date) {
    this.#now = now;
    const clock = (): Date => this.#now;
    const files = new DiskFiles(temporaryFolder(), ctx.secrets.hmacKey, clock);
    this.ctx = { ...ctx, files, now: clock };
  }

  static async create(at = "2018-09-10T06:00:00.000Z"): Promise<World> {
    const base = {
      actor: { type: "visitor" },
      db: await newTable(),
      secrets: newSecrets(),
      requestId: "test",
      locale: "en",
      callerHash: "caller",
      idempotency: null,
    } as const;
    return new World(base, new Date(at));
  }

  /** Sets the clock. */
  at(instant: string): void {
    this.#now = new Date(instant);
  }

  system(job = "test"): Ctx {
    return asSystem(this.ctx, job);
  }

  /** Somebody with an account and these roles, acting. */
  async person(...grants: readonly Grant[]): Promise<{ ctx: Ctx; person: Person }> {
    people++;
    const { person, writes } = newPerson(
      { email: `person${people}@assize.test`, familyName: "Асанова", givenName: "Айгүл", locale: "ky", grants },
      this.#now,
    );
    await commit(this.system(), {
      writes,
      activity: { name: "test.person_made", scopeId: person.id, subjectId: person.id },
      answer: null,
    });
    return { ctx: { ...this.ctx, actor: actorOf(person) }, person };
  }

  /** Whoever has an account under this address, acting. */
  async signedIn(email: string): Promise<Ctx> {
    const person = await findPersonByAddress(this.ctx.db, email);
    if (person === null) throw new Error(`nobody has the address ${email}`);
    return { ...this.ctx, actor: actorOf(person) };
  }

  organizer(): Promise<{ ctx: Ctx; person: Person }> {
    return this.person({ role: "organizer", scopeType: "platform", scopeId: "*" });
  }

  /** A published conference of its own. */
  async conference(changes: Partial<ConferenceInput> = {}): Promise<Conference> {
    const draft = await createConference(this.system(), conferenceExample(changes));
    return publishConference(this.system(), draft.id);
  }

  category(conference: Conference, changes: Partial<CategoryInput> = {}): Promise<CategoryWithPlaces> {
    return createCategory(this.system(), conference.id, categoryExample(changes));
  }
}

/** A valid conference; slugs are never the same twice. */
export const conferenceExample = (changes: Partial<ConferenceInput> = {}): ConferenceInput => ({
  slug: `conference-${crypto.randomUUID().slice(0, 8)}`,
  seriesId: null,
  edition: 4,
  title: { source: "en", en: "Fourth annual conference of judges", ru: "Четвёртая ежегодная конференция судей" },
  summary: { source: "en", en: "Three days on trafficking in persons." },
  startsOn: "2018-10-12",
  endsOn: "2018-10-14",
  timeZone: "Asia/Bishkek",
  venue: {
    name: { source: "en", en: "Conference hall" },
    address: { source: "en", en: "1 Example Street" },
    city: { source: "en", en: "Bishkek" },
  },
  partners: [],
  resources: [],
  languages: ["ky", "ru", "en"],
  registrationOpensAt: null,
  registrationClosesAt: null,
  contactEmail: "office@assize.test",
  ...changes,
});

export const categoryExample = (changes: Partial<CategoryInput> = {}): CategoryInput => ({
  name: { source: "en", en: "Judges" },
  description: { source: "en", en: "Judges of the Supreme Court and local courts." },
  quotaPlaces: 90,
  approval: "automatic",
  order: 0,
  ...changes,
});

/** A valid registration; addresses are never the same twice. */
export const registrationExample = (categoryId: string, changes: Partial<RegisterInput> = {}): RegisterInput => ({
  categoryId,
  email: `judge-${crypto.randomUUID().slice(0, 12)}@court.test`,
  familyName: "Токтогулова",
  givenName: "Бермет",
  institution: "Ош шаардык соту",
  position: "Судья",
  courtLevel: "local",
  region: "osh_city",
  languages: ["ky", "ru"],
  locale: "ky",
  consents: { processing: true, photo: false, press: false, listed: false },
  ...changes,
});
