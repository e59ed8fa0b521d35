import type { CourtLevel, Region, RegisterInput } from "@assize/core/registration/index.ts";
import type { DemoCategory } from "./conference.ts";

/** A registration before its category has an id. */
export type DemoPerson = Omit<RegisterInput, "categoryId"> & { readonly category: DemoCategory };

const women = [
  "Айгүл",
  "Бермет",
  "Гүлнара",
  "Жылдыз",
  "Зарина",
  "Кундуз",
  "Мээрим",
  "Назгүл",
  "Салтанат",
  "Турсунай",
  "Чынара",
  "Эльвира",
];
const men = [
  "Азамат",
  "Бакыт",
  "Данияр",
  "Жаныбек",
  "Канат",
  "Максат",
  "Нурлан",
  "Руслан",
  "Темирлан",
  "Уланбек",
  "Чыңгыз",
  "Эркин",
];
const families = [
  "Абдыкадыров",
  "Байсалов",
  "Дүйшөев",
  "Жумабеков",
  "Исаков",
  "Кадыров",
  "Мамбетов",
  "Осмонов",
  "Раимбеков",
  "Сатыбалдиев",
  "Токтогулов",
  "Үсөнов",
  "Чекиров",
  "Шаршеев",
  "Эсенгулов",
];
const regions = [
  "bishkek",
  "chui",
  "osh_city",
  "osh",
  "jalal_abad",
  "issyk_kul",
  "naryn",
  "talas",
  "batken",
] as const satisfies readonly Region[];
const courts: Readonly<Record<(typeof regions)[number], readonly string[]>> = {
  bishkek: ["Бишкек шаардык соту", "Бишкек шаарынын Биринчи май райондук соту", "Бишкек шаарынын Ленин райондук соту"],
  chui: ["Чүй облустук соту", "Сокулук райондук соту", "Аламүдүн райондук соту"],
  osh_city: ["Ош шаардык соту"],
  osh: ["Ош облустук соту", "Кара-Суу райондук соту", "Өзгөн райондук соту"],
  jalal_abad: ["Жалал-Абад облустук соту", "Базар-Коргон райондук соту"],
  issyk_kul: ["Ысык-Көл облустук соту", "Каракол шаардык соту"],
  naryn: ["Нарын облустук соту", "Ат-Башы райондук соту"],
  talas: ["Талас облустук соту", "Кара-Буура райондук соту"],
  batken: ["Баткен облустук соту", "Кадамжай райондук соту"],
};
const practices = [
  { institution: "Ички иштер министрлиги", position: "Тергөөчү" },
  { institution: "Башкы прокуратура", position: "Прокурор" },
  { institution: "Адвокатура", position: "Адвокат" },
  { institution: "Кризистик борбор", position: "Адис" },
  { institution: "Коомдук уюм", position: "Программанын жетекчиси" },
] as const;

const pick = <T>(from: readonly [T, ...T[]] | readonly T[], at: number, fallback: T): T =>
  from[at % from.length] ?? fallback;

interface Place {
  readonly category: DemoCategory;
  readonly courtLevel: CourtLevel;
  readonly institution: string;
  readonly position: string;
}

function person(at: number, place: Place): DemoPerson {
  const isWoman = at % 5 < 2;
  const family = pick(families, at * 7 + Math.floor(at / 15), "Исаков");
  const locale = at % 3 === 0 ? "ru" : "ky";
  return {
    ...place,
    email: `demo-${String(at + 1).padStart(3, "0")}@demo.assize.test`,
    familyName: isWoman ? `${family}а` : family,
    givenName: isWoman ? pick(women, at * 5 + 1, "Айгүл") : pick(men, at * 5 + 2, "Бакыт"),
    region: pick(regions, at, "bishkek"),
    sex: isWoman ? "female" : "male",
    languages: at % 9 === 0 ? ["ky", "ru", "en"] : ["ky", "ru"],
    locale,
    consents: { processing: true, photo: at % 2 === 0, press: at % 4 === 0, listed: at % 3 === 0 },
  };
}

const supreme = (at: number): DemoPerson =>
  person(at, {
    category: "supreme",
    courtLevel: "supreme",
    institution: "Кыргыз Республикасынын Жогорку Соту",
    position: "Судья",
  });

function local(at: number): DemoPerson {
  const region = pick(regions, at, "bishkek");
  const institution = pick(courts[region], Math.floor(at / regions.length), "Ош шаардык соту");
  const courtLevel = institution.includes("облустук") || institution === "Бишкек шаардык соту" ? "regional" : "local";
  return person(at, {
    category: "local",
    courtLevel,
    institution,
    position: at % 8 === 0 ? "Соттун төрагасы" : "Судья",
  });
}

const practitioner = (at: number): DemoPerson =>
  person(at, { category: "practitioner", courtLevel: "none", ...pick(practices, at, practices[0]) });

const times = (count: number, from: number, make: (at: number) => DemoPerson): DemoPerson[] =>
  Array.from({ length: count }, (_, at) => make(from + at));

/** 12 judges of the Supreme Court, 88 of local courts (three of them wait) and 42 practitioners; the same at every load. */
export const demoPeople: readonly DemoPerson[] = [
  ...times(12, 0, supreme),
  ...times(88, 12, local),
  ...times(42, 100, practitioner),
];
