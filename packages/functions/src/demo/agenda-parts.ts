import type { RoomInput, SessionKind, SessionRole, TrackInput } from "@assize/core/agenda/index.ts";
import type { MultiText } from "@assize/core/shared/text.ts";
import type { SpeakerInput } from "@assize/core/speaker/index.ts";
import { text } from "./texts.ts";

export const demoRooms = {
  main: { name: text("Чоң зал", "Большой зал", "Main hall"), capacityPlaces: 150, order: 0 },
  first: { name: text("1-зал", "Зал 1", "Room 1"), capacityPlaces: 50, order: 1 },
  second: { name: text("2-зал", "Зал 2", "Room 2"), capacityPlaces: 50, order: 2 },
} as const satisfies Record<string, RoomInput>;

export const demoTracks = {
  findings: { name: text("Талдоо жана тыянактар", "Анализ и выводы", "Analysis and findings"), colour: 0, order: 0 },
  evidence: {
    name: text("Тергөө жана далилдөө", "Расследование и доказывание", "Investigation and evidence"),
    colour: 2,
    order: 1,
  },
  protection: { name: text("Коргоо жана укуктар", "Защита и права", "Protection and rights"), colour: 5, order: 2 },
} as const satisfies Record<string, TrackInput>;

const office = (order: number, name: MultiText, position: MultiText): SpeakerInput => ({ name, position, order });
const guest = text("Ардактуу конок", "Почётный гость", "Guest of honour");
const expert = text("Баяндамачы", "Докладчик", "Speaker");

/** Officials appear by office. */
export const demoSpeakers = {
  chair: office(
    0,
    text("Жогорку Соттун төрагасы", "Председатель Верховного суда", "Chair of the Supreme Court"),
    guest,
  ),
  ombudsman: office(1, text("Акыйкатчы (Омбудсмен)", "Акыйкатчы (Омбудсмен)", "Ombudsman"), guest),
  governor: office(
    2,
    text("Чүй облусундагы өкмөттүн өкүлү", "Губернатор Чуйской области", "Governor of the Chui region"),
    guest,
  ),
  eu: office(3, text("Европа Биримдигинин өкүлчүлүгү", "Представительство Европейского союза", "EU Delegation"), guest),
  embassy: office(4, text("АКШнын элчилиги", "Посольство США", "U.S. Embassy"), guest),
  unodc: office(5, text("ЮНОДКнын өкүлү", "Представитель УНП ООН", "Representative of UNODC"), expert),
  kawj: office(
    6,
    text(
      "Аял-судьялар ассоциациясынын төрайымы",
      "Председатель ассоциации женщин-судей",
      "Chair of the Association of Women Judges",
    ),
    expert,
  ),
  analyst: office(
    7,
    text("Сот практикасын талдоо тобу", "Группа анализа судебной практики", "Case-law analysis team"),
    expert,
  ),
  judge: office(8, text("Жогорку Соттун судьясы", "Судья Верховного суда", "Judge of the Supreme Court"), expert),
  prosecutor: office(
    9,
    text(
      "Башкы прокуратуранын өкүлү",
      "Представитель Генеральной прокуратуры",
      "Representative of the Prosecutor General",
    ),
    expert,
  ),
  police: office(
    10,
    text(
      "Ички иштер министрлигинин өкүлү",
      "Представитель Министерства внутренних дел",
      "Representative of the Ministry of Internal Affairs",
    ),
    expert,
  ),
  lawyer: office(11, text("Адвокатуранын өкүлү", "Представитель адвокатуры", "Representative of the bar"), expert),
  centre: office(
    12,
    text("Кризистик борборлордун өкүлү", "Представитель кризисных центров", "Representative of crisis centres"),
    expert,
  ),
} as const satisfies Record<string, SpeakerInput>;

type Part = readonly [keyof typeof demoSpeakers, SessionRole];

export interface DemoSession {
  readonly day: 12 | 13 | 14;
  /** Bishkek time, `HH:MM`. */
  readonly from: string;
  readonly to: string;
  readonly kind: SessionKind;
  readonly room: keyof typeof demoRooms;
  readonly track?: keyof typeof demoTracks;
  readonly title: MultiText;
  readonly abstract?: MultiText;
  readonly parts: readonly Part[];
}

export const tea = text("Чай тыныгуусу", "Перерыв на чай", "Tea break");
export const lunch = text("Түшкү тамак", "Обед", "Lunch");
export const pause = (day: DemoSession["day"], from: string, to: string, title: MultiText): DemoSession => ({
  day,
  from,
  to,
  kind: "break",
  room: "main",
  title,
  parts: [],
});
