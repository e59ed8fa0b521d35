import { describe, expect, it } from "vitest";
import { toLatinLetters } from "../i18n/transliterate.ts";
import { likenessTo } from "./likeness.ts";

const entry = (id: string, ky: string, ru: string, en: string) => ({
  id,
  name: { source: "ky" as const, ky, ru, en },
});
const directory = [
  entry("supreme", "Кыргыз Республикасынын Жогорку соту", "Верховный суд Кыргызской Республики", "Supreme Court"),
  entry("naryn", "Нарын шаардык соту", "Нарынский городской суд", "Naryn City Court"),
  entry("narynOblast", "Нарын облустук соту", "Нарынский областной суд", "Naryn Regional Court"),
  entry("osh", "Ош шаардык соту", "Ошский городской суд", "Osh City Court"),
  entry("jalalabad", "Жалал-Абад облустук соту", "Джалал-Абадский областной суд", "Jalal-Abad Regional Court"),
  entry("ysykkol", "Ысык-Көл облустук соту", "Иссык-Кульский областной суд", "Issyk-Kul Regional Court"),
];
const likely = likenessTo(directory);

describe("the likeliest entries of a spelling", () => {
  it.each([
    ["Нарынский горсуд", "naryn"],
    ["Narynskij gorodskoj sud", "naryn"],
    ["г. Нарын, гор. суд", "naryn"],
    ["Нарынский обл. суд", "narynOblast"],
    ["Верховный суд", "supreme"],
    ["ВС КР", "supreme"],
    ["Жогорку Сот", "supreme"],
    ["Oshskiy gorodskoy sud", "osh"],
    ["Jalalabad regional court", "jalalabad"],
    ["Djalal-Abadskij oblastnoj sud", "jalalabad"],
    ["Issyk-Kulskiy oblsud", "ysykkol"],
    ["Ысыккол облустук соту", "ysykkol"],
  ])("of %o begin with %s", (written, id) => expect(likely(written)[0]?.entryId).toBe(id));

  it("are the same in Cyrillic and in Latin letters", () => {
    for (const { id, name } of directory)
      for (const written of [name.ky, name.ru])
        expect(likely(toLatinLetters(written))[0]).toEqual({ entryId: id, likeness: 1 });
  });

  it("are none where nothing looks like it", () => {
    for (const written of ["Министерство юстиции", "UNDP", "суд", "1", "—"]) expect(likely(written)).toEqual([]);
  });
});
