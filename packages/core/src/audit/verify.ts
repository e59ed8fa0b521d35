import { decodeTime } from "ulid";
import type { Ctx } from "../shared/context.ts";
import { yearsAfter } from "../shared/years-after.ts";
import { isIntact, noHash, publicKeyOf, sealedForm, unsalted } from "./digest.ts";
import { keptForYears } from "./entity.ts";
import { pageOfActivitiesIn, pageOfSeals } from "./repo.ts";
import { type Activity, reasonErased, type Seal, type SealedActivity } from "./schema.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** The stream keeps a record for a day; what comes later did not come through it. */
const latestMs = dayMs + hourMs;

/** What does not fit; `id` names the activity, or the number of the seal. */
export interface Finding {
  readonly kind:
    | "activity_changed"
    | "activity_missing"
    | "activity_unsealed"
    | "activity_late"
    | "activity_twice"
    | "reason_changed"
    | "seal_altered"
    | "seal_missing"
    | "seal_foreign";
  readonly id: string;
}

export interface Verification {
  readonly scopeId: string;
  readonly activities: number;
  readonly seals: number;
  /** Younger than an hour and not in a seal: the stream may still bring them. */
  readonly notSealedYet: number;
  /** Seals that an operator made later. */
  readonly sealedLater: number;
  /** Public keys that signed, in the order of the chain; more than one after a change of keys or an import. */
  readonly signedBy: readonly string[];
  /** The end of the chain: kept elsewhere, it shows later that nothing was cut off. */
  readonly head: { readonly number: number; readonly hash: string } | null;
  readonly findings: readonly Finding[];
}

/** A seal's number and hash, written down earlier. */
export interface Anchor {
  readonly number: number;
  readonly hash: string;
}

interface Sealed extends SealedActivity {
  readonly seal: Seal;
}

/** Reads a chain from its first link on, and gathers what it holds and what does not fit. */
class Chain {
  readonly byId = new Map<string, Sealed>();
  readonly findings: Finding[] = [];
  readonly signedBy = new Set<string>();
  head: Anchor = { number: 0, hash: noHash };
  sealedLater = 0;
  #ownKey: string;
  #anchor: Anchor | null;

  constructor(ownKey: string, anchor: Anchor | null) {
    this.#ownKey = ownKey;
    this.#anchor = anchor;
  }

  #find(kind: Finding["kind"], id: string | number): void {
    this.findings.push({ kind, id: String(id) });
  }

  add(seal: Seal): void {
    for (let number = this.head.number + 1; number < seal.number; number++) this.#find("seal_missing", number);
    const follows = seal.number === this.head.number + 1 ? seal.previousHash === this.head.hash : true;
    if (!isIntact(seal) || !follows) this.#find("seal_altered", seal.number);
    // Keys change one way: after the present key no other one signs.
    if (seal.signedBy !== this.#ownKey && this.signedBy.has(this.#ownKey)) this.#find("seal_foreign", seal.number);
    if (this.#anchor?.number === seal.number && this.#anchor.hash !== seal.hash)
      this.#find("seal_altered", seal.number);
    this.signedBy.add(seal.signedBy);
    this.head = { number: seal.number, hash: seal.hash };
    if (seal.later) this.sealedLater++;
    for (const one of seal.activities) {
      if (this.byId.has(one.id)) this.#find("activity_twice", one.id);
      this.byId.set(one.id, { ...one, seal });
    }
  }

  end(): void {
    const last = this.#anchor?.number ?? 0;
    for (let number = this.head.number + 1; number <= last; number++) this.#find("seal_missing", number);
  }
}

async function readChain(ctx: Ctx, scopeId: string, anchor: Anchor | null): Promise<Chain> {
  const chain = new Chain(publicKeyOf(ctx.secrets), anchor);
  let cursor: string | undefined;
  do {
    const page = await pageOfSeals(ctx.db, scopeId, "ascending", { limit: 100, cursor });
    for (const seal of page.items) chain.add(seal);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  chain.end();
  return chain;
}

/** How an activity differs from what its seal holds, or null. */
function differenceOf(activity: Activity, sealed: Sealed): Finding["kind"] | "reason_gone" | null {
  const now = sealedForm(activity);
  if (now.hash !== sealed.hash) return "activity_changed";
  const late = Date.parse(sealed.seal.sealedAt) - Date.parse(activity.at) > latestMs;
  if (late && !sealed.seal.later) return "activity_late";
  if (sealed.reasonHash === now.reasonHash) return null;
  if (now.reasonHash === undefined) return "reason_gone";
  return sealed.reasonHash === unsalted ? null : "reason_changed";
}

const mayBeExpired = (id: string, now: Date): boolean =>
  Date.parse(yearsAfter(new Date(decodeTime(id.slice(id.indexOf("_") + 1))), keptForYears)) - dayMs <= now.getTime();

/**
 * Compares a scope's activities with its chain of seals, and the chain with itself. Reads both whole: for the command line, not for a request.
 * With an anchor, the chain must still hold that seal. `onProgress` hears how many activities were compared.
 */
export async function verifyScope(
  ctx: Ctx,
  scopeId: string,
  anchor: Anchor | null,
  onProgress: (activities: number) => void,
): Promise<Verification> {
  const chain = await readChain(ctx, scopeId, anchor);
  const findings = [...chain.findings];
  const missing = new Set(chain.byId.keys());
  const [reasonsGone, reasonsErased] = [new Set<string>(), new Set<string>()];
  let [activities, notSealedYet] = [0, 0];
  let cursor: string | undefined;
  do {
    const page = await pageOfActivitiesIn(ctx.db, scopeId, { limit: 200, cursor });
    for (const activity of page.items) {
      const { id } = activity;
      const sealed = chain.byId.get(id);
      missing.delete(id);
      if (activity.name === reasonErased) reasonsErased.add(activity.subjectId);
      const young = ctx.now().getTime() - Date.parse(activity.at) < hourMs;
      if (sealed === undefined && young) notSealedYet++;
      const kind = sealed ? differenceOf(activity, sealed) : young ? null : "activity_unsealed";
      if (kind === "reason_gone") reasonsGone.add(id);
      else if (kind !== null) findings.push({ kind, id });
    }
    activities += page.items.length;
    onProgress(activities);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  for (const id of reasonsGone.difference(reasonsErased)) findings.push({ kind: "reason_changed", id });
  for (const id of missing) if (!mayBeExpired(id, ctx.now())) findings.push({ kind: "activity_missing", id });
  const { head, signedBy, sealedLater } = chain;
  const end = { head: head.number === 0 ? null : head, signedBy: [...signedBy], seals: head.number };
  return { scopeId, activities, notSealedYet, sealedLater, ...end, findings };
}
