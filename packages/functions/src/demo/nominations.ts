import type { Region, Sex } from "@assize/core/registration/index.ts";
import { text } from "./texts.ts";

export interface DemoNominee {
  readonly email: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly position: string;
  readonly region: Region;
  readonly sex: Sex;
  readonly answer: "comes" | "declines" | "silent";
  readonly reason?: string;
}

export interface DemoInstitution {
  readonly name: ReturnType<typeof text>;
  readonly contact: { readonly email: string; readonly familyName: string; readonly givenName: string };
  readonly locale: "ky" | "ru";
  readonly quotaPlaces: number;
  readonly nominees: readonly DemoNominee[];
}

let nominees = 0;
function nominee(
  familyName: string,
  givenName: string,
  region: Region,
  sex: Sex,
  answer: DemoNominee["answer"],
  reason?: string,
): DemoNominee {
  nominees++;
  const email = `nominee-${String(nominees).padStart(2, "0")}@demo.assize.test`;
  const person = { email, familyName, givenName, position: "Судья", region, sex, answer };
  return reason === undefined ? person : { ...person, reason };
}

/** Courts that were invited to nominate; their people are generated. */
export const demoInstitutions: readonly DemoInstitution[] = [
  {
    name: text("Ош облустук соту", "Ошский областной суд", "Osh Regional Court"),
    contact: { email: "nominator@assize.test", familyName: "Демо-Байланышчы", givenName: "Данияр" },
    locale: "ru",
    quotaPlaces: 18,
    nominees: [
      nominee("Абдыкадырова", "Назгүл", "osh", "female", "comes"),
      nominee("Жумабеков", "Эркин", "osh", "male", "comes"),
      nominee("Кадырова", "Зарина", "osh", "female", "declines", "Судебное заседание в эти дни"),
      nominee("Осмонов", "Уланбек", "osh", "male", "silent"),
    ],
  },
  {
    name: text("Нарын облустук соту", "Нарынский областной суд", "Naryn Regional Court"),
    contact: { email: "naryn@demo.assize.test", familyName: "Демо-Исакова", givenName: "Чынара" },
    locale: "ky",
    quotaPlaces: 6,
    nominees: [
      nominee("Мамбетова", "Салтанат", "naryn", "female", "comes"),
      nominee("Раимбеков", "Канат", "naryn", "male", "silent"),
      nominee("Чекирова", "Мээрим", "naryn", "female", "silent"),
    ],
  },
  {
    name: text("Талас облустук соту", "Таласский областной суд", "Talas Regional Court"),
    contact: { email: "talas@demo.assize.test", familyName: "Демо-Сатыбалдиев", givenName: "Темирлан" },
    locale: "ky",
    quotaPlaces: 4,
    nominees: [],
  },
];
