import type { CategoryInput } from "../registration/index.ts";

/** The two ways in which a category is counted: what holds for its places must hold in both. */
export const countedIn: readonly { readonly counter: string; readonly rush: Pick<CategoryInput, "rushPeople"> }[] = [
  { counter: "one item", rush: {} },
  { counter: "three shards", rush: { rushPeople: 7_200 } },
];
