import type { Db } from "../db/client.ts";
import type { Entity } from "../db/entity.ts";
import type { Page } from "../db/read.ts";
import type { Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import type { Copy } from "./copy.ts";
import { type Listed, pageOfKind } from "./repo.ts";
import type { CountedKind } from "./schema.ts";

/** What a step of a copy writes: one page of one kind. */
export interface StagePage {
  readonly writes: readonly Write[];
  readonly copied: number;
  readonly nextCursor: string | null;
}

/** The copying of one kind of item. */
export interface Stage {
  readonly kind: CountedKind;
  /** Whether this copy wants it at all. */
  readonly wanted: (copy: Copy) => boolean;
  readonly page: (ctx: Ctx, copy: Copy, cursor: string | null) => Promise<StagePage>;
  /** How many there are in the source. */
  readonly count: (db: Db, copy: Copy) => Promise<number>;
}

interface ListOf<Item extends Listed> {
  readonly kind: CountedKind;
  readonly entity: Entity<Item, Listed>;
  readonly wanted: (copy: Copy) => boolean;
  readonly perPage: number;
  /** The writes that make the items of a page in the copy. */
  readonly make: (ctx: Ctx, copy: Copy, items: readonly Item[]) => Promise<readonly Write[]>;
}

/** A kind of which there are many: page by page. */
export const listStage = <Item extends Listed>({ kind, entity, wanted, perPage, make }: ListOf<Item>): Stage => ({
  kind,
  wanted,
  page: async (ctx, copy, cursor) => {
    const { items, nextCursor } = await pageOfKind(ctx.db, entity, copy.source.id, { cursor, limit: perPage });
    return { writes: await make(ctx, copy, items), copied: items.length, nextCursor };
  },
  count: async (db, copy) => {
    let counted = 0;
    let cursor: string | null = null;
    do {
      const page: Page<Item> = await pageOfKind(db, entity, copy.source.id, { cursor, limit: 500 });
      counted += page.items.length;
      cursor = page.nextCursor;
    } while (cursor !== null);
    return counted;
  },
});

interface OneOf<Item> {
  readonly kind: CountedKind;
  readonly wanted: (copy: Copy) => boolean;
  readonly find: (db: Db, conferenceId: string) => Promise<Item | null>;
  readonly make: (ctx: Ctx, copy: Copy, item: Item) => Promise<readonly Write[]>;
}

/** A kind of which a conference has one; what the new edition has already, since somebody was quicker, stays. */
export const oneStage = <Item>({ kind, wanted, find, make }: OneOf<Item>): Stage => ({
  kind,
  wanted,
  page: async (ctx, copy) => {
    const item = await find(ctx.db, copy.source.id);
    if (item === null) return { writes: [], copied: 0, nextCursor: null };
    const has = (await find(ctx.db, copy.target.id)) !== null;
    return { writes: has ? [] : await make(ctx, copy, item), copied: 1, nextCursor: null };
  },
  count: async (db, copy) => ((await find(db, copy.source.id)) === null ? 0 : 1),
});
