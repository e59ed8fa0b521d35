import {
  type Answers,
  type AnswersInput,
  createForm,
  definitionSchema,
  getFormDraft,
  listForms,
  publishForm,
  saveFormDraft,
} from "@assize/core/form/index.ts";
import type { Ctx } from "@assize/core/shared/context.ts";
import * as v from "valibot";
import { text } from "./texts.ts";

const kept = { required: false, retentionDays: 30 } as const;
const diet = text("Тамакты уюштуруу үчүн", "Чтобы организовать питание", "To arrange the meals");
const hall = text("Залды даярдоо үчүн", "Чтобы подготовить зал", "To prepare the hall");
const travel = text("Тосуп алууну уюштуруу үчүн", "Чтобы организовать встречу", "To arrange the welcome");

/** What the secretariat asks of everybody who registers; nothing of it is needed to come. */
const demoDefinition = v.parse(definitionSchema, {
  sections: [
    {
      key: "stay",
      title: text("Конференциядагы ыңгайлуулук", "Ваше пребывание на конференции", "Your days at the conference"),
      fields: [
        {
          ...kept,
          key: "diet",
          type: "choice",
          label: text("Тамак-аш боюнча өтүнүч", "Пожелания по питанию", "Wishes for the meals"),
          options: [
            { key: "any", label: text("Өтүнүч жок", "Пожеланий нет", "No wishes") },
            { key: "halal", label: text("Халал", "Халяль", "Halal") },
            { key: "vegetarian", label: text("Вегетариандык", "Вегетарианское", "Vegetarian") },
            { key: "other", label: text("Башка", "Другое", "Something else") },
          ],
          purpose: diet,
        },
        {
          ...kept,
          key: "dietother",
          type: "text",
          label: text("Кандай тамак керек?", "Какое питание Вам нужно?", "Which meals do you need?"),
          visibleIf: { match: "all", of: [{ is: "equals", field: "diet", value: "other" }] },
          purpose: diet,
        },
        {
          ...kept,
          key: "access",
          type: "longText",
          maxLength: 500,
          label: text(
            "Катышууңузга эмне жардам берет?",
            "Что поможет Вам участвовать?",
            "What would help you to take part?",
          ),
          help: text(
            "Мисалы, пандус, алдыңкы катардан орун, чоң тамга.",
            "Например, пандус, место в первом ряду, крупный шрифт.",
            "For example a ramp, a seat in the first row, large print.",
          ),
          purpose: hall,
        },
        {
          ...kept,
          key: "interpretation",
          type: "choice",
          label: text(
            "Кайсы тилге оозеки котормо керек?",
            "На какой язык Вам нужен устный перевод?",
            "Into which language do you need interpretation?",
          ),
          options: [
            { key: "none", label: text("Керек эмес", "Не нужен", "I need none") },
            { key: "ky", label: text("Кыргызча", "На кыргызский", "Kyrgyz") },
            { key: "ru", label: text("Орусча", "На русский", "Russian") },
            { key: "en", label: text("Англисче", "На английский", "English") },
          ],
          purpose: hall,
        },
        {
          ...kept,
          key: "arrival",
          type: "date",
          label: text("Бишкекке качан келесиз?", "Когда Вы приедете в Бишкек?", "When do you arrive in Bishkek?"),
          purpose: travel,
        },
        {
          ...kept,
          key: "badge",
          type: "text",
          internal: true,
          label: text("Тосуп алуу боюнча белги", "Пометка для встречи", "Note for the welcome"),
          purpose: travel,
        },
      ],
    },
  ],
});

/** Publishes the form for registering, wherever an earlier loading was cut. */
export async function loadForm(organizer: Ctx, conferenceId: string): Promise<void> {
  const [known] = await listForms(organizer, conferenceId);
  if (known && known.publishedNumber > 0) return;
  const title = text("Катышуучунун анкетасы", "Анкета участника", "Participant's form");
  const settings = { kind: "registration", title, opensAt: null, closesAt: null, categoryIds: [], most: 1 } as const;
  const form = known ?? (await createForm(organizer, conferenceId, { ...settings, categoryIds: [] }));
  const { version } = await getFormDraft(organizer, conferenceId, form.id);
  await saveFormDraft(organizer, conferenceId, form.id, demoDefinition, version);
  await publishForm(organizer, conferenceId, form.id, {});
}

const diets = ["any", "halal", "any", "vegetarian", "halal", "other"] as const;

/** What the person with this number answered; every fourth left the questions out. */
export function demoAnswers(at: number): AnswersInput | undefined {
  if (at % 4 === 3) return undefined;
  const chosen = diets[at % diets.length] ?? "any";
  const answers: Answers = { diet: chosen, interpretation: at % 5 === 0 ? "ky" : "none" };
  if (chosen === "other") answers.dietother = "Без глютена";
  if (at % 17 === 0) answers.access = "Место в первом ряду";
  if (at % 3 !== 1) answers.arrival = at % 2 === 0 ? "2018-10-11" : "2018-10-12";
  return { number: 1, answers };
}
