import { type DemoSession, lunch, pause, tea } from "./agenda-parts.ts";
import { text } from "./texts.ts";

/** Outcomes and the way on. */
export const thirdDay: readonly DemoSession[] = [
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
