import {
  acceptedConflictEntity,
  agendaSessionEntity,
  releaseEntity,
  releasePartEntity,
  roomEntity,
  scheduledReleaseEntity,
  schedulersEntity,
  signUpRulesEntity,
  trackEntity,
  unscheduledEntity,
} from "../agenda/index.ts";
import { activityEntity, sealEntity } from "../audit/index.ts";
import {
  callEntity,
  lateEntity,
  reviewEntity,
  reviewerEntity,
  submissionEntity,
  submissionSessionEntity,
} from "../call/index.ts";
import { conferenceEntity, seriesEntity, slugEntity, spanEntity } from "../conference/index.ts";
import type { Privacy } from "../db/entity.ts";
import { idempotencyEntity } from "../db/idempotency.ts";
import { rateWindowEntity } from "../db/rate-limit.ts";
import { turnEntity } from "../db/turn.ts";
import { directoryEntryEntity, directoryStampEntity } from "../directory/index.ts";
import {
  heldEntity,
  issuedEntity,
  lastNumberEntity,
  letterheadEntity,
  printingEntity,
  printingPlanEntity,
} from "../document/index.ts";
import { registrationDraftEntity } from "../draft/index.ts";
import { matchKeyEntity, mergeEntity, pairEntity } from "../duplicate/index.ts";
import { editionCopyEntity } from "../edition/index.ts";
import {
  answerFileEntity,
  answersEntity,
  formDraftEntity,
  formEntity,
  formVersionEntity,
  optionCountEntity,
} from "../form/index.ts";
import {
  addressChangeEntity,
  addressEntity,
  knownDevicesEntity,
  personEntity,
  secondFactorEntity,
  sessionEntity,
  signInEntity,
  signInRuleEntity,
} from "../identity/index.ts";
import { keptSpeakerEntity } from "../kept-speaker/index.ts";
import { reminderBegunEntity, remindersEntity, templateEntity } from "../letter/index.ts";
import { materialEntity, shelfEntity } from "../material/index.ts";
import { addressMarkEntity, mailingEntity, messageEntity, sendingEntity } from "../message/index.ts";
import { institutionEntity, nominationEntity, nominationQuotaEntity, nomineeEntity } from "../nomination/index.ts";
import { personalAgendaEntity, popularityEntity } from "../personal-agenda/index.ts";
import {
  accessCodeEntity,
  allocationEntity,
  allocationPlanEntity,
  attendeeEntity,
  categoryEntity,
  placeRuleEntity,
  placesEntity,
  registrationEntity,
} from "../registration/index.ts";
import { signUpEntity } from "../sign-up/index.ts";
import { speakerEntity } from "../speaker/index.ts";
import {
  bundleEntity,
  slideRulesEntity,
  speakerFileEntity,
  speakerPhotoEntity,
  speakerUploadEntity,
} from "../speaker-file/index.ts";
import { cardEntity, proxyActEntity, speakerProxyEntity } from "../speaking/index.ts";
import { spellingRunEntity } from "../spelling/index.ts";
import {
  blockEntity,
  claimEntity,
  hotelEntity,
  roomEntity as hotelRoomEntity,
  needsEntity,
  rulesEntity,
  secretsEntity,
  settingsEntity,
  stayEntity,
  keyEntity as supportKeyEntity,
  travelEntity,
} from "../support/index.ts";
import {
  enrolmentEntity,
  lessonEntity,
  lessonTextEntity,
  moduleCountsEntity,
  moduleEntity,
  moduleVersionEntity,
  outlineEntity,
  publishedModuleEntity,
} from "../training/index.ts";
import { erasureEntity } from "./repo.ts";

interface RegisterRow<Name extends string = string> extends Omit<Privacy<object>, "personal"> {
  readonly name: Name;
  readonly personal: readonly string[];
}

const row = <Name extends string>(entity: {
  readonly name: Name;
  readonly privacy: Omit<RegisterRow, "name">;
}): RegisterRow<Name> => ({ name: entity.name, ...entity.privacy });

