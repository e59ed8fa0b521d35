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

const tea = text("Чай тыныгуусу", "Перерыв на чай", "Tea break");
const lunch = text("Түшкү тамак", "Обед", "Lunch");
const pause = (day: DemoSession["day"], from: string, to: string, title: MultiText): DemoSession => ({
  day,
  from,
  to,
  kind: "break",
  room: "main",
  title,
  parts: [],
});

const firstDay: readonly DemoSession[] = [
  {
    day: 12,
    from: "09:00",
    to: "09:20",
    kind: "opening",
    room: "main",
    title: text("Конференциянын ачылышы", "Открытие конференции", "Opening of the conference"),
    parts: [
      ["kawj", "moderator"],
      ["chair", "chair"],
    ],
  },
  {
    day: 12,
    from: "09:20",
    to: "10:30",
    kind: "welcome",
    room: "main",
    title: text("Куттуктоо сөздөрү", "Приветственные слова", "Welcoming remarks"),
    parts: [
      ["chair", "speaker"],
      ["ombudsman", "speaker"],
      ["governor", "speaker"],
      ["eu", "speaker"],
      ["embassy", "speaker"],
    ],
  },
  pause(12, "10:30", "11:00", tea),
  {
    day: 12,
    from: "11:00",
    to: "12:30",
    kind: "findings",
    room: "main",
    track: "findings",
    title: text(
      "Адам сатуу боюнча сот практикасынын биринчи талдоосу",
      "Первый анализ судебной практики по торговле людьми",
      "The first analysis of case law on trafficking in persons",
    ),
    abstract: text(
      "2014–2017-жылдардагы бардык соттордун 254 иши: адам сатуу беренеси гана эмес, жакын беренелер да — мажбурлап никелөө, кыз ала качуу, жашы жете электерге каршы кылмыштар, сексуалдык эксплуатация, органдарды алуу. Иштердин көбү Бишкекте жана Ошто каралган; 412 адам соттолгон: 254 эркек, 158 аял.",
      "254 дела всех судов за 2014–2017 годы: не только статья о торговле людьми, но и смежные — принудительный брак, похищение невест, преступления против несовершеннолетних, сексуальная эксплуатация, изъятие органов. Большинство дел рассмотрено в Бишкеке и Оше; осуждено 412 человек: 254 мужчины и 158 женщин.",
      "254 cases of all courts from 2014 to 2017: not only the trafficking article but related ones, among them forced marriage, bride kidnapping, crimes against minors, sexual exploitation and removal of organs. Most were heard in Bishkek and Osh; 412 people were convicted: 254 men and 158 women.",
    ),
    parts: [
      ["judge", "chair"],
      ["analyst", "speaker"],
    ],
  },
  pause(12, "12:30", "13:30", lunch),
  {
    day: 12,
    from: "13:30",
    to: "15:00",
    kind: "panel",
    room: "main",
    track: "findings",
    title: text(
      "254 иштин 15и: эмне үчүн адам сатуу беренеси сейрек колдонулат",
      "15 из 254: почему статья о торговле людьми применяется редко",
      "15 of 254: why the trafficking article is seldom applied",
    ),
    abstract: text(
      "254 иштин 15и гана адам сатуу беренеси боюнча каралган, анын 14ү — балдарды сатуу. Органдарды алуу жана балдарды сексуалдык эксплуатациялоо боюнча бул мезгилде бир да иш болгон эмес.",
      "По самой статье о торговле людьми рассмотрено 15 дел из 254, из них 14 — о торговле детьми. Об изъятии органов и о сексуальной эксплуатации детей за этот период не было ни одного дела.",
      "15 of the 254 cases fell under the trafficking article itself, 14 of them child trafficking. In the period there was no case of organ removal or of child sexual exploitation.",
    ),
    parts: [
      ["judge", "moderator"],
      ["prosecutor", "panellist"],
      ["police", "panellist"],
      ["lawyer", "panellist"],
      ["centre", "panellist"],
    ],
  },
  pause(12, "15:00", "15:30", tea),
  {
    day: 12,
    from: "15:30",
    to: "16:45",
    kind: "panel",
    room: "main",
    track: "evidence",
    title: text(
      "Тергөөчүлөр, прокурорлор жана адвокаттар эмне дешти: маектешүүлөрдүн жыйынтыгы",
      "Что сказали следователи, прокуроры и адвокаты: итоги интервью",
      "What investigators, prosecutors and lawyers said: the interviews",
    ),
    parts: [
      ["analyst", "speaker"],
      ["unodc", "moderator"],
    ],
  },
  {
    day: 12,
    from: "16:45",
    to: "17:30",
    kind: "keynote",
    room: "main",
    track: "findings",
    title: text(
      "ЮНОДКнын сот иштеринин базасы жана далилдер боюнча жыйнагы",
      "База судебных дел и сборник по доказыванию УНП ООН",
      "The UNODC Case Law Database and Case Digest",
    ),
    parts: [["unodc", "speaker"]],
  },
  {
    day: 12,
    from: "18:30",
    to: "20:00",
    kind: "social",
    room: "main",
    title: text("Кечки тамак", "Ужин", "Dinner"),
    parts: [],
  },
];

