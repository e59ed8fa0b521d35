import { conferenceEntity } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import type { Entity } from "../db/entity.ts";
import { check, create, edit, removeUnused } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, type FieldErrorCode, notFound } from "../shared/errors.ts";

interface Part {
  readonly id: string;
  readonly conferenceId: string;
  readonly usedBySessions: number;
  readonly version: number;
}

type PartEntity<Item extends Part> = Entity<Item, Pick<Item, "conferenceId" | "id">>;

/** What rooms and tracks share: they belong to a conference and sessions refer to them. */
export async function createPart<Item extends Part>(ctx: Ctx, entity: PartEntity<Item>, item: Item): Promise<Item> {
  requireConferenceRole(ctx, item.conferenceId, "organizer");
  return commit(ctx, {
    writes: [
      check(conferenceEntity, { id: item.conferenceId }, { expression: "attribute_exists(pk)" }, notFound),
      create(entity, item),
    ],
    activity: { name: `agenda.${entity.name}_created`, scopeId: item.conferenceId, subjectId: item.id },
    answer: item,
  });
}

export async function editPart<Item extends Part>(
  ctx: Ctx,
  entity: PartEntity<Item>,
  known: Item | null,
  input: Partial<Item>,
  readVersion: number,
): Promise<Item> {
  if (known === null) throw notFound();
  return commit(ctx, {
    writes: [edit(entity, known, input, readVersion)],
    activity: {
      name: `agenda.${entity.name}_updated`,
      scopeId: known.conferenceId,
      subjectId: known.id,
      changedFields: changedFields(known, input),
    },
    answer: { ...known, ...input, version: readVersion + 1 },
  });
}

export async function deletePart<Item extends Part>(
  ctx: Ctx,
  entity: PartEntity<Item>,
  known: Item | null,
  readVersion: number,
  inUse: FieldErrorCode,
): Promise<null> {
  if (known === null) throw notFound();
  if (known.version !== readVersion) throw new DomainError("stale_version");
  return commit(ctx, {
    writes: [removeUnused(entity, known, inUse)],
    activity: { name: `agenda.${entity.name}_deleted`, scopeId: known.conferenceId, subjectId: known.id },
    answer: null,
  });
}
