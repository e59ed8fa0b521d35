import { marshall } from "@aws-sdk/util-dynamodb";
import * as v from "valibot";
import {
  acceptedConflictEntity,
  agendaSessionEntity,
  releaseEntity,
  releasePartEntity,
  roomEntity,
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
import { type Entity, fromStored, toStored } from "../db/entity.ts";
import type { Stored } from "../db/partition.ts";
import { directoryEntryEntity, directoryStampEntity } from "../directory/index.ts";
import {
  heldEntity,
  issuedEntity,
  lastNumberEntity,
  letterheadEntity,
  printingEntity,
  printingPlanEntity,
} from "../document/index.ts";
import {
  answerFileEntity,
  answersEntity,
  formDraftEntity,
  formEntity,
  formVersionEntity,
  optionCountEntity,
} from "../form/index.ts";
import { addressEntity, personEntity } from "../identity/index.ts";
import { reminderBegunEntity, remindersEntity, templateEntity } from "../letter/index.ts";
import { materialEntity, shelfEntity } from "../material/index.ts";
import { mailingEntity, messageEntity } from "../message/index.ts";
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
import { bundleEntity, slideRulesEntity, speakerFileEntity, speakerPhotoEntity } from "../speaker-file/index.ts";
import { cardEntity, proxyActEntity, speakerProxyEntity } from "../speaking/index.ts";
import { spellingRunEntity } from "../spelling/index.ts";
import {
  blockEntity,
  claimEntity,
  hotelEntity,
  roomEntity as hotelRoomEntity,
  needsEntity,
  rulesEntity,
  settingsEntity,
  stayEntity,
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
import type { Fields } from "./schema.ts";

interface Kind {
  readonly name: string;
  /** The item without the table's own fields, its fields in a fixed order. */
  readonly read: (stored: Stored) => Fields;
  /** The item as the table stores it; keys and times of expiry follow from the item. */
  readonly write: (item: Fields) => Stored;
}

const fields = v.record(v.string(), v.unknown());

const kind = <Item extends KeyPart & object, KeyPart>(entity: Entity<Item, KeyPart>): Kind => ({
  name: entity.name,
  read: (stored) => v.parse(fields, fromStored(entity, stored)),
  write: (item) => toStored(entity, fromStored(entity, marshall({ ...item, entity: entity.name }))),
});

const all: readonly Kind[] = [
  kind(acceptedConflictEntity),
  kind(accessCodeEntity),
  kind(activityEntity),
  kind(addressEntity),
  kind(agendaSessionEntity),
  kind(allocationEntity),
  kind(allocationPlanEntity),
  kind(answerFileEntity),
  kind(answersEntity),
  kind(attendeeEntity),
  kind(categoryEntity),
  kind(conferenceEntity),
  kind(directoryEntryEntity),
  kind(directoryStampEntity),
  kind(enrolmentEntity),
  kind(formEntity),
  kind(formDraftEntity),
  kind(formVersionEntity),
  kind(institutionEntity),
  kind(lessonEntity),
  kind(lessonTextEntity),
  kind(mailingEntity),
  kind(materialEntity),
  kind(messageEntity),
  kind(moduleEntity),
  kind(moduleCountsEntity),
  kind(moduleVersionEntity),
  kind(nominationEntity),
  kind(nominationQuotaEntity),
  kind(nomineeEntity),
  kind(optionCountEntity),
  kind(outlineEntity),
  kind(personEntity),
  kind(personalAgendaEntity),
  kind(placeRuleEntity),
  kind(placesEntity),
  kind(popularityEntity),
  kind(publishedModuleEntity),
  kind(registrationEntity),
  kind(reminderBegunEntity),
  kind(remindersEntity),
  kind(templateEntity),
  kind(releaseEntity),
  kind(releasePartEntity),
  kind(roomEntity),
  kind(schedulersEntity),
  kind(sealEntity),
  kind(seriesEntity),
  kind(shelfEntity),
  kind(signUpEntity),
  kind(signUpRulesEntity),
  kind(slugEntity),
  kind(spanEntity),
  kind(speakerEntity),
  kind(spellingRunEntity),
  kind(settingsEntity),
  kind(rulesEntity),
  kind(hotelEntity),
  kind(blockEntity),
  kind(hotelRoomEntity),
  kind(needsEntity),
  kind(travelEntity),
  kind(stayEntity),
  kind(claimEntity),
  kind(cardEntity),
  kind(callEntity),
  kind(lateEntity),
  kind(submissionEntity),
  kind(submissionSessionEntity),
  kind(reviewerEntity),
  kind(reviewEntity),
  kind(speakerProxyEntity),
  kind(proxyActEntity),
  kind(speakerPhotoEntity),
  kind(speakerFileEntity),
  kind(slideRulesEntity),
  kind(bundleEntity),
  kind(trackEntity),
  kind(unscheduledEntity),
  kind(letterheadEntity),
  kind(lastNumberEntity),
  kind(issuedEntity),
  kind(heldEntity),
  kind(printingEntity),
  kind(printingPlanEntity),
];

/** What an archive holds, by the names of the privacy register. A test finds a kind that stands neither here nor below. */
export const archivedKinds: ReadonlyMap<string, Kind> = new Map(all.map((one) => [one.name, one]));

/** What stays behind, and why. */
export const notArchived: Readonly<Record<string, string>> = {
  addressMark: "says what the post of this stage was told about an address; another stage finds out by itself",
  duplicatePair: "which accounts of this stage look alike; another stage finds out by itself",
  matchKey: "hashes under a key of this stage; another stage makes its own",
  merge: "lives only while two accounts of this stage become one",
  addressChange: "opens only with the secret of its stage, and is gone after a day",
  registrationDraft: "opens only with the secret of its stage, and is gone after two weeks",
  editionCopy: "says how far the making of an edition on this stage was; another stage gets it whole",
  erasure: "lives only while a person is being erased",
  idempotency: "answers of the last day, for requests that this stage was sent",
  keptSpeaker: "belongs to the series and not to one conference; who is kept in another stage is asked there",
  speakerUpload: "a file that was on its way to this stage; the speaker sends it again",
  scheduledRelease: "a moment that this stage was asked to keep; another stage releases when it is asked to",
  sending: "a moment that this stage was asked to keep; another stage sends when it is asked to",
  rateWindow: "guards this stage against too many requests",
  session: "opens an account to whoever holds its token",
  supportKey: "only this stage's key service opens it; numbers of passports and accounts never leave the stage",
  supportSecret: "opens only with this stage's key; numbers of passports and accounts never leave the stage",
  turn: "where writers of this stage line up for a moment",
  secondFactor: "only this stage's key service opens it; on another stage everybody sets up a new one",
  knownDevices: "which devices this stage has seen; another stage sees for itself",
  signInRule: "how strictly this stage asks who signs in; another stage decides for itself",
  signIn: "opens an account to whoever reads its code",
};

/** Kinds that other conferences share: where the stage has one already, it stays as it is there. */
export const sharedKinds: ReadonlySet<string> = new Set(["person", "address", "series"]);