const group = (
  day: 13,
  from: string,
  to: string,
  room: "main" | "first" | "second",
  track: "evidence" | "protection" | "findings",
  title: MultiText,
  parts: readonly Part[],
): DemoSession => ({
  day,
  from,
  to,
  kind: "working_group",
  room,
  track,
  title,
  parts,
});

const secondDay: readonly DemoSession[] = [
  {
    day: 13,
    from: "09:00",
    to: "10:30",
    kind: "keynote",
    room: "main",
    track: "evidence",
    title: text(
      "Макулдук, мажбурлоо, эксплуатация: эмнени далилдөө керек",
      "Согласие, принуждение, эксплуатация: что нужно доказать",
      "Consent, coercion, exploitation: what has to be proved",
    ),
    parts: [
      ["unodc", "speaker"],
      ["judge", "chair"],
    ],
  },
  pause(13, "10:30", "11:00", tea),
  group(
    13,
    "11:00",
    "12:30",
    "main",
    "evidence",
    text(
      "Жумушчу топ 1: маалыматка негизделген тергөө",
      "Рабочая группа 1: расследование на основе оперативных данных",
      "Working group 1: intelligence-led investigation",
    ),
    [
      ["police", "moderator"],
      ["prosecutor", "rapporteur"],
    ],
  ),
  group(
    13,
    "11:00",
    "12:30",
    "first",
    "protection",
    text(
      "Жумушчу топ 2: сотто күбөлөрдү коргоо",
      "Рабочая группа 2: защита свидетелей в суде",
      "Working group 2: witness protection at trial",
    ),
    [
      ["centre", "moderator"],
      ["kawj", "rapporteur"],
    ],
  ),
  group(
    13,
    "11:00",
    "12:30",
    "second",
    "findings",
    text(
      "Жумушчу топ 3: жаза дайындоо практикасы",
      "Рабочая группа 3: практика назначения наказания",
      "Working group 3: sentencing practice",
    ),
    [
      ["judge", "moderator"],
      ["lawyer", "rapporteur"],
    ],
  ),
  pause(13, "12:30", "13:30", lunch),
  group(
    13,
    "13:30",
    "15:00",
    "main",
    "evidence",
    text("Жумушчу топ 1: сунуштар", "Рабочая группа 1: рекомендации", "Working group 1: recommendations"),
    [
      ["police", "moderator"],
      ["prosecutor", "rapporteur"],
    ],
  ),
  group(
    13,
    "13:30",
    "15:00",
    "first",
    "protection",
    text(
      "Жумушчу топ 2: жабырлануучулардын укуктары жана компенсация",
      "Рабочая группа 2: права потерпевших и компенсация",
      "Working group 2: victims' rights and compensation",
    ),
    [
      ["centre", "moderator"],
      ["kawj", "rapporteur"],
    ],
  ),
  group(
    13,
    "13:30",
    "15:00",
    "second",
    "findings",
    text(
      "Жумушчу топ 3: жеңилдетүүчү жана оордотуучу жагдайлар",
      "Рабочая группа 3: смягчающие и отягчающие обстоятельства",
      "Working group 3: mitigating and aggravating circumstances",
    ),
    [
      ["judge", "moderator"],
      ["lawyer", "rapporteur"],
    ],
  ),
  pause(13, "15:00", "15:30", tea),
  {
    day: 13,
    from: "15:30",
    to: "17:00",
    kind: "training",
    room: "first",
    track: "protection",
    title: text(
      "Тренинг: камера аркылуу көрсөтмө жана күбөнү жашыруу",
      "Тренинг: показания по видеосвязи и сокрытие данных свидетеля",
      "Training: on-camera testimony and concealment of witnesses",
    ),
    parts: [["unodc", "speaker"]],
  },
  {
    day: 13,
    from: "15:30",
    to: "17:00",
    kind: "training",
    room: "second",
    track: "evidence",
    title: text(
      "Тренинг: сот иштеринин базасында издөө",
      "Тренинг: поиск в базе судебных дел",
      "Training: searching the Case Law Database",
    ),
    parts: [["analyst", "speaker"]],
  },
];

