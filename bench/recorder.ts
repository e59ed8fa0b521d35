import type { Db } from "@assize/core/db/client.ts";
import { readStored, type Stored } from "@assize/core/db/partition.ts";
import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";

/** A partition of the table or of an index. */
export interface Partition {
  readonly index: "table" | "gsi1" | "gsi2";
  readonly pk: string;
}

export interface Load {
  readonly readUnits: number;
  readonly writeUnits: number;
}

const kb = 1024;
const sizeOf = (item: Stored): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => sum + name.length + Buffer.byteLength(JSON.stringify(value)) - 6,
    0,
  );
/** Units of a write: one for each begun KB, twice in a transaction. */
const unitsOf = (item: Stored, times: 1 | 2): number => times * Math.max(1, Math.ceil(sizeOf(item) / kb));

const textAt = (from: unknown, ...path: readonly string[]): string => {
  let found: unknown = from;
  for (const name of path) found = typeof found === "object" && found !== null ? Reflect.get(found, name) : undefined;
  return typeof found === "string" ? found : "";
};

const keyOf = ({ Put, Update, Delete, ConditionCheck }: TransactWriteItem): Stored =>
  Put?.Item ?? (Update ?? Delete ?? ConditionCheck)?.Key ?? {};

/** Notes which partitions calls touch, and with how many units: what DynamoDB bills, partition by partition, indexes too. */
export class Recorder {
  readonly #db: Db;
  readonly #loads = new Map<string, { partition: Partition; readUnits: number; writeUnits: number }>();
  readonly #updated: Stored[] = [];
  #on = true;

  constructor(db: Db) {
    this.#db = db;
    db.client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (!this.#on) return next(args);
          Object.assign(args.input, { ReturnConsumedCapacity: "TOTAL" });
          const result = await next(args);
          this.#note(String(commandName), args.input, result.output);
          return result;
        },
      { step: "initialize", name: "recorder", priority: "high" },
    );
  }

  #add(index: Partition["index"], pk: string, readUnits: number, writeUnits: number): void {
    const name = `${index} ${pk}`;
    const load = this.#loads.get(name) ?? { partition: { index, pk }, readUnits: 0, writeUnits: 0 };
    load.readUnits += readUnits;
    load.writeUnits += writeUnits;
    this.#loads.set(name, load);
  }

  #write(item: Stored, times: 1 | 2): void {
    const units = unitsOf(item, times);
    this.#add("table", item.pk?.S ?? "", 0, units);
    for (const index of ["gsi1", "gsi2"] as const) {
      const pk = item[`${index}pk`]?.S;
      if (pk !== undefined) this.#add(index, pk, 0, units);
    }
  }

  #note(command: string, input: object, output: object): void {
    const consumed: unknown = Reflect.get(output, "ConsumedCapacity");
    const [first] = Array.isArray(consumed) ? consumed : [consumed];
    const units = Number(first?.CapacityUnits ?? 0);
    const index = textAt(input, "IndexName");
    const named = index === "gsi1" || index === "gsi2" ? index : "table";
    if (command === "GetItemCommand") this.#add("table", textAt(input, "Key", "pk", "S"), units, 0);
    if (command === "QueryCommand") {
      this.#add(named, textAt(input, "ExpressionAttributeValues", ":pk", "S"), units, 0);
    }
    if (command === "PutItemCommand") this.#write(Reflect.get(input, "Item"), 1);
    if (command === "UpdateItemCommand") this.#add("table", textAt(input, "Key", "pk", "S"), 0, 1);
    if (command !== "TransactWriteItemsCommand") return;
    const items: readonly TransactWriteItem[] = Reflect.get(input, "TransactItems");
    for (const item of items) {
      if (item.Put?.Item) this.#write(item.Put.Item, 2);
      else this.#updated.push(keyOf(item));
    }
  }

  /** The load of every partition that was touched. What was updated is weighed as it is now. */
  async loads(): Promise<readonly (Load & { readonly partition: Partition })[]> {
    this.#on = false;
    const name = ({ pk, sk }: Stored): string => `${pk?.S}\n${sk?.S}`;
    const keys = [...new Map(this.#updated.map((key) => [name(key), key])).values()];
    const wanted = keys.map(({ pk, sk }) => ({ pk: pk?.S ?? "", sk: sk?.S ?? "" }));
    const there = new Map((await readStored(this.#db, wanted)).map((item) => [name(item), item]));
    for (const key of this.#updated) this.#write(there.get(name(key)) ?? key, 2);
    this.#db.client.middlewareStack.remove("recorder");
    return [...this.#loads.values()];
  }
}
