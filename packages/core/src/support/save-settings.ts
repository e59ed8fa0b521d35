import { commit } from "../db/commit.ts";
import { create, replace } from "../db/write.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField } from "../shared/errors.ts";
import { eraseOnOf, isErased, requireWriter, usualSettings } from "./access.ts";
import { kindChanged } from "./policy.ts";
import { getSettings, settingsEntity } from "./repo.ts";
import type { Settings, SettingsInput } from "./schema.ts";

/**
 * Says how long everything is kept and which numbers may be asked for at all. Once it is erased nothing is kept again.
 * @throws unauthenticated, not_found, stale_version, window_closed, validation_failed
 */
export async function saveSupportSettings(
  ctx: Ctx,
  conferenceId: string,
  input: SettingsInput,
  readVersion: number,
): Promise<Settings> {
  const conference = await requireWriter(ctx, conferenceId, "settings");
  const known = (await getSettings(ctx.db, conferenceId)) ?? usualSettings(conference);
  if (isErased(ctx, conference, known)) throw new DomainError("window_closed");
  const wrong = kindChanged(known.fields, input.fields);
  if (wrong >= 0) throw invalidField(`/fields/${wrong}/kind`, "type_changed");
  const next: Settings = {
    ...known,
    ...input,
    eraseOn: eraseOnOf(conference, input),
    version: readVersion + 1,
  };
  const stale = () => new DomainError("stale_version");
  return commit(ctx, {
    writes: [readVersion === 0 ? create(settingsEntity, next, stale) : replace(settingsEntity, next, readVersion)],
    activity: {
      name: "support.settings_saved",
      scopeId: conferenceId,
      subjectId: conferenceId,
      changedFields: changedFields(known, input),
    },
    answer: next,
  });
}
