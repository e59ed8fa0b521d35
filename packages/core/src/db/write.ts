import type { AttributeValue, TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { DomainError, type FieldErrorCode } from "../shared/errors.ts";
import { type Entity, type Key, toStored } from "./entity.ts";

/** A step of a transaction, with the refusal to answer where its condition does not hold. */
export interface Write {
  readonly build: (tableName: string) => TransactWriteItem;
  readonly otherwise: () => DomainError;
}

export interface Condition {
  /** A DynamoDB condition expression over `#name` and `:name`; names and values are given beside it. */
  readonly expression: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, unknown>>;
}

const stale = (): DomainError => new DomainError("stale_version");

const alias = (condition: Condition) => ({
  ConditionExpression: condition.expression,
  ...(condition.names && { ExpressionAttributeNames: condition.names }),
  ...(condition.values && { ExpressionAttributeValues: marshall(condition.values) }),
});

/** Puts an item that must not be there yet. */
export function create<Item extends KeyPart & object, KeyPart>(
  entity: Entity<Item, KeyPart>,
  item: NoInfer<Item>,
  otherwise: () => DomainError = () => new DomainError("already_exists"),
): Write {
  return {
    build: (TableName) => ({
      Put: { TableName, Item: toStored(entity, item), ConditionExpression: "attribute_not_exists(pk)" },
    }),
    otherwise,
  };
}

/** Replaces an item of which the caller read `readVersion`; a write in between refuses it. */
export function replace<Item extends KeyPart & { version: number }, KeyPart>(
  entity: Entity<Item, KeyPart>,
  item: NoInfer<Item>,
  readVersion: number,
): Write {
  const condition = { expression: "#v = :v", names: { "#v": "version" }, values: { ":v": readVersion } };
  return {
    build: (TableName) => ({ Put: { TableName, Item: toStored(entity, item), ...alias(condition) } }),
    otherwise: stale,
  };
}

/** Puts an item whatever was there: for facts that replace themselves. */
export function put<Item extends KeyPart & object, KeyPart>(entity: Entity<Item, KeyPart>, item: NoInfer<Item>): Write {
  return { build: (TableName) => ({ Put: { TableName, Item: toStored(entity, item) } }), otherwise: stale };
}

/** Deletes an item; with a version, only as the caller read it. */
export function remove<Item extends object, KeyPart>(
  entity: Entity<Item, KeyPart>,
  part: NoInfer<KeyPart>,
  readVersion?: number,
): Write {
  const condition: Condition =
    readVersion === undefined
      ? { expression: "attribute_exists(pk)" }
      : { expression: "#v = :v", names: { "#v": "version" }, values: { ":v": readVersion } };
  return {
    build: (TableName) => ({ Delete: { TableName, Key: marshall(entity.key(part)), ...alias(condition) } }),
    otherwise: stale,
  };
}

/** Deletes an item while a condition holds for it. */
export const removeWhile = <Item extends object, KeyPart>(
  entity: Entity<Item, KeyPart>,
  part: NoInfer<KeyPart>,
  condition: Condition,
  otherwise: () => DomainError,
): Write => ({
  build: (TableName) => ({ Delete: { TableName, Key: marshall(entity.key(part)), ...alias(condition) } }),
  otherwise,
});

/** Deletes an item whether or not it is still there: for what an index may list a moment longer than it lives. */
export const forget = <Item extends object, KeyPart>(entity: Entity<Item, KeyPart>, part: NoInfer<KeyPart>): Write => ({
  build: (TableName) => ({ Delete: { TableName, Key: marshall(entity.key(part)) } }),
  otherwise: stale,
});

/** Refuses the transaction where the condition does not hold for an item that it does not change. */
export function check<Item extends object, KeyPart>(
  entity: Entity<Item, KeyPart>,
  part: NoInfer<KeyPart>,
  condition: Condition,
  otherwise: () => DomainError = stale,
): Write {
  return {
    build: (TableName) => ({ ConditionCheck: { TableName, Key: marshall(entity.key(part)), ...alias(condition) } }),
    otherwise,
  };
}

interface Change {
  /** Numbers to add to (negative to take away). */
  readonly add?: Readonly<Record<string, number>>;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly condition?: Condition;
}

/** Moves counters and single fields by a conditional update: never read, then write. */
export function update<Item extends object, KeyPart>(
  entity: Entity<Item, KeyPart>,
  part: NoInfer<KeyPart>,
  change: Change,
  otherwise: () => DomainError = stale,
): Write {
  const names: Record<string, string> = { ...change.condition?.names };
  const values: Record<string, unknown> = { ...change.condition?.values };
  const given = Object.entries(change.set ?? {});
  const gone = Object.fromEntries(given.filter(([, value]) => value === undefined));
  const kept = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  const clause = (word: string, fields: Readonly<Record<string, unknown>>, join: string, prefix: string): string => {
    const parts = Object.entries(fields).map(([field, value], at) => {
      names[`#${prefix}${at}`] = field;
      values[`:${prefix}${at}`] = value;
      return `#${prefix}${at} ${join} :${prefix}${at}`.replace("  ", " ");
    });
    return parts.length === 0 ? "" : `${word} ${parts.join(", ")}`;
  };
  const removed = Object.keys(gone).map((field, at) => {
    names[`#r${at}`] = field;
    return `#r${at}`;
  });
  const expression = [
    clause("ADD", change.add ?? {}, "", "a"),
    clause("SET", kept, "=", "s"),
    removed.length > 0 ? `REMOVE ${removed.join(", ")}` : "",
  ];
  const key: Key = entity.key(part);
  const exists = "attribute_exists(pk)";
  return {
    build: (TableName) => ({
      Update: {
        TableName,
        Key: marshall(key),
        UpdateExpression: expression.filter(Boolean).join(" "),
        ConditionExpression: change.condition ? `${exists} AND (${change.condition.expression})` : exists,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: marshall(values) satisfies Record<string, AttributeValue>,
      },
    }),
    otherwise,
  };
}

/** Adds the named fields of an item to those in the table; the first count makes the item. Take away by negative numbers. */
export function tally<Item extends KeyPart & object, KeyPart>(
  entity: Entity<Item, KeyPart>,
  item: NoInfer<Item>,
  counters: readonly (keyof NoInfer<Item> & string)[],
): Write {
  const { pk: _pk, sk: _sk, ...fields } = toStored(entity, item);
  const names = Object.keys(fields);
  const isCounter = (name: string): boolean => counters.some((counter) => counter === name);
  const part = (word: string, join: string, of: readonly string[]): string =>
    `${word} ${of.map((name) => `#${name}${join}:${name}`).join(", ")}`;
  return {
    build: (TableName) => ({
      Update: {
        TableName,
        Key: marshall(entity.key(item)),
        UpdateExpression: `${part("ADD", " ", names.filter(isCounter))} ${part(
          "SET",
          " = ",
          names.filter((name) => !isCounter(name)),
        )}`,
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: Object.fromEntries(
          names.map((name) => [`:${name}`, fields[name] ?? { NULL: true }]),
        ),
      },
    }),
    otherwise: stale,
  };
}

/**
 * Changes the fields that a person wrote and leaves the counters that move beside them; optional fields that are left out are removed.
 * Refused where the version is not the one read.
 */
export function edit<Item extends KeyPart & { readonly version: number }, KeyPart>(
  entity: Entity<Item, KeyPart>,
  known: NoInfer<Item>,
  fields: Readonly<Record<string, unknown>>,
  readVersion: number,
): Write {
  return update(entity, known, {
    set: fields,
    add: { version: 1 },
    condition: { expression: "#v = :v", names: { "#v": "version" }, values: { ":v": readVersion } },
  });
}

/** Deletes an item that nothing refers to; its `usedBySessions` counts the references. @throws invalid_state with the field's code */
export function removeUnused<
  Item extends KeyPart & { readonly usedBySessions: number; readonly version: number },
  KeyPart,
>(entity: Entity<Item, KeyPart>, known: NoInfer<Item>, code: FieldErrorCode): Write {
  const condition = {
    expression: "#v = :v AND usedBySessions = :none",
    names: { "#v": "version" },
    values: { ":v": known.version, ":none": 0 },
  };
  const inUse = () => new DomainError("invalid_state", { errors: [{ pointer: "/id", code }] });
  return removeWhile(entity, known, condition, inUse);
}

/** Counts one reference more or less; refuses where the thing referred to is gone. */
export const refer = <Item extends object, KeyPart>(
  entity: Entity<Item, KeyPart>,
  part: NoInfer<KeyPart>,
  by: 1 | -1,
  otherwise: () => DomainError,
): Write => update(entity, part, { add: { usedBySessions: by } }, otherwise);
