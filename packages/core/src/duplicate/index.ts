export { finishMerge, finishMerges } from "./finish-merge.ts";
export { foldedWords, foldWord } from "./fold-name.ts";
export { viewPair } from "./get-pair.ts";
export { indexPerson } from "./index-person.ts";
export { listMerges, listPairs } from "./list-pairs.ts";
export { markDifferent } from "./mark-different.ts";
export { mergePeople } from "./merge-people.ts";
export { matchKeyEntity, mergeEntity, pairEntity } from "./repo.ts";
export * from "./schema.ts";
