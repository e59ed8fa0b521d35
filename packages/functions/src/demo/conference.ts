import type { ConferenceInput } from "@assize/core/conference/index.ts";
import type { CategoryInput } from "@assize/core/registration/index.ts";
import { text } from "./texts.ts";

export const demoSeriesName = text(
  "Кыргыз Республикасынын судьяларынын жыл сайынкы конференциясы",
  "Ежегодная конференция судей Кыргызской Республики",
  "Annual conference of judges of the Kyrgyz Republic",
);

const supremeCourt = text(
  "Кыргыз Республикасынын Жогорку Соту",
  "Верховный суд Кыргызской Республики",
  "Supreme Court of the Kyrgyz Republic",
);

export const demoConference: Omit<ConferenceInput, "seriesId"> = {
  slug: "judges-2018",
  edition: 4,
  title: text(
    "Кыргыз Республикасынын судьяларынын төртүнчү жыл сайынкы конференциясы",
    "Четвёртая ежегодная конференция судей Кыргызской Республики",
    "Fourth annual conference of judges of the Kyrgyz Republic",
  ),
  summary: text(
    "Үч күн: өлкөдө адам сатуу боюнча сот практикасынын биринчи талдоосу. 2014–2017-жылдардагы бардык соттордун 254 иши, аны даярдаган жана колдонгондор менен сүйлөшүү, жана андан келип чыккан сунуштар.",
    "Три дня, посвящённые первому в стране анализу судебной практики по делам о торговле людьми: 254 дела всех судов за 2014–2017 годы, разговор с теми, кто их расследовал и рассматривал, и рекомендации, которые из этого следуют.",
    "Three days on the country's first analysis of case law on trafficking in persons: 254 cases of all courts from 2014 to 2017, a conversation with those who investigated and heard them, and the recommendations that follow.",
  ),
  startsOn: "2018-10-12",
  endsOn: "2018-10-14",
  timeZone: "Asia/Bishkek",
  venue: {
    name: text("Конференция борбору", "Конференц-центр", "Conference centre"),
    address: text("Чүй облусу", "Чуйская область", "Chui region"),
    city: text("Бишкек шаарынын жанында", "близ города Бишкек", "near Bishkek"),
  },
  partners: [
    { role: "host", name: supremeCourt },
    {
      role: "organizer",
      name: text(
        "Кыргызстандын аял-судьялар ассоциациясы",
        "Кыргызская ассоциация женщин-судей",
        "Kyrgyz Association of Women Judges (KAWJ)",
      ),
    },
    {
      role: "organizer",
      name: text(
        "БУУнун Баңги заттар жана кылмыштуулук боюнча башкармалыгы (ЮНОДК)",
        "Управление ООН по наркотикам и преступности (УНП ООН)",
        "United Nations Office on Drugs and Crime (UNODC)",
      ),
      url: "https://www.unodc.org/",
    },
    {
      role: "funder",
      name: text(
        "Европа Биримдиги — GLO.ACT долбоору",
        "Европейский союз — проект GLO.ACT",
        "European Union — GLO.ACT initiative",
      ),
    },
  ],
  resources: [
    {
      title: text(
        "ЮНОДКнын адам сатуу боюнча билим порталы: сот иштеринин базасы",
        "Портал знаний УНП ООН о торговле людьми: база судебных дел",
        "UNODC Human Trafficking Knowledge Portal: Case Law Database",
      ),
      description: text(
        "Адам сатуу боюнча сот чечимдеринин кыскача баяндары, өлкө жана тема боюнча издөө менен.",
        "Краткие изложения судебных решений о торговле людьми с поиском по странам и темам.",
        "Summaries of court decisions on trafficking in persons, searchable by country and topic.",
      ),
      url: "https://www.unodc.org/cld/en/v3/htms/index.html",
    },
    {
      title: text(
        "ЮНОДК: адам сатуу иштериндеги далилдер боюнча жыйнак",
        "УНП ООН: сборник дел по вопросам доказывания при торговле людьми",
        "UNODC Case Digest: evidential issues in trafficking in persons cases",
      ),
      description: text(
        "Макулдук, мажбурлоо жана эксплуатация сыяктуу далилдөө маселелери ар кайсы өлкөнүн иштеринин мисалында.",
        "Вопросы доказывания — согласие, принуждение, эксплуатация — на примере дел разных стран.",
        "Questions of proof such as consent, coercion and exploitation, shown on cases from many countries.",
      ),
      url: "https://www.unodc.org/documents/human-trafficking/2017/Case_Digest_Evidential_Issues_in_Trafficking.pdf",
    },
  ],
  languages: ["ky", "ru", "en"],
  registrationOpensAt: "2018-09-01T00:00:00.000Z",
  registrationClosesAt: null,
  contactEmail: "organizer@assize.test",
};

export type DemoCategory = "supreme" | "local" | "practitioner";

export const demoCategories: Readonly<Record<DemoCategory, CategoryInput>> = {
  supreme: {
    name: text("Жогорку Соттун судьялары", "Судьи Верховного суда", "Judges of the Supreme Court"),
    description: text(
      "Кыргыз Республикасынын Жогорку Сотунун судьялары үчүн.",
      "Для судей Верховного суда Кыргызской Республики.",
      "For judges of the Supreme Court of the Kyrgyz Republic.",
    ),
    quotaPlaces: 15,
    approval: "automatic",
    order: 0,
  },
  local: {
    name: text("Жергиликтүү соттордун судьялары", "Судьи местных судов", "Judges of local courts"),
    description: text(
      "Райондук, шаардык жана облустук соттордун судьялары үчүн.",
      "Для судей районных, городских и областных судов.",
      "For judges of district, city and regional courts.",
    ),
    quotaPlaces: 85,
    approval: "automatic",
    order: 1,
  },
  practitioner: {
    name: text("Практик адистер", "Практики", "Practitioners"),
    description: text(
      "Милиция, прокуратура, адвокатура, кризистик борборлор жана коомдук уюмдар үчүн. Катышууну уюштуруучу ырастайт.",
      "Для сотрудников милиции, прокуроров, адвокатов, кризисных центров и общественных организаций. Участие подтверждает организатор.",
      "For police officers, prosecutors, defence lawyers, crisis centres and civil society. The organizer confirms.",
    ),
    quotaPlaces: 40,
    approval: "organizer",
    order: 2,
  },
};
