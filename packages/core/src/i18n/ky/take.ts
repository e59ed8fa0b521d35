import type { take as en } from "../en/take.ts";
import type { Catalogue } from "../translate.ts";

export const take = {
  "take.text":
    "Сиз жазылган календарь жарыяланган программанын ар бир өзгөрүүсүн өзү эске алат. Сакталган файл азыркы боюнча калат.",
  "take.all": "Бүт программа",
  "take.tracks": "Бир багыт",
  "take.rooms": "Бир зал",
  "take.files": "Таблицалар жана конференция колдонмолору үчүн",
  "take.xlsx": "Excel үчүн таблица (XLSX)",
  "take.csv": "Текст түрүндөгү таблица (CSV)",
  "take.schedule-json": "Колдонмолор үчүн жүгүртмө (JSON)",
  "take.frab-xml": "Колдонмолор үчүн жүгүртмө (XML)",
  "take.screen.title": "Залдардагы экрандар",
  "take.screen.text":
    "Баракты эшиктин жанындагы же фойедеги экрандан ачыңыз: ал программаны өзү ээрчип, тилдерди кезеги менен көрсөтөт.",
  "take.booklet": "Басып чыгаруу үчүн китепче (PDF)",
  "take.booklet.one": "Тили: {language}",
  "take.booklet.two": "{left} жана {right} жанаша",
  "take.embed": "Өнөктөштүн сайтында",
  "take.embed.text":
    "Бул сапты баракка коюңуз: программа ошол жерде көрүнүп, ар бир жарыялоо менен жаңырып турат. Cookie файлдары колдонулбайт, башка суроо-талаптар жок.",
  "take.embed.code": "Барак үчүн сап",
  "take.embed.part": "Эмнени көрсөтүү",
  "take.embed.copy": "Көчүрүү",
  "take.embed.copied": "Көчүрүлдү.",
} as const satisfies Catalogue<typeof en, "ky">;
