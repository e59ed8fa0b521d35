import { type DemoSession, lunch, pause, tea } from "./agenda-parts.ts";
import { text } from "./texts.ts";

const group = (
  day: 13,
  from: string,
  to: string,
  room: "main" | "first" | "second",
  track: "evidence" | "protection" | "findings",
  title: DemoSession["title"],
  parts: DemoSession["parts"],
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

/** Working groups in parallel rooms. */
export const secondDay: readonly DemoSession[] = [
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