const thirdDay: readonly DemoSession[] = [
  {
    day: 14,
    from: "09:00",
    to: "10:45",
    kind: "mock_trial",
    room: "main",
    track: "evidence",
    title: text(
      "Окуу соту: балдарды сатуу боюнча иш",
      "Учебный процесс: дело о торговле детьми",
      "Mock trial: a case of child trafficking",
    ),
    abstract: text(
      "Катышуучулар сот отурумун ойнойт: айыптоо, коргоо, жабырлануучунун көрсөтмөсү жана жаза боюнча жүйөлөр. Андан кийин — талкуу.",
      "Участники разыгрывают заседание: обвинение, защита, показания потерпевшей и доводы о наказании. Затем обсуждение.",
      "Participants play the hearing: prosecution, defence, the victim's testimony and argument on sentence. A discussion follows.",
    ),
    parts: [
      ["judge", "chair"],
      ["prosecutor", "speaker"],
      ["lawyer", "speaker"],
    ],
  },
  pause(14, "10:45", "11:15", tea),
  {
    day: 14,
    from: "11:15",
    to: "12:30",
    kind: "panel",
    room: "main",
    track: "protection",
    title: text("Жумушчу топтордун баяндамалары", "Отчёты рабочих групп", "Reports of the working groups"),
    parts: [
      ["kawj", "rapporteur"],
      ["prosecutor", "rapporteur"],
      ["lawyer", "rapporteur"],
      ["unodc", "moderator"],
    ],
  },
  pause(14, "12:30", "13:30", lunch),
  {
    day: 14,
    from: "13:30",
    to: "14:45",
    kind: "panel",
    room: "main",
    track: "findings",
    title: text("Сунуштарды кабыл алуу", "Принятие рекомендаций", "Adopting the recommendations"),
    abstract: text(
      "Катышуучулардын сунуштарынын негизинде даярдалган жыйынтык Жогорку Соттун жана аял-судьялар ассоциациясынын сайттарында жарыяланат.",
      "Итог, подготовленный на основе рекомендаций участников, будет опубликован на сайтах Верховного суда и ассоциации женщин-судей.",
      "The summary prepared from the participants' recommendations will be published on the sites of the Supreme Court and the Association of Women Judges.",
    ),
    parts: [
      ["kawj", "chair"],
      ["judge", "rapporteur"],
    ],
  },
  {
    day: 14,
    from: "14:45",
    to: "15:30",
    kind: "closing",
    room: "main",
    title: text("Конференциянын жабылышы", "Закрытие конференции", "Closing of the conference"),
    parts: [
      ["chair", "speaker"],
      ["unodc", "speaker"],
    ],
  },
];

/** Three days, the second in parallel rooms. */
export const demoSessions: readonly DemoSession[] = [...firstDay, ...secondDay, ...thirdDay];
