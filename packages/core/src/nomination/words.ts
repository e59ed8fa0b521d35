import type { Locale } from "../i18n/locale.ts";
import type { CourtLevel, Region, Sex } from "../registration/terms.ts";
import type { RowColumn } from "./terms.ts";

type Words<Key extends string> = Readonly<Record<Key, readonly string[]>>;

/** How people head the columns of their tables, in three languages; the first of each language is the template's. */
export const columnWords = {
  familyName: ["Фамилиясы", "Фамилия", "Family name", "Surname", "Last name"],
  givenName: ["Аты", "Имя", "Given name", "First name", "Name"],
  patronymic: ["Атасынын аты", "Отчество", "Patronymic", "Middle name"],
  position: ["Кызматы", "Должность", "Position", "Title", "Job title"],
  email: [
    "Электрондук дарек",
    "Электронная почта",
    "E-mail",
    "Электрондук почта",
    "Почта",
    "Эл. почта",
    "Mail address",
  ],
  phone: ["Телефон", "Телефону", "Telephone", "Phone", "Мобильный телефон", "Mobile"],
  category: ["Категория", "Категориясы", "Category", "Катышуучунун категориясы", "Категория участника"],
  courtLevel: ["Соттун деңгээли", "Уровень суда", "Level of court", "Court level"],
  region: ["Аймак", "Регион", "Region", "Облус", "Область"],
  sex: ["Жынысы", "Пол", "Sex", "Gender"],
  locale: ["Каттын тили", "Язык писем", "Language of letters", "Тили", "Язык", "Language"],
} as const satisfies Words<RowColumn>;

export const courtLevelWords = {
  supreme: ["Жогорку Сот", "Верховный суд", "Supreme Court"],
  regional: ["Облустук сот", "Областной суд", "Regional court", "Бишкек шаардык соту", "Бишкекский городской суд"],
  local: [
    "Райондук сот",
    "Шаардык сот",
    "Районный суд",
    "Городской суд",
    "District court",
    "City court",
    "Жергиликтүү сот",
  ],
  none: ["Сот эмес", "Не суд", "Not a court"],
} as const satisfies Words<CourtLevel>;

export const regionWords = {
  bishkek: ["Бишкек", "Бишкек шаары", "город Бишкек", "г. Бишкек", "Bishkek", "Bishkek city"],
  osh_city: ["Ош шаары", "город Ош", "г. Ош", "Osh city"],
  batken: ["Баткен", "Баткен облусу", "Баткенская область", "Batken", "Batken region"],
  chui: ["Чүй", "Чүй облусу", "Чуйская область", "Чуй", "Chui", "Chui region", "Chuy"],
  issyk_kul: ["Ысык-Көл", "Ысык-Көл облусу", "Иссык-Кульская область", "Иссык-Куль", "Issyk-Kul", "Issyk-Kul region"],
  jalal_abad: [
    "Жалал-Абад",
    "Жалал-Абад облусу",
    "Джалал-Абадская область",
    "Джалал-Абад",
    "Jalal-Abad",
    "Jalal-Abad region",
  ],
  naryn: ["Нарын", "Нарын облусу", "Нарынская область", "Naryn", "Naryn region"],
  osh: ["Ош облусу", "Ошская область", "Osh region"],
  talas: ["Талас", "Талас облусу", "Таласская область", "Talas", "Talas region"],
  abroad: ["Чет өлкө", "Другая страна", "За рубежом", "Abroad"],
} as const satisfies Words<Region>;

export const sexWords = {
  female: ["Аял", "Ж", "Жен", "Женский", "Женщина", "F", "Female", "Woman"],
  male: ["Эркек", "М", "Муж", "Мужской", "Мужчина", "M", "Male", "Man"],
} as const satisfies Words<Sex>;

export const localeWords = {
  ky: ["Кыргызча", "Кыргыз тили", "Кыргызский", "Kyrgyz"],
  ru: ["Орусча", "Орус тили", "Русский", "Russian"],
  en: ["Англисче", "Английский", "English"],
} as const satisfies Words<Locale>;

/** A word as it is compared: case, ё, dots, dashes and double spaces do not count. */
export const folded = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[\s.\-‐-―_:*()]+/g, " ")
    .trim();

/** Finds the key that a written word means, or the key itself; undefined where nobody knows it. */
export function wordReader<Key extends string>(words: Words<Key>): (text: string) => Key | undefined {
  const byWord = new Map<string, Key>();
  for (const [key, all] of wordEntries(words)) for (const word of [key, ...all]) byWord.set(folded(word), key);
  return (text) => byWord.get(folded(text));
}

function wordEntries<Key extends string>(words: Words<Key>): readonly (readonly [Key, readonly string[]])[] {
  const isKey = (name: string): name is Key => Object.hasOwn(words, name);
  return Object.keys(words)
    .filter(isKey)
    .map((key) => [key, words[key]]);
}
