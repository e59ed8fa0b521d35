import type { Room, Session, Track } from "@assize/core/agenda/schema.ts";
import type { Speaker } from "@assize/core/speaker/schema.ts";

/** What is edited: a known thing, or null for a new one; a new session says where it begins. */
export type Task =
  | { readonly kind: "rooms"; readonly known: Room | null }
  | { readonly kind: "tracks"; readonly known: Track | null }
  | { readonly kind: "speakers"; readonly known: Speaker | null }
  | { readonly kind: "sessions"; readonly known: Session | null; readonly day: string; readonly start: string };

/** What is about to be deleted. */
export type Removal =
  | { readonly kind: "rooms"; readonly item: Room }
  | { readonly kind: "tracks"; readonly item: Track }
  | { readonly kind: "speakers"; readonly item: Speaker }
  | { readonly kind: "sessions"; readonly item: Session };

export interface Desk {
  readonly onEdit: (task: Task) => void;
  readonly onDelete: (removal: Removal) => void;
}