/** What the table holds about people, kind by kind (design section 7); a test finds a kind that is missing here. */
export const privacyRegister = [
  row(accessCodeEntity),
  row(activityEntity),
  row(addressEntity),
  row(addressChangeEntity),
  row(addressMarkEntity),
  row(allocationEntity),
  row(allocationPlanEntity),
  row(attendeeEntity),
  row(categoryEntity),
  row(conferenceEntity),
  row(directoryEntryEntity),
  row(editionCopyEntity),
  row(directoryStampEntity),
  row(enrolmentEntity),
  row(erasureEntity),
  row(answersEntity),
  row(answerFileEntity),
  row(formEntity),
  row(formDraftEntity),
  row(formVersionEntity),
  row(optionCountEntity),
  row(idempotencyEntity),
  row(knownDevicesEntity),
  row(lessonEntity),
  row(lessonTextEntity),
  row(templateEntity),
  row(mailingEntity),
  row(materialEntity),
  row(moduleCountsEntity),
  row(moduleEntity),
  row(moduleVersionEntity),
  row(outlineEntity),
  row(messageEntity),
  row(sendingEntity),
  row(institutionEntity),
  row(nominationEntity),
  row(nominationQuotaEntity),
  row(nomineeEntity),
  row(personEntity),
  row(personalAgendaEntity),
  row(placeRuleEntity),
  row(placesEntity),
  row(popularityEntity),
  row(publishedModuleEntity),
  row(remindersEntity),
  row(reminderBegunEntity),
  row(rateWindowEntity),
  row(registrationEntity),
  row(registrationDraftEntity),
  row(sealEntity),
  row(seriesEntity),
  row(secondFactorEntity),
  row(sessionEntity),
  row(shelfEntity),
  row(signInEntity),
  row(signInRuleEntity),
  row(slugEntity),
  row(spanEntity),
  row(speakerEntity),
  row(spellingRunEntity),
  row(acceptedConflictEntity),
  row(agendaSessionEntity),
  row(releaseEntity),
  row(releasePartEntity),
  row(roomEntity),
  row(scheduledReleaseEntity),
  row(schedulersEntity),
  row(signUpRulesEntity),
  row(signUpEntity),
  row(trackEntity),
  row(unscheduledEntity),
  row(turnEntity),
  row(settingsEntity),
  row(rulesEntity),
  row(hotelEntity),
  row(blockEntity),
  row(hotelRoomEntity),
  row(needsEntity),
  row(travelEntity),
  row(stayEntity),
  row(claimEntity),
  row(secretsEntity),
  row(supportKeyEntity),
  row(matchKeyEntity),
  row(pairEntity),
  row(mergeEntity),
  row(cardEntity),
  row(callEntity),
  row(lateEntity),
  row(submissionEntity),
  row(submissionSessionEntity),
  row(reviewerEntity),
  row(reviewEntity),
  row(speakerProxyEntity),
  row(keptSpeakerEntity),
  row(proxyActEntity),
  row(speakerPhotoEntity),
  row(speakerFileEntity),
  row(speakerUploadEntity),
  row(slideRulesEntity),
  row(bundleEntity),
  row(letterheadEntity),
  row(lastNumberEntity),
  row(issuedEntity),
  row(heldEntity),
  row(printingEntity),
  row(printingPlanEntity),
] satisfies readonly RegisterRow[];

/** Every kind of item by its name: a map over it does not compile until a new kind stands there too. */
export type KindName = (typeof privacyRegister)[number]["name"];

const actWords = {
  delete: "deleted",
  blank: "free words removed, ids stay",
  keep: "kept",
} as const satisfies Record<RegisterRow["erasure"], string>;

/** A row as `docs/privacy.md` shows it; a test compares. */
export const registerLine = ({ name, personal, retention, inExport, erasure, why }: RegisterRow): string => {
  if (personal.length === 0) return `| \`${name}\` | - | ${retention} | - | ${actWords[erasure]} |  |`;
  const fields = personal.map((field) => `\`${field}\``).join(", ");
  const exported = inExport ? "yes" : "no";
  return `| \`${name}\` | ${fields} | ${retention} | ${exported} | ${actWords[erasure]} | ${why ?? ""} |`;
};
