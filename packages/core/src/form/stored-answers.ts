import { type Condition, check, update, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField } from "../shared/errors.ts";
import { optionName } from "./policy.ts";
import { answersEntity, listAnswersOf, optionCountEntity, type StoredAnswers } from "./repo.ts";
import { fieldsOf, isSensitive } from "./rules.ts";
import type { Answers, AnswersView, ConsentAnswer, FormVersion } from "./schema.ts";
import { type Sealed, seal, unseal } from "./seal.ts";

type Owner = Pick<StoredAnswers, "formId" | "conferenceId" | "registrationId" | "personId" | "part">;

const placeOf = ({ formId, registrationId, part }: Owner, key: string): string =>
  `${formId}/${registrationId}/${part}/${key}`;

/** What was chosen and is counted. */
function heldIn({ definition, counted }: FormVersion, answers: Answers): readonly string[] {
  const chosen = fieldsOf(definition).flatMap(({ key, ...field }) => {
    const answer = "options" in field ? answers[key] : undefined;
    return (Array.isArray(answer) ? answer : [answer]).map((one) => optionName(key, String(one)));
  });
  return counted.filter((option) => chosen.includes(option));
}

/** A consent that stays as it was keeps the version and the time it was given with. */
function consentsIn(
  ctx: Ctx,
  version: FormVersion,
  answers: Answers,
  before: readonly ConsentAnswer[],
): ConsentAnswer[] {
  return fieldsOf(version.definition).flatMap(({ key, type }) => {
    const given = answers[key];
    if (type !== "consent" || typeof given !== "boolean") return [];
    const same = before.find((one) => one.key === key && one.given === given);
    return [same ?? { key, given, number: version.number, at: ctx.now().toISOString() }];
  });
}

/** Checked answers as the table holds them; what earlier versions asked stays until its day. */
export function toStored(
  ctx: Ctx,
  owner: Owner,
  version: FormVersion,
  answers: Answers,
  before: StoredAnswers | null,
): StoredAnswers {
  const asked = new Set(fieldsOf(version.definition).map(({ key }) => key));
  const secret = new Set(
    fieldsOf(version.definition)
      .filter(isSensitive)
      .map(({ key }) => key),
  );
  const earlier = <T>(all: Readonly<Record<string, T>>): [string, T][] =>
    Object.entries(all).filter(([key]) => !asked.has(key));
  const sealed = Object.entries(answers).flatMap(([key, value]): [string, Sealed][] =>
    secret.has(key) ? [[key, seal(ctx.secrets, placeOf(owner, key), String(value))]] : [],
  );
  const open = Object.entries(answers).filter(([key]) => !secret.has(key));
  const past = before?.consents.filter(({ key }) => !asked.has(key)) ?? [];
  const { formId, conferenceId, registrationId, personId, part } = owner;
  return {
    formId,
    conferenceId,
    registrationId,
    personId,
    part,
    number: version.number,
    answers: Object.fromEntries([...earlier(before?.answers ?? {}), ...open]),
    sealed: Object.fromEntries([...earlier(before?.sealed ?? {}), ...sealed]),
    consents: [...past, ...consentsIn(ctx, version, answers, before?.consents ?? [])],
    held: heldIn(version, answers),
    updatedAt: ctx.now().toISOString(),
    version: (before?.version ?? 0) + 1,
  };
}

/** The answers to sensitive fields in the open; one that was sealed with a lost key is missing. */
export const openSealed = (ctx: Ctx, stored: StoredAnswers): Answers =>
  Object.fromEntries(
    Object.entries(stored.sealed).flatMap(([key, one]) => {
      const answer = unseal(ctx.secrets, placeOf(stored, key), one);
      return answer === null ? [] : [[key, answer]];
    }),
  );

/** Answers as they are shown in lists and pages, without those to some fields. */
export function viewOf(stored: StoredAnswers, hidden: ReadonlySet<string> = new Set()): AnswersView {
  const { formId, registrationId, part, number, answers, sealed, consents, updatedAt, version } = stored;
  const shown = Object.entries(answers).filter(([key]) => !hidden.has(key));
  const masked = Object.keys(sealed).filter((key) => !hidden.has(key));
  return {
    formId,
    registrationId,
    part,
    number,
    answers: Object.fromEntries(shown),
    masked,
    consents: [...consents],
    updatedAt,
    version,
  };
}

const free: Condition = { expression: "taken < #limit", names: { "#limit": "limit" } };

/** Takes places of options, or gives them back; what is full says so at its field. */
export const countWrites = (
  formId: string,
  options: readonly string[],
  by: 1 | -1,
  pointer: string,
): readonly Write[] =>
  options.map((option) =>
    update(optionCountEntity, { formId, option }, { add: { taken: by }, ...(by === 1 && { condition: free }) }, () =>
      invalidField(`${pointer}/${option.slice(0, option.indexOf("/"))}`, "option_full"),
    ),
  );

const unchanged = (stored: StoredAnswers): Write =>
  check(answersEntity, stored, { expression: "#v = :v", names: { "#v": "version" }, values: { ":v": stored.version } });

/**
 * What a registration that opens or closes does to the options that its answers hold: they are counted only while it is open, so that
 * nothing stays taken by somebody who does not come.
 */
export async function optionMoves(
  ctx: Ctx,
  registrationId: string,
  wasOpen: boolean,
  isOpen: boolean,
): Promise<readonly Write[]> {
  if (wasOpen === isOpen) return [];
  const given = (await listAnswersOf(ctx.db, registrationId)).filter(({ held }) => held.length > 0);
  return given.flatMap((one) => [
    unchanged(one),
    ...countWrites(one.formId, one.held, isOpen ? 1 : -1, "/form/answers"),
  ]);
}

/** What is wrong with answers, at their place in the body. */
export const refused = (errors: DomainError["errors"], pointer: string): DomainError =>
  new DomainError("validation_failed", {
    errors: errors.map((error) => ({ ...error, pointer: `${pointer}${error.pointer}` })),
  });
