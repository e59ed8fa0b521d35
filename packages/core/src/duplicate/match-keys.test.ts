import { assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { toLatinLetters } from "../i18n/transliterate.ts";
import { foldName } from "./fold-name.ts";
import { matchValues, normalMail, normalPhone } from "./match-keys.ts";

const named = (text: string) => {
  const [familyName = "", givenName = ""] = text.split("|");
  return { familyName, givenName };
};
const alike = (a: string, b: string): boolean => {
  const known = foldName(named(a));
  return foldName(named(b)).some((one) => known.includes(one));
};

describe("names that are one person's", () => {
  it.each([
    ["Токтогулова|Бермет", "Toktogulova|Bermet"],
    ["Асанова|Айгүл", "Асанова|Айгуль"],
    ["Асанова|Айгүл", "Asanova|Aigul"],
    ["Асанова|Айгүл", "Asanova|Aygul"],
    ["Асанова|Айгүл", "Айгүл|Асанова"],
    ["Асанова|Айгүл Бакытовна", "Асанова|Айгүл"],
    ["Асанова|Айгүл Бакыт кызы", "Asanova|Aygül"],
    ["Айгүл Бакытовна|Асанова", "Асанова|Айгүл"],
    ["Жумабеков|Жылдыз", "Джумабеков|Джылдыз"],
    ["Жумабеков|Жылдыз", "Jumabekov|Jyldyz"],
    ["Жумабеков|Жылдыз", "Zhumabekov|Zhyldyz"],
    ["Жумабеков|Жылдыз", "Dzhumabekov|Djyldyz"],
    ["Өмүрбеков|Чыңгыз", "Омурбеков|Чынгыз"],
    ["Өмүрбеков|Чыңгыз", "Omurbekov|Chyngyz"],
    ["Өмүрбеков|Чыңгыз", "ÖMÜRBEKOV|ÇYŃGYZ"],
    ["Фёдоров|Сергей", "Fedorov|Sergey"],
    ["Фёдоров|Сергей", "Fyodorov|Sergei"],
    ["Соловьёва|Наталья", "Solovyova|Natalia"],
    ["Соловьева|Наталья", "Solov'eva|Natal'ya"],
    ["Щукин|Юрий", "Shchukin|Yuriy"],
    ["Щукин|Юрий", "Schukin|Iurii"],
    ["Цой|Александр", "Tsoy|Alexander"],
    ["Хасанов|Ильяс", "Khasanov|Ilyas"],
    ["Евстигнеева|Мария", "Yevstigneyeva|Maria"],
  ])("%s is %s", (a, b) => {
    expect(alike(a, b)).toBe(true);
  });

  it.each([
    ["Токтогулова|Бермет", "Токтогулова|Бегимай"],
    ["Асанов|Бакыт", "Асанова|Бакыт"],
    ["Асанова|Айгүл", "Асанова|Айнур"],
    ["Иванович|Пётр", "Петров|Иван"],
  ])("%s is not %s", (a, b) => {
    expect(alike(a, b)).toBe(false);
  });

  it("does not know anybody by one word", () => {
    expect(foldName(named("Айгүл|"))).toEqual([]);
  });

  it("knows every name by its ISO 9 form", () => {
    const family = constantFrom(
      "Жээнбекова",
      "Ыңгайлуу",
      "Щербаков",
      "Өскөнбаев",
      "Яковлев",
      "Чүйков",
      "Соловьёв",
      "Эшмамбетов",
    );
    const given = constantFrom("Сергей", "Юлия", "Үсөн", "Жаңыл", "Илья", "Цветана", "Хадича", "Подъячий");
    assert(
      property(family, given, (familyName, givenName) => {
        expect(alike(`${familyName}|${givenName}`, `${toLatinLetters(givenName)}|${toLatinLetters(familyName)}`)).toBe(
          true,
        );
      }),
    );
  });
});

describe("addresses and numbers", () => {
  it.each([
    ["Bermet.Toktogulova+conf@googlemail.com", "bermettoktogulova@gmail.com"],
    ["a-b@ya.ru", "a.b@yandex.ru"],
    ["a.b+tag@court.kg", "a.b@court.kg"],
  ])("%s reaches %s", (address, mailbox) => {
    expect(normalMail(address)).toBe(mailbox);
  });

  it.each([
    ["+996 555 12-34-56", "+996555123456"],
    ["0555123456", "+996555123456"],
    ["555123456", "+996555123456"],
    ["996555123456", "+996555123456"],
    ["00996555123456", "+996555123456"],
    ["89161234567", "+79161234567"],
    ["+7 916 123 45 67", "+79161234567"],
    ["1234567", null],
  ])("%s is %s", (written, number) => {
    expect(normalPhone(written)).toBe(number);
  });

  it("are taken from the account and from each registration, once", () => {
    const person = { email: "a@court.test", familyName: "Асанова", givenName: "Айгүл" };
    const registration = { ...person, familyName: "Asanova", givenName: "Aigul", phone: "0555123456" };

    expect(matchValues(person, [registration])).toEqual([
      { kind: "mail", value: "a@court.test" },
      { kind: "name", value: "aigul asanova" },
      { kind: "phone", value: "+996555123456" },
    ]);
  });
});
