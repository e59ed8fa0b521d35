import { type DemoSession, lunch, pause, tea } from "./agenda-parts.ts";
import { text } from "./texts.ts";

/** The opening, and what the analysis found. */
export const firstDay: readonly DemoSession[] = [
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
