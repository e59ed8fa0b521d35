import { everyField } from "@assize/core/form/policy.ts";
import { answerTo } from "@assize/core/form/rules.ts";
import type { AnswersView, FormVersion } from "@assize/core/form/schema.ts";
import type { Registration } from "@assize/core/registration/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { createResource } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import type { Translate } from "../../i18n/text.ts";
import type { Column } from "../../ui/data-table/column.ts";
import { showProblem } from "../../ui/toast.ts";
import { answerWords } from "../form/answer-words.ts";
import { loadAllAnswers, loadForms, loadVersion } from "../form/api.ts";

interface Answered {
  readonly version: FormVersion;
  readonly byRegistration: ReadonlyMap<string, AnswersView>;
}

async function loadAnswered(conferenceId: string): Promise<Answered | null> {
  const form = (await loadForms(conferenceId)).find(({ kind }) => kind === "registration");
  if (form === undefined || form.publishedNumber === 0) return null;
  const [version, all] = await Promise.all([
    loadVersion(conferenceId, form.id, form.publishedNumber),
    loadAllAnswers(conferenceId, form.id),
  ]);
  return { version, byRegistration: new Map(all.map((one) => [one.registrationId, one])) };
}

function columnsOf({ version, byRegistration }: Answered, t: Translate): readonly Column<Registration>[] {
  return everyField(version).map((field) => {
    const text = ({ id }: Registration): string => {
      const given = byRegistration.get(id);
      const value = given && answerTo(given.answers, field.key);
      if (value !== undefined) return answerWords(field, value, t);
      return given?.masked.includes(field.key) ? t("form.masked") : "";
    };
    return { id: `answer.${field.key}`, label: inLocale(field.label, locale()), text, cell: text, width: 14 };
  });
}

/** The answers to the conference's own form as columns of the list, once somebody asks for them; secrets stay masked. */
export function createAnswerColumns(
  conferenceId: string,
  wanted: () => boolean,
  t: Translate,
): () => readonly Column<Registration>[] {
  const [answered] = createResource(
    () => (wanted() ? conferenceId : null),
    (id) =>
      loadAnswered(id).catch((error: unknown) => {
        showProblem(error);
        return null;
      }),
  );
  return () => {
    const loaded = wanted() ? answered.latest : null;
    return loaded ? columnsOf(loaded, t) : [];
  };
}
