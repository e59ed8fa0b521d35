import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export interface IndexKeys {
  readonly gsi1pk?: string;
  readonly gsi1sk?: string;
  readonly gsi2pk?: string;
  readonly gsi2sk?: string;
}

/** What the privacy register must know of every kind of item (design section 7). */
export interface Privacy<Item> {
  /** Fields that tell something about a person; empty where there are none. */
  readonly personal: readonly (keyof Item & string)[];
  /** How long, from when, in words for the register. */
  readonly retention: string;
  /** Whether the person's own export holds the item. */
  readonly inExport: boolean;
  /** What erasing a person does to the item. */
  readonly erasure: "delete" | "blank" | "keep";
  /** Why the export leaves the item out, or why erasing keeps it; needed where either is so and the item is personal. */
  readonly why?: string;
}

/** A kind of item in the table: its name, where it lies, and what it holds about people. */
export interface Entity<Item extends object, KeyPart> {
  readonly name: string;
  readonly key: (part: KeyPart) => Key;
  readonly indexes: (item: Item) => IndexKeys;
  /** Seconds since 1970 after which the table drops the item, for kinds that expire. */
  readonly expiresAtSeconds?: (item: Item) => number | undefined;
  readonly privacy: Privacy<Item>;
}

/** Declares a kind of item; the item's type is given, the key's part and the name are inferred. */
export const defineEntity =
  <Item extends object>() =>
  <KeyPart, const Name extends string>(
    definition: Entity<Item, KeyPart> & { readonly name: Name },
  ): Entity<Item, KeyPart> & { readonly name: Name } =>
    definition;

const tableFields = new Set([
  "pk",
  "sk",
  "gsi1pk",
  "gsi1sk",
  "gsi2pk",
  "gsi2sk",
  "entity",
  "expiresAtSeconds",
  "imported",
]);

/** The item as the table stores it. */
export function toStored<Item extends KeyPart & object, KeyPart>(
  entity: Entity<Item, KeyPart>,
  item: Item,
): Record<string, AttributeValue> {
  const expiresAtSeconds = entity.expiresAtSeconds?.(item);
  return marshall(
    {
      ...item,
      ...entity.key(item),
      ...entity.indexes(item),
      entity: entity.name,
      ...(expiresAtSeconds === undefined ? {} : { expiresAtSeconds }),
    },
    { removeUndefinedValues: true },
  );
}

/** The table promises no order of fields; a fixed one gives equal items equal bytes, and so equal ETags. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== "object") return value;
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, inner]) => [name, ordered(inner)]));
}

/**
 * The one named cast of the program: what lies in the table under an entity's key was put there by `commit`,
 * which takes only that entity's type.
 */
export function fromStored<Item extends object, KeyPart>(
  entity: Entity<Item, KeyPart>,
  stored: Record<string, AttributeValue>,
): Item {
  const fields = unmarshall(stored);
  if (fields.entity !== entity.name) throw new Error(`expected ${entity.name}, found ${String(fields.entity)}`);
  return ordered(Object.fromEntries(Object.entries(fields).filter(([name]) => !tableFields.has(name)))) as Item;
}
