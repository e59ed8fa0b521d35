import type { Locale } from "@assize/core/i18n/locale.ts";

const markdown = `# Heading one

A paragraph with **strong**, \`code\`, a [link](https://example.org) and <script>alert(1)</script>.[^1]

- [x] done
- [ ] to do

> Quotation

| Court | Cases | Share |
| --- | ---: | ---: |
| Bishkek | 112 | 44 % |
| Osh | 61 | 24 % |

[^1]: A note. [bad](javascript:alert(1))
`;

const en = {
  title: "Fourth annual conference of judges of the Kyrgyz Republic",
  long: "The organizers decide and write to you. Please make no travel arrangements before that; nothing that you typed is lost.",
  confirm: "Confirm 12 registrations",
  add: "Add a category",
  remove: "Cancel the registration",
  done: "12 registrations are confirmed",
  waiting: "On the waiting list",
  refused: "Declined",
  track: "Evidential issues",
  places: "Places by category",
  category: "Category",
  judges: "Judges of local courts",
  practitioners: "Practitioners: police officers, prosecutors, lawyers",
  guests: "Guests",
  markdown,
};

export const samples: Readonly<Record<Locale, typeof en>> = {
  en,
  ru: {
    title: "Четвёртая ежегодная конференция судей Кыргызской Республики",
    long: "Организаторы примут решение и напишут Вам. До этого, пожалуйста, не заказывайте поездку; введённое Вами не потеряно.",
    confirm: "Подтвердить 12 регистраций",
    add: "Добавить категорию",
    remove: "Отменить регистрацию",
    done: "12 регистраций подтверждено",
    waiting: "В листе ожидания",
    refused: "Отклонено",
    track: "Доказательственные вопросы",
    places: "Места по категориям",
    category: "Категория",
    judges: "Судьи местных судов",
    practitioners: "Практики: сотрудники правоохранительных органов, прокуроры, адвокаты",
    guests: "Гости",
    markdown,
  },
  ky: {
    title: "Кыргыз Республикасынын судьяларынын төртүнчү жылдык конференциясы",
    long: "Уюштуруучулар чечим кабыл алып, Сизге жазышат. Ага чейин, сураныч, жол камын көрбөңүз; жазганыңыз жоголгон жок.",
    confirm: "12 каттоону ырастоо",
    add: "Категория кошуу",
    remove: "Каттоону жокко чыгаруу",
    done: "12 каттоо ырасталды",
    waiting: "Күтүү тизмесинде",
    refused: "Четке кагылды",
    track: "Далилдөө маселелери",
    places: "Категориялар боюнча орундар",
    category: "Категория",
    judges: "Жергиликтүү соттордун судьялары",
    practitioners: "Практиктер: укук коргоо органдарынын кызматкерлери, прокурорлор, адвокаттар",
    guests: "Коноктор",
    markdown,
  },
};
