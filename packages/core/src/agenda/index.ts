export { acceptConflict } from "./accept-conflict.ts";
export { cancelScheduledRelease } from "./cancel-scheduled-release.ts";
export { changeNow } from "./change-now.ts";
export { withoutClosed } from "./closed-doors.ts";
export { conflictsAfter } from "./conflicts.ts";
export { createRoom } from "./create-room.ts";
export { createSession } from "./create-session.ts";
export { createTrack } from "./create-track.ts";
export { createUnscheduled } from "./create-unscheduled.ts";
export { deleteRoom } from "./delete-room.ts";
export { deleteSession } from "./delete-session.ts";
export { deleteTrack } from "./delete-track.ts";
export { deleteUnscheduled } from "./delete-unscheduled.ts";
export { exportAgenda } from "./export/export-agenda.ts";
export { exportBooklet } from "./export/export-booklet.ts";
export { exportEmbed } from "./export/export-embed.ts";
export { exportSelection } from "./export/export-selection.ts";
export { getDraft } from "./get-draft.ts";
export { getDraftChanges } from "./get-draft-changes.ts";
export { getDraftVersion } from "./get-draft-version.ts";
export { getReleaseChanges } from "./get-release-changes.ts";
export { importAgenda } from "./import/import-agenda.ts";
export { previewImport } from "./import/preview-import.ts";
export { isAdmitted, listClosedSessions } from "./list-closed-sessions.ts";
export { listReleases } from "./list-releases.ts";
export { outsideDays } from "./policy.ts";
export { getPublicAgenda, getPublicSession } from "./public-agenda.ts";
export { releaseAgain } from "./release-again.ts";
export { readReleasable, releaseAgenda } from "./release-agenda.ts";
export { releaseDue } from "./release-due.ts";
export { readReleased, releaseOf } from "./released.ts";
export { removeSignUpRules } from "./remove-sign-up-rules.ts";
export { reopenConflict } from "./reopen-conflict.ts";
export {
  acceptedConflictEntity,
  agendaSessionEntity,
  getAgendaSession,
  getRelease,
  getScheduledRelease,
  getUnscheduled,
  listRooms,
  listScheduledReleases,
  listSessions as listAgendaSessions,
  listTracks,
  readSnapshot,
  releaseEntity,
  releasePartEntity,
  roomEntity,
  scheduledReleaseEntity,
  trackEntity,
  unscheduledEntity,
} from "./repo.ts";
export { saveSignUpRules } from "./save-sign-up-rules.ts";
export { scheduleRelease } from "./schedule-release.ts";
export { scheduleSession } from "./schedule-session.ts";
export { schedulersEntity } from "./scheduler-repo.ts";
export { appointScheduler, dismissScheduler, listSchedulers } from "./schedulers.ts";
export * from "./schema.ts";
export { reachOf } from "./session-writes.ts";
export { getSignUpRules, listSignUpRules, signUpRulesEntity } from "./sign-up-rules-repo.ts";
export { unscheduleSession } from "./unschedule-session.ts";
export { updateRoom } from "./update-room.ts";
export { updateSession } from "./update-session.ts";
export { updateTrack } from "./update-track.ts";
export { updateUnscheduled } from "./update-unscheduled.ts";
