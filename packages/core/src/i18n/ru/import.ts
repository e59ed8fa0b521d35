import type { importing as en } from "../en/import.ts";
import type { Catalogue } from "../translate.ts";

export const importing = {
  "import.message.unreadable": "Эту сессию не удалось прочитать.",
  "import.message.title_missing": "У сессии нет названия.",
  "import.message.time_invalid": "Начало или окончание не указано либо указано неверно.",
  "import.message.all_day": "Событие занимает целые дни; у сессии должны быть начало и окончание.",
  "import.message.repeats": "Событие повторяется по правилу; запишите каждую сессию отдельно.",
  "import.message.ends_before_start": "Окончание раньше начала.",
  "import.message.outside_days": "Сессия не попадает в дни конференции.",
  "import.message.repeated": "Эта сессия встречается в документе дважды; учитывается первая.",
  "import.message.title_shortened": "Название длиннее 200 знаков и будет сокращено.",
  "import.message.abstract_shortened": "Описание длиннее 4000 знаков и будет сокращено.",
  "import.message.people_left_out": "Будут перенесены только первые 20 человек.",
  "import.message.kind_unknown": "Такой вид сессии здесь неизвестен; она будет внесена как дискуссия.",
  "import.message.room_overlap": "Зал в это время занят другой сессией.",
  "import.message.person_overlap": "Один и тот же человек оказался бы на двух сессиях одновременно.",
} as const satisfies Catalogue<typeof en, "ru">;
