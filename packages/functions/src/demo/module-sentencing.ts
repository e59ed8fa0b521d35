import type { DemoModule } from "./demo-module.ts";

/** The third need that the conference named: sentencing practice, mitigating and aggravating circumstances. */
export const sentencingModule: DemoModule = {
  module: {
    title: {
      source: "en",
      en: "Sentencing practice: mitigating and aggravating circumstances",
      ru: "Практика назначения наказаний: смягчающие и отягчающие обстоятельства",
      ky: "Жаза дайындоо практикасы: жеңилдетүүчү жана оордотуучу жагдайлар",
    },
    summary: {
      source: "en",
      en: "How to arrive at a sentence that similar cases would share, and to give reasons that the convicted person, the victim and a higher court can follow.",
      ru: "Как прийти к наказанию, единому для сходных дел, и изложить мотивы, понятные осуждённому, потерпевшему и вышестоящему суду.",
      ky: "Окшош иштерге бирдей жазага кантип келүү жана соттолгон адамга, жабырлануучуга, жогорку инстанцияга түшүнүктүү жүйөлөрдү кантип баяндоо керек.",
    },
  },
  changeNote: { source: "en", en: "First version.", ru: "Первая версия.", ky: "Биринчи версия." },
  lessons: [
    {
      title: {
        source: "en",
        en: "One method for every sentence",
        ru: "Один порядок для каждого наказания",
        ky: "Ар бир жаза үчүн бир тартип",
      },
      durationMinutes: 20,
      body: {
        source: "en",
        en: `## What we know

In the 254 cases of the case-law analysis **412 people** were convicted: **254 men and 158 women**. More than a third of the convicted were women. Cases under the trafficking article stood beside cases of forced marriage, bride kidnapping, crimes against minors and sexual exploitation. People who did similar things were thus sentenced under different articles.

Different articles allow different sentences. All the more important is it that judges think in the same order.

## Five steps

1. **The frame.** Which sentences does the article allow? What must, and what may, be added?
2. **The harm.** What was done to whom, how long, with which lasting effects?
3. **The role.** Who planned, who carried out, who profited, who was used?
4. **The circumstances.** First those that aggravate, then those that mitigate, each with the evidence that proves it.
5. **The check.** Compare with two or three decisions in similar cases. If yours differs, say why, or think again.

Do the steps in this order, and write them in this order. Whoever begins with a number looks for circumstances that fit it.

## Three frequent faults

- **Counting twice.** What is already an element of the crime, for example that the victim was a child where the article is about children, cannot aggravate it again.
- **Formulas.** "Taking into account the personality of the accused" says nothing. Say which fact.
- **Silence.** A circumstance that a party raised and the judgment does not mention is the shortest way to an appeal.

## Exercise

Take a judgment you know. Mark with five colours which sentence belongs to which step. Which colour is missing?`,
        ru: `## Что мы знаем

По 254 делам анализа осуждено **412 человек: 254 мужчины и 158 женщин**. Женщины составляют более трети осуждённых. Наряду с делами по статье о торговле людьми были дела о принудительном браке, похищении невест, преступлениях против несовершеннолетних, сексуальной эксплуатации. За сходные действия людей осуждали по разным статьям.

Разные статьи допускают разные наказания. Тем важнее, чтобы судьи рассуждали в одном порядке.

## Пять шагов

1. **Рамки.** Какие наказания допускает статья? Что должно и что может быть добавлено?
2. **Вред.** Что и кому причинено, как долго, с какими последствиями?
3. **Роль.** Кто планировал, кто исполнял, кто получал доход, кого использовали?
4. **Обстоятельства.** Сначала отягчающие, затем смягчающие, каждое — с доказательством, которое его подтверждает.
5. **Проверка.** Сравните с двумя-тремя решениями по сходным делам. Если ваше отличается, объясните почему или подумайте ещё раз.

Делайте шаги в этом порядке и пишите в этом порядке. Кто начинает с числа, подыскивает к нему обстоятельства.

## Три частые ошибки

- **Двойной учёт.** То, что уже является признаком преступления, например возраст потерпевшего там, где статья говорит о детях, не может отягчать его ещё раз.
- **Формулы.** «С учётом личности подсудимого» не говорит ничего. Назовите факт.
- **Молчание.** Обстоятельство, которое сторона назвала, а приговор не упомянул, — самый короткий путь к обжалованию.

## Упражнение

Возьмите известный вам приговор. Отметьте пятью цветами, какое предложение относится к какому шагу. Какого цвета нет?`,
        ky: `## Эмнени билебиз

Талдоодогу 254 иш боюнча **412 адам соттолгон: 254 эркек жана 158 аял**. Аялдар соттолгондордун үчтөн биринен көбүн түзөт. Адам сатуу жөнүндө берене боюнча иштер менен катар мажбурлап никелештирүү, кыз ала качуу, жашы жете электерге каршы кылмыштар, сексуалдык эксплуатация боюнча иштер болгон. Окшош иш-аракеттери үчүн адамдар ар башка беренелер боюнча соттолгон.

Ар башка беренелер ар башка жазага жол берет. Ошондуктан судьялардын бир тартипте ой жүгүртүшү ого бетер маанилүү.

## Беш кадам

1. **Алкак.** Берене кандай жазаларга жол берет? Эмне кошулушу керек жана эмне кошулушу мүмкүн?
2. **Зыян.** Кимге эмне келтирилген, канча убакытка созулган, кесепеттери кандай?
3. **Роль.** Ким пландаган, ким аткарган, ким киреше алган, ким пайдаланылган?
4. **Жагдайлар.** Адегенде оордотуучу, анан жеңилдетүүчү, ар бири аны ырастаган далил менен.
5. **Текшерүү.** Окшош иштер боюнча эки-үч чечим менен салыштырыңыз. Сиздики башкача болсо, себебин түшүндүрүңүз же дагы бир жолу ойлонуңуз.

Кадамдарды ушул тартипте жасаңыз жана ушул тартипте жазыңыз. Сандан баштаган киши ага ылайыктуу жагдайларды издейт.

## Көп кездешкен үч ката

- **Эки жолу эсептөө.** Кылмыштын белгиси болуп турган нерсе, мисалы, берене балдар жөнүндө болгондо жабырлануучунун жашы, аны экинчи жолу оордото албайт.
- **Даяр формулалар.** «Соттолуучунун инсандыгын эске алып» деген сөз эч нерсе айтпайт. Фактыны атаңыз.
- **Үндөбөө.** Тарап айткан, бирок өкүмдө эскерилбеген жагдай — даттанууга эң кыска жол.

## Көнүгүү

Өзүңүз билген өкүмдү алыңыз. Кайсы сүйлөм кайсы кадамга тиешелүү экенин беш түс менен белгилеңиз. Кайсы түс жок?`,
      },
    },
    {
      title: {
        source: "en",
        en: "Aggravating circumstances",
        ru: "Отягчающие обстоятельства",
        ky: "Оордотуучу жагдайлар",
      },
      durationMinutes: 25,
      body: {
        source: "en",
        en: `## The law decides the list

Which circumstances aggravate, and whether the list is closed, is for the criminal law to say. This lesson helps to find and prove them in trafficking and related cases.

| Group | Questions to the facts |
|---|---|
| **Victim** | A child? Several victims? Pregnant, disabled, without papers? Was this known and used? |
| **Means** | Violence, weapons, drugs, threats to family, documents taken away? |
| **Duration** | Days or years? Was the victim sold on? |
| **Organisation** | How many took part? Division of work, forged documents, crossing of borders? |
| **Position of trust** | Parent, guardian, teacher, employer, official? |
| **Profit** | How much, from whom, where is it now? |
| **Consequences** | Illness, injury, pregnancy, attempt at suicide, loss of education? |

## Prove each

An aggravating circumstance must be proved like the crime itself, and the accused must be able to answer it. It is not enough that it is *usual in such cases*. If it was not in the charge, consider whether the defence had time to prepare.

## Crimes close to custom

Bride kidnapping and forced marriage are sometimes defended as tradition. Custom explains conduct; it does not make it lawful, and the wish of relatives does not replace the consent of the person. The court may describe the pressure that families exerted as a *means*, not as an excuse.

## The organiser and the one who was used

Among the convicted there may be persons who were first victims and then recruited others. That does not always exclude guilt, but it belongs to the role (step 3) and must not be lost behind the number of victims.

## Exercise

Two accused: one lent the flat and knew, one collected the money. Both face the same article. Write one paragraph for each in which the role appears.`,
        ru: `## Перечень определяет закон

Какие обстоятельства отягчают и исчерпывающий ли их перечень, говорит уголовный закон. Этот урок помогает найти и доказать их в делах о торговле людьми и по смежным статьям.

| Группа | Вопросы к фактам |
|---|---|
| **Потерпевший** | Ребёнок? Несколько потерпевших? Беременность, инвалидность, отсутствие документов? Знали ли об этом и пользовались ли? |
| **Средства** | Насилие, оружие, наркотики, угрозы семье, изъятие документов? |
| **Длительность** | Дни или годы? Перепродавали ли потерпевшего? |
| **Организация** | Сколько участников? Распределение ролей, поддельные документы, пересечение границ? |
| **Доверенное положение** | Родитель, опекун, учитель, работодатель, должностное лицо? |
| **Доход** | Сколько, с кого, где он теперь? |
| **Последствия** | Болезнь, травма, беременность, попытка самоубийства, утраченная учёба? |

## Доказывать каждое

Отягчающее обстоятельство доказывается так же, как само преступление, и подсудимый должен иметь возможность на него ответить. Недостаточно, что оно *обычно для таких дел*. Если его не было в обвинении, подумайте, имела ли защита время подготовиться.

## Преступления, близкие к обычаю

Похищение невест и принудительный брак иногда защищают как традицию. Обычай объясняет поведение, но не делает его законным, а желание родственников не заменяет согласия человека. Давление семей суд может описать как *средство*, а не как оправдание.

## Организатор и тот, кого использовали

Среди осуждённых могут быть люди, которые сначала были потерпевшими, а потом вербовали других. Это не всегда исключает вину, но относится к роли (шаг 3) и не должно теряться за числом потерпевших.

## Упражнение

Двое подсудимых: один предоставил квартиру и знал зачем, другой собирал деньги. Статья одна. Напишите о каждом один абзац, в котором видна его роль.`,
        ky: `## Тизмени мыйзам аныктайт

Кайсы жагдайлар оордотуучу экенин жана алардын тизмеси түгөл же түгөл эместигин жазык мыйзамы айтат. Бул сабак аларды адам сатуу жана чектеш беренелер боюнча иштерде табууга жана далилдөөгө жардам берет.

| Топ | Фактыларга суроолор |
|---|---|
| **Жабырлануучу** | Балабы? Жабырлануучулар бир нечеби? Кош бойлуулук, майыптык, документтин жоктугу? Муну билип, пайдаланышканбы? |
| **Каражат** | Зордук, курал, баңги зат, үй-бүлөнү коркутуу, документти тартып алуу? |
| **Узактыгы** | Күндөрбү же жылдарбы? Жабырлануучуну кайра сатышканбы? |
| **Уюшкандык** | Катышуучулар канча? Ролдорду бөлүштүрүү, жасалма документ, чек арадан өтүү? |
| **Ишенимдүү абал** | Ата-эне, камкорчу, мугалим, иш берүүчү, кызмат адамы? |
| **Киреше** | Канча, кимден, азыр кайда? |
| **Кесепеттер** | Оору, жаракат, кош бойлуулук, өз жанын кыюуга аракет, үзүлгөн окуу? |

## Ар бирин далилдөө

Оордотуучу жагдай кылмыштын өзүндөй эле далилденет жана соттолуучунун ага жооп берүүгө мүмкүнчүлүгү болушу керек. *Мындай иштерде адатта ушундай* деген жетишсиз. Ал айыптоодо болбосо, коргоо тараптын даярданууга убактысы болду беле, ойлонуңуз.

## Салтка жакын кылмыштар

Кыз ала качууну жана мажбурлап никелештирүүнү кээде салт катары акташат. Салт жүрүм-турумду түшүндүрөт, бирок аны мыйзамдуу кылбайт, туугандардын каалоосу адамдын макулдугун алмаштырбайт. Үй-бүлөлөрдүн кысымын сот актоо эмес, *каражат* катары сүрөттөй алат.

## Уюштуруучу жана пайдаланылган адам

Соттолгондордун арасында адегенде өзү жабырлануучу болуп, кийин башкаларды азгырган адамдар болушу мүмкүн. Бул дайыма эле күнөөнү жокко чыгарбайт, бирок ролго (3-кадам) тиешелүү жана жабырлануучулардын санынын артында жоголбошу керек.

## Көнүгүү

Эки соттолуучу: бири батирин берген жана эмне үчүн экенин билген, экинчиси акча чогулткан. Берене бирөө. Ар бири жөнүндө ролу көрүнгөн бирден абзац жазыңыз.`,
      },
    },
    {
      title: {
        source: "en",
        en: "Mitigating circumstances and a reasoned sentence",
        ru: "Смягчающие обстоятельства и мотивированное наказание",
        ky: "Жеңилдетүүчү жагдайлар жана жүйөлөнгөн жаза",
      },
      durationMinutes: 25,
      body: {
        source: "en",
        en: `## What may speak for the accused

Again the law gives the list. In these cases courts most often have to consider:

- **Own history as a victim.** Was the accused exploited before, or acting under pressure?
- **Minor role** and small profit, compared with the others.
- **Confession and help** that led to further victims or organisers, not only an admission when the evidence was complete.
- **Compensation** paid before the judgment, of one's own will.
- **Children** for whom the accused cares. The interest of the child is considered; it is not a reward.
- **Age and health.**

## What does not mitigate by itself

- that the victim "forgave", where pressure or payment may stand behind it: ask how it came about, and hear the victim alone;
- that the parties married, or that the families agreed;
- that the victim had agreed at first;
- that such things are common in the area.

## Weighing

Weighing is not arithmetic: two circumstances do not outweigh one. Say which circumstance moved the sentence, in which direction, and why the others moved it less.

## A paragraph that can be followed

> The article allows from … to …. The harm was …, shown by …. The accused's role was …. It aggravates that …; it mitigates that …. The court gives most weight to …, because …. In similar cases … was imposed; this case differs in that …. The court therefore imposes ….

Fill it in and read it aloud. If the convicted person could not repeat after it *why*, it is not finished.

## At the end

Explain the sentence in plain words, also to the victim. Name the way of appeal and its term. A sentence that is understood is more often accepted.`,
        ru: `## Что может говорить в пользу подсудимого

И здесь перечень даёт закон. В таких делах суду чаще всего приходится рассматривать:

- **Собственное прошлое потерпевшего.** Эксплуатировали ли раньше самого подсудимого, действовал ли он под давлением?
- **Малую роль** и небольшой доход по сравнению с другими.
- **Признание и содействие,** которые привели к другим потерпевшим или организаторам, а не только признание, когда доказательства уже собраны.
- **Возмещение вреда** добровольно и до приговора.
- **Детей** на иждивении подсудимого. Учитывается интерес ребёнка; это не награда.
- **Возраст и здоровье.**

## Что само по себе не смягчает

- что потерпевший «простил», если за этим могут стоять давление или деньги: узнайте, как это произошло, и выслушайте потерпевшего отдельно;
- что стороны вступили в брак или семьи договорились;
- что потерпевший вначале согласился;
- что такое в этой местности обычно.

## Взвешивание

Взвешивание не арифметика: два обстоятельства не перевешивают одного. Скажите, какое обстоятельство изменило наказание, в какую сторону и почему остальные изменили его меньше.

## Абзац, за которым можно проследить

> Статья допускает от … до …. Вред состоит в …, что подтверждается …. Роль подсудимого — …. Отягчает то, что …; смягчает то, что …. Наибольшее значение суд придаёт …, поскольку …. По сходным делам назначалось …; данное дело отличается тем, что …. Поэтому суд назначает ….

Заполните его и прочтите вслух. Если после этого осуждённый не смог бы повторить *почему*, абзац не закончен.

## В конце

Объясните наказание простыми словами, в том числе потерпевшему. Назовите порядок и срок обжалования. Понятное наказание чаще принимают.`,
        ky: `## Соттолуучунун пайдасына эмне айтылышы мүмкүн

Бул жерде да тизмени мыйзам берет. Мындай иштерде сот көбүнчө төмөнкүлөрдү карайт:

- **Өзүнүн жабырлануучу болгону.** Соттолуучунун өзү мурда эксплуатацияланганбы, кысым астында аракеттенгенби?
- **Кичине роль** жана башкаларга салыштырганда аз киреше.
- **Мойнуна алуу жана көмөктөшүү:** далилдер чогулуп бүткөндө гана мойнуна алуу эмес, башка жабырлануучуларга же уюштуруучуларга алып келген жардам.
- **Зыяндын ордун толтуруу:** өз ыктыяры менен жана өкүмгө чейин.
- **Балдар:** соттолуучунун багуусундагы балдар. Баланын кызыкчылыгы эске алынат; бул сыйлык эмес.
- **Жашы жана ден соолугу.**

## Эмне өзүнөн өзү жеңилдетпейт

- жабырлануучунун «кечиргени», эгер артында кысым же акча турушу мүмкүн болсо: кандай болгонун тактап, жабырлануучуну өзүнчө угуңуз;
- тараптардын никелешкени же үй-бүлөлөрдүн макулдашканы;
- жабырлануучунун башында макул болгону;
- бул жерде мындай иш көп кездешери.

## Таразалоо

Таразалоо — арифметика эмес: эки жагдай бир жагдайдан оор болот дегендик эмес. Кайсы жагдай жазаны кайсы тарапка өзгөрткөнүн жана калгандары эмне үчүн азыраак өзгөрткөнүн айтыңыз.

## Жүйөсү көрүнгөн абзац

> Берене … чейин … жол берет. Зыян … турат, бул … менен ырасталат. Соттолуучунун ролу — …. … оордотот; … жеңилдетет. Сот эң чоң маанини … берет, себеби …. Окшош иштер боюнча … дайындалган; бул иш … менен айырмаланат. Ошондуктан сот … дайындайт.

Аны толтуруп, үн чыгарып окуңуз. Ошондон кийин соттолгон адам *эмне үчүн* экенин кайталай албаса, абзац бүтө элек.

## Акырында

Жазаны жөнөкөй сөз менен, жабырлануучуга да түшүндүрүңүз. Даттануу тартибин жана мөөнөтүн атаңыз. Түшүнүктүү жазаны көбүрөөк кабыл алышат.`,
      },
    },
  ],
};
