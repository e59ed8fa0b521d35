/** A value that an activity may carry: never a secret, never the text of an answer. */
export type ActivityValue = string | number | boolean | null | readonly string[];

/** Who did what, when and why: the audit trail and the outbox in one item (design section 4). */
export interface Activity {
  readonly id: string;
  /** `<room>.<what happened>`, e.g. `registration.approved`. */
  readonly name: string;
  /** What it belongs to: a conference, module or person id; lists are read by it. */
  readonly scopeId: string;
  /** The thing itself. */
  readonly subjectId: string;
  readonly actorType: "visitor" | "person" | "system";
  /** The person's id, the job's name, or empty for a visitor. */
  readonly actorId: string;
  readonly at: string;
  readonly requestId: string;
  readonly reason?: string | undefined;
  /** Random, beside a reason: its seal holds a hash of both, which tells nothing once both are erased. */
  readonly reasonSalt?: string | undefined;
  /** Names of fields that changed; their values are in the item itself. */
  readonly changedFields: readonly string[];
  /** What the reactions need: ids and states. */
  readonly data: Readonly<Record<string, ActivityValue>>;
}

/** What the trail of a scope says of an activity whose reason was erased. */
export const reasonErased = "privacy.reason_erased";

/** An activity as its seal holds it: hashes, no words. */
export interface SealedActivity {
  readonly id: string;
  /** Of all its fields but the reason and the reason's salt. */
  readonly hash: string;
  /** Of the reason with its salt, where there was one; both may be erased later. */
  readonly reasonHash?: string | undefined;
}

/** A link of a scope's chain: which activities came next, bound to all that came before (ADR 21). */
export interface Seal {
  readonly scopeId: string;
  /** From 1, without gaps. */
  readonly number: number;
  /** Hash of the seal before; 64 zeros at the first. */
  readonly previousHash: string;
  /** In the order in which they came. */
  readonly activities: readonly SealedActivity[];
  readonly sealedAt: string;
  /** True where an operator sealed what the stream had not. */
  readonly later: boolean;
  /** Of all fields above. */
  readonly hash: string;
  /** Ed25519 public key, raw, base64url; its signature of the hash. */
  readonly signedBy: string;
  readonly signature: string;
}
