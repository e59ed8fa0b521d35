import type { speakers as en } from "../en/speakers.ts";
import type { Catalogue } from "../translate.ts";

export const speakers = {
  "speakers.title": "Сөз сүйлөөчүлөр",
  "speakers.lead": "Программада сөз сүйлөгөндөрдүн баары.",
  "speakers.none": "Азырынча көрсөтө турган эч ким жок",
  "speakers.none.text": "Алар программа менен бирге чыгат.",
  "speakers.all": "Бардык сөз сүйлөөчүлөр",
  "speakers.sessions": "Программада",
  "speakers.photoOf": "Сүрөт: {name}",
  "speakers.search": "Сөз сүйлөөчүнү издөө",
  "speakers.found": "Сөз сүйлөөчүлөр: {count}",
  "speakers.files": "Слайддар жана материалдар",
  "speakers.files.open": "{name} ачуу",
} as const satisfies Catalogue<typeof en, "ky">;
