import { type MergedField, mergedFields, type PairedPerson, type PairView } from "@assize/core/duplicate/schema.ts";
import { createSignal } from "solid-js";
import { createSendKey } from "../../lib/send-key.ts";
import { mergePeople } from "./api.ts";

/** Fields in which the two differ: only there is something to choose. */
export const differing = ({ people: [first, second] }: PairView): readonly MergedField[] =>
  first && second ? mergedFields.filter((field) => (first[field] ?? "") !== (second[field] ?? "")) : [];

/** Whose account stays where nobody chose yet: the one that was there first. */
const earlier = ({ people }: PairView): string =>
  people.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))[0]?.id ?? "";

/** What the organizer chooses for a merge, and the merging itself. */
export function createMerging(view: PairView) {
  const [keepId, setKeepId] = createSignal(earlier(view));
  const [chosen, setChosen] = createSignal<Partial<Record<MergedField, string>>>({});
  const [reason, setReason] = createSignal("");
  const key = createSendKey();
  const person = (id: string): PairedPerson | undefined => view.people.find((one) => one.id === id);
  const other = (): PairedPerson | undefined => view.people.find(({ id }) => id !== keepId());
  const whose = (field: MergedField): string => chosen()[field] ?? keepId();
  const choose = (field: MergedField, id: string) => setChosen((before) => ({ ...before, [field]: id }));
  const body = () => ({
    keepId: keepId(),
    take: differing(view).filter((field) => whose(field) !== keepId()),
    versions: view.people.map(({ version }) => version),
    reason: reason().trim(),
  });
  const merge = () => mergePeople(view.pair, body(), key(body()));
  return { keepId, setKeepId, whose, choose, reason, setReason, kept: () => person(keepId()), gone: other, merge };
}
export type Merging = ReturnType<typeof createMerging>;
