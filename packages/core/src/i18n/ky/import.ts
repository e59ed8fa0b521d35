import type { importing as en } from "../en/import.ts";
import type { Catalogue } from "../translate.ts";

export const importing = {
  "import.message.unreadable": "Бул сессияны окуу мүмкүн болгон жок.",
  "import.message.title_missing": "Сессиянын аталышы жок.",
  "import.message.time_invalid": "Башталышы же аякташы көрсөтүлгөн эмес же туура эмес көрсөтүлгөн.",
  "import.message.all_day": "Окуя толук күндөрдү ээлейт; сессиянын башталышы жана аякташы болууга тийиш.",
  "import.message.repeats": "Окуя эреже боюнча кайталанат; ар бир сессияны өзүнчө жазыңыз.",
  "import.message.ends_before_start": "Аякташы башталышынан эрте.",
  "import.message.outside_days": "Сессия конференциянын күндөрүнө туура келбейт.",
  "import.message.repeated": "Бул сессия документте эки жолу кездешет; биринчиси эсепке алынат.",
  "import.message.title_shortened": "Аталышы 200 белгиден узун, ал кыскартылат.",
  "import.message.abstract_shortened": "Баяндамасы 4000 белгиден узун, ал кыскартылат.",
  "import.message.people_left_out": "Биринчи 20 адам гана көчүрүлөт.",
  "import.message.kind_unknown": "Сессиянын мындай түрү бул жерде белгисиз; ал талкуу катары киргизилет.",
  "import.message.room_overlap": "Бул убакта залды башка сессия ээлеп турат.",
  "import.message.person_overlap": "Бир эле адам бир убакта эки сессияда болуп калат.",
} as const satisfies Catalogue<typeof en, "ky">;
