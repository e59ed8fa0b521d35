import type { speakers as en } from "../en/speakers.ts";
import type { Catalogue } from "../translate.ts";

export const speakers = {
  "speakers.title": "Выступающие",
  "speakers.lead": "Все, кто выступает в программе.",
  "speakers.none": "Пока показать некого",
  "speakers.none.text": "Они появятся вместе с программой.",
  "speakers.all": "Все выступающие",
  "speakers.sessions": "В программе",
  "speakers.photoOf": "Фотография: {name}",
  "speakers.search": "Найти выступающего",
  "speakers.found": "Выступающих: {count}",
  "speakers.files": "Слайды и материалы",
  "speakers.files.open": "Открыть {name}",
} as const satisfies Catalogue<typeof en, "ru">;
