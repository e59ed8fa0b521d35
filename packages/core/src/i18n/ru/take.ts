import type { take as en } from "../en/take.ts";
import type { Catalogue } from "../translate.ts";

export const take = {
  "take.text":
    "Календарь, на который Вы подпишетесь, сам учитывает каждое изменение опубликованной программы. Сохранённый файл остаётся таким, какой он сейчас.",
  "take.all": "Вся программа",
  "take.tracks": "Одно направление",
  "take.rooms": "Один зал",
  "take.files": "Для таблиц и приложений конференций",
  "take.xlsx": "Таблица для Excel (XLSX)",
  "take.csv": "Таблица в виде текста (CSV)",
  "take.schedule-json": "Расписание для приложений (JSON)",
  "take.frab-xml": "Расписание для приложений (XML)",
  "take.screen.title": "Экраны в залах",
  "take.screen.text":
    "Откройте страницу на экране у двери или в фойе: она сама следит за программой и показывает языки по очереди.",
  "take.booklet": "Буклет для печати (PDF)",
  "take.booklet.one": "Язык: {language}",
  "take.booklet.two": "{left} и {right} рядом",
  "take.embed": "На сайте партнёра",
  "take.embed.text":
    "Вставьте эту строку в страницу: там появится программа, и она будет следовать каждой публикации. Файлы cookie не используются, других запросов нет.",
  "take.embed.code": "Строка для страницы",
  "take.embed.part": "Что показать",
  "take.embed.copy": "Скопировать",
  "take.embed.copied": "Скопировано.",
} as const satisfies Catalogue<typeof en, "ru">;
