import type { ResolveInstitution } from "../directory/index.ts";
import { DomainError, type FieldError } from "../shared/errors.ts";
import { answerTo, entryAnswer, entryOf, fieldsOf } from "./rules.ts";
import type { Answers, FormVersion } from "./schema.ts";

/**
 * Answers whose institutions bear the name that the directory has for them now; what was typed is the entry that is called so.
 * `directory` is asked for only where there is an institution among them.
 * @throws validation_failed naming the question whose entry there is not
 */
export async function settleInstitutions(
  directory: () => Promise<ResolveInstitution>,
  { definition }: Pick<FormVersion, "definition">,
  answers: Answers,
  pointer: string,
): Promise<Answers> {
  const asked = fieldsOf(definition).flatMap(({ key, type }) => {
    const value = type === "institution" ? answerTo(answers, key) : undefined;
    return typeof value === "string" ? [{ key, id: entryOf(value)?.id ?? null, written: value }] : [];
  });
  if (asked.length === 0) return answers;
  const resolve = await directory();
  const settled = asked.map(({ key, id, written }) => ({ key, id, written, entry: resolve(id, written) }));
  const errors = settled.flatMap(({ key, id, entry }): readonly FieldError[] =>
    id !== null && entry === null ? [{ pointer: `${pointer}/${key}`, code: "unknown_reference" }] : [],
  );
  if (errors.length > 0) throw new DomainError("validation_failed", { errors });
  const named = settled.map(({ key, written, entry }) => [key, entry === null ? written : entryAnswer(entry)]);
  return { ...answers, ...Object.fromEntries(named) };
}
