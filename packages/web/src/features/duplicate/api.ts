import type { Merge, MergeInput, Pair, PairLine, PairState, PairView } from "@assize/core/duplicate/schema.ts";
import { get, send } from "../../lib/api.ts";

interface PairPage {
  readonly items: readonly PairLine[];
  readonly nextCursor: string | null;
}

export const loadPairs = async (state: PairState, cursor: string | null): Promise<PairPage> =>
  (await get<PairPage>("/duplicates", { query: { state, cursor, limit: 50 } })).data;

export const loadMerges = async (): Promise<readonly Merge[]> =>
  (await get<{ readonly items: readonly Merge[] }>("/merges")).data.items;

type Ref = Pick<Pair, "firstId" | "secondId">;
const pathOf = ({ firstId, secondId }: Ref) => `/duplicates/${firstId}/${secondId}` as const;

export const loadPair = async (ref: Ref): Promise<PairView> => (await get<PairView>(pathOf(ref))).data;

export const markDifferent = async (pair: Pair, different: boolean): Promise<Pair> =>
  (await send<Pair>("PUT", `${pathOf(pair)}/different`, { body: { different }, etag: `"${pair.version}"` })).data;

export const mergePeople = async (ref: Ref, body: MergeInput, key: string): Promise<Merge> =>
  (await send<Merge>("POST", `${pathOf(ref)}/merge`, { body, key })).data;
