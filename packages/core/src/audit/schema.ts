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
  /** Names of fields that changed; their values are in the item itself. */
  readonly changedFields: readonly string[];
  /** What the reactions need: ids and states. */
  readonly data: Readonly<Record<string, ActivityValue>>;
}
