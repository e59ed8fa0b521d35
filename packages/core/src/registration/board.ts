import type { Db } from "../db/client.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { holdsPlace } from "./policy.ts";
import { listShards } from "./repo.ts";
import { type Block, blocksFor, keysFor, waitingOf } from "./rule.ts";
import type { RuleSubject } from "./rule-key.ts";
import { listPlaceRules } from "./rule-repo.ts";
import type {
  Category,
  CountedRule,
  PlaceRule,
  Places,
  Registration,
  RegistrationStatus,
  WaitingReason,
} from "./schema.ts";
import { summed } from "./shards.ts";

/** What decides over places in a category at one moment. */
export interface Board {
  /** Of the category: its shards, summed. */
  readonly places: Places;
  /** What is counted of it, item by item. */
  readonly shards: readonly Places[];
  readonly rules: readonly CountedRule[];
}

/** What of it decides, as far as it is known or supposed. */
export interface Bounds {
  readonly places: Places;
  readonly rules: readonly PlaceRule[];
}

/** Places are read before the rules: a rule that comes in between moves `rulesVersion`, and a write that stood on less is refused. */
export async function loadBoard(db: Db, conferenceId: string, categoryId: string): Promise<Board> {
  const shards = await listShards(db, conferenceId, categoryId);
  const places = summed(shards);
  if (places === null) throw notFound();
  return { places, shards, rules: await listPlaceRules(db, conferenceId) };
}

/** What keeps somebody from a place: the category itself, or the first rule; null where there is a place. */
export interface Refusal {
  readonly reason: WaitingReason;
  /** The bound that is reached. */
  readonly limit: number;
  readonly ruleId: string | null;
}

const refusalOf = ({ rule, reason }: Block): Refusal => ({ reason, limit: rule.limit, ruleId: rule.id });

/** Why nobody like this gets a place now, or null. */
export function refusalFor({ places, rules }: Bounds, subject: RuleSubject): Refusal | null {
  if (places.takenPlaces >= places.quotaPlaces)
    return { reason: "category_full", limit: places.quotaPlaces, ruleId: null };
  const [block] = blocksFor(rules, keysFor(rules, subject));
  return block === undefined ? null : refusalOf(block);
}

const refusalCodes = {
  category_full: "category_full",
  region_full: "region_full",
  institution_full: "institution_full",
  reserve_full: "reserve_full",
  rule_counting: "rule_counting",
} as const;
const isCode = (reason: WaitingReason): reason is keyof typeof refusalCodes => reason in refusalCodes;

/** The refusal of a place, naming the bound. */
export function placeRefused({ reason, limit }: Refusal, pointer = "/status"): DomainError {
  const code = isCode(reason) ? refusalCodes[reason] : "category_full";
  return new DomainError("capacity_reached", { errors: [{ pointer, code, params: { limit } }] });
}

interface FirstStanding {
  readonly status: RegistrationStatus;
  readonly waiting: Refusal | null;
}

const othersWait = (board: Bounds, subject: RuleSubject): boolean =>
  board.places.waitingPeople > 0 ||
  Object.entries(keysFor(board.rules, subject)).some(([ruleId, key]) =>
    board.rules.some((rule) => rule.id === ruleId && waitingOf(rule, key) > 0),
  );

/** Under which keys the rules would count somebody who comes into a category, and do not yet. */
export const enteredKeys = (
  { rules }: Pick<Bounds, "rules">,
  known: Pick<Registration, "countedIn" | "status">,
  moved: RuleSubject,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(keysFor(rules, moved)).filter(
      ([rule, key]) => !holdsPlace(known.status) || known.countedIn?.[rule] !== key,
    ),
  );

/** Why somebody with a place has none in the category of this board, or null: a move passes nobody who waits there. */
export function moveRefusal(board: Bounds, known: Registration, moved: RuleSubject): Refusal | null {
  const { places, rules } = board;
  const others: Refusal = { reason: "others_wait", limit: places.quotaPlaces, ruleId: null };
  if (places.takenPlaces >= places.quotaPlaces)
    return { reason: "category_full", limit: places.quotaPlaces, ruleId: null };
  if (places.waitingPeople > 0) return others;
  const keys = enteredKeys(board, known, moved);
  const [block] = blocksFor(rules, keys);
  if (block !== undefined) return refusalOf(block);
  const waits = rules.some((rule) => keys[rule.id] !== undefined && waitingOf(rule, keys[rule.id] ?? "") > 0);
  return waits ? others : null;
}

/** The state that a new registration gets: nobody passes those who wait. */
export function firstStanding(
  category: Pick<Category, "approval">,
  board: Bounds,
  subject: RuleSubject,
): FirstStanding {
  if (category.approval === "organizer") return { status: "submitted", waiting: null };
  const refusal = refusalFor(board, subject);
  if (refusal !== null) return { status: "waitlisted", waiting: refusal };
  if (othersWait(board, subject))
    return { status: "waitlisted", waiting: { reason: "others_wait", limit: board.places.quotaPlaces, ruleId: null } };
  return { status: "confirmed", waiting: null };
}
