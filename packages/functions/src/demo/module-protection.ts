import type { DemoModule } from "./demo-module.ts";

/** The second need that the conference named: witness protection at trial, victims' rights and compensation. */
export const protectionModule: DemoModule = {
  module: {
    title: {
      source: "en",
      en: "Witness protection at trial and victims' rights",
      ru: "Защита свидетелей в суде и права потерпевших",
      ky: "Сотто күбөлөрдү коргоо жана жабырлануучулардын укуктары",
    },
    summary: {
      source: "en",
      en: "How a judge can hear a frightened witness fairly: testimony by video, concealment, privacy. And what a victim may ask of the court, compensation above all.",
      ru: "Как судье справедливо допросить напуганного свидетеля: показания по видеосвязи, сокрытие личности, конфиденциальность. И чего потерпевший вправе ждать от суда, прежде всего — возмещения вреда.",
      ky: "Коркуп турган күбөнү судья кантип адилет сурай алат: видео аркылуу көрсөтмө, жашыруу, купуялык. Жабырлануучу соттон эмнени, баарынан мурда зыяндын ордун толтурууну, талап кыла алат.",
    },
  },
  changeNote: { source: "en", en: "First version.", ru: "Первая версия.", ky: "Биринчи версия." },
  lessons: [
    {
      title: {
        source: "en",
        en: "Why witnesses are silent, and what the court can do",
        ru: "Почему свидетели молчат и что может сделать суд",
        ky: "Күбөлөр эмне үчүн унчукпайт жана сот эмне кыла алат",
      },
      durationMinutes: 20,
      body: {
        source: "en",
        en: `## Three fears

A witness in a trafficking case may fear **violence** by the accused or their circle, **shame** before family and community, and **the procedure itself**: telling the story again, in a full room, in front of the person who did it. The judge cannot remove all three, but can reduce each.

## A ladder of measures

Begin with the mildest measure that answers the danger. Each step costs the defence something, so each needs a reason.

| Step | Measure | Cost to the defence |
|---|---|---|
| 1 | separate entrance and waiting room, a support person, breaks | none |
| 2 | a screen between witness and accused | small |
| 3 | a closed hearing for the testimony | publicity |
| 4 | testimony by video from another room or town | direct presence |
| 5 | identity withheld from the public | small |
| 6 | identity withheld from the accused | great: use only where nothing else is enough |

Which of them are open to you, and who may ask for them, is a matter of the procedural law. Check it before the hearing, not during it.

## Assess, then decide

1. Ask the prosecutor and the victim's representative for facts: threats, earlier violence, the accused's reach.
2. Ask the witness, through somebody they trust, what frightens them most. It is often not what we expect.
3. Hear the defence on the measure, not on the witness.
4. Decide in writing, shortly: the danger, the measure, why a milder one is not enough, and how the defence is compensated.

## Remember

Protection before and after the hearing is as important as protection in it. Agree with the police and a crisis centre who accompanies the witness home.`,
        ru: `## Три страха

Свидетель по делу о торговле людьми может бояться **насилия** со стороны обвиняемого или его окружения, **стыда** перед семьёй и общиной и **самой процедуры**: снова рассказывать всё, в полном зале, перед тем, кто это сделал. Судья не может устранить все три страха, но может уменьшить каждый.

## Лестница мер

Начинайте с самой мягкой меры, которая отвечает опасности. Каждая ступень чего-то стоит защите, поэтому каждой нужно обоснование.

| Ступень | Мера | Чего она стоит защите |
|---|---|---|
| 1 | отдельный вход и комната ожидания, сопровождающее лицо, перерывы | ничего |
| 2 | ширма между свидетелем и обвиняемым | немногого |
| 3 | закрытое заседание на время показаний | гласности |
| 4 | показания по видеосвязи из другого помещения или города | непосредственного присутствия |
| 5 | личность скрыта от публики | немногого |
| 6 | личность скрыта от обвиняемого | многого: только там, где иного недостаточно |

Какие из этих мер вам доступны и кто вправе о них просить, определяет процессуальный закон. Проверьте это до заседания, а не во время него.

## Сначала оценить, потом решить

1. Запросите у прокурора и представителя потерпевшего факты: угрозы, прежнее насилие, возможности обвиняемого.
2. Узнайте у свидетеля через того, кому он доверяет, чего он боится больше всего. Часто это не то, чего мы ожидаем.
3. Выслушайте защиту о мере, а не о свидетеле.
4. Решите письменно и коротко: опасность, мера, почему недостаточно более мягкой, чем возмещается защите.

## Помните

Защита до и после заседания так же важна, как и во время него. Договоритесь с милицией и кризисным центром, кто проводит свидетеля домой.`,
        ky: `## Үч коркуу

Адам сатуу иши боюнча күбө айыпталуучунун же анын чөйрөсүнүн **зордугунан**, үй-бүлөнүн жана коомдун алдындагы **уяттан** жана **жол-жобонун өзүнөн** коркушу мүмкүн: баарын кайра, эл толгон залда, ошону жасаган кишинин көзүнчө айтып берүү. Судья үч коркууну тең жок кыла албайт, бирок ар бирин азайта алат.

## Чаралардын тепкичи

Коркунучка жооп берген эң жумшак чарадан баштаңыз. Ар бир тепкич коргоо тараптын бир мүмкүнчүлүгүн чектейт, ошондуктан ар бирине негиз керек.

| Тепкич | Чара | Коргоо тарап эмнесин жоготот |
|---|---|---|
| 1 | өзүнчө кире бериш жана күтүү бөлмөсү, коштоочу адам, тыныгуулар | эч нерсе |
| 2 | күбө менен айыпталуучунун ортосундагы тосмо | аз |
| 3 | көрсөтмө берүү учурундагы жабык отурум | ачыктык |
| 4 | башка бөлмөдөн же шаардан видео аркылуу көрсөтмө | түздөн-түз катышуу |
| 5 | инсандыгы элден жашырылат | аз |
| 6 | инсандыгы айыпталуучудан жашырылат | көп: башка чара жетпеген жерде гана |

Бул чаралардын кайсынысы сизге жеткиликтүү жана аларды ким сурай алары процесстик мыйзамда аныкталат. Муну отурумда эмес, отурумга чейин тактаңыз.

## Адегенде баалоо, анан чечүү

1. Прокурордон жана жабырлануучунун өкүлүнөн фактыларды сураңыз: коркутуулар, мурунку зордук, айыпталуучунун мүмкүнчүлүктөрү.
2. Күбө эмнеден баарынан көп коркорун ал ишенген адам аркылуу билиңиз. Ал көбүнчө биз күткөн нерсе болбойт.
3. Коргоо тарапты күбө тууралуу эмес, чара тууралуу угуңуз.
4. Жазуу жүзүндө кыска чечиңиз: коркунуч, чара, жумшагыраагы эмне үчүн жетишсиз, коргоо тараптын жоготуусу эмне менен толтурулат.

## Эсиңизде болсун

Отурумга чейинки жана андан кийинки коргоо отурумдагы коргоодой эле маанилүү. Күбөнү үйүнө ким узатарын милиция жана кризистик борбор менен макулдашыңыз.`,
      },
    },
    {
      title: {
        source: "en",
        en: "On-camera testimony and concealment",
        ru: "Показания по видеосвязи и сокрытие личности",
        ky: "Видео аркылуу көрсөтмө жана инсандыкты жашыруу",
      },
      durationMinutes: 25,
      body: {
        source: "en",
        en: `## Before the hearing

Testimony by video fails on small things. A day before, test the line between the very rooms, with the very persons who will operate it. Then check:

- Is somebody of the court with the witness, to identify them and to see that nobody prompts?
- Does the witness see the judge and whoever asks, and *not* the accused, where that was decided?
- Can the accused see and hear enough to instruct counsel, and speak with counsel in confidence?
- Is an interpreter on the right side of the line?
- What happens if the line breaks? Say it in advance: a break, a date, a recording.

## During it

Open by explaining to the witness who is in the room. Ask short questions, one at a time, and leave a second for the delay. Stop questions that repeat, insult or ask about earlier sexual conduct that does not matter to the case. Note in the record when the picture or the sound was lost.

## Concealing a witness

Concealment has degrees: **face** (screen, shadow), **voice** (alteration), **particulars** (pseudonym, no address). Degrees that hide the witness from the public are one thing; hiding the identity from the accused touches the right to examine the witness. Courts generally ask three questions:

1. Is there a good reason, shown by facts?
2. Is the conviction to rest solely or decisively on this testimony?
3. Are there counterweights: questions by counsel, the judge knowing the identity, other evidence?

## A recording made earlier

A good recording of an early interview spares the witness from telling the story again. It is of use at trial only if the defence could put questions, then or later. Plan for that at the first interview.

## Exercise

Draw the plan of your courtroom and of a second room. Mark who sees whom.`,
        ru: `## До заседания

Показания по видеосвязи срываются из-за мелочей. За день проверьте линию между теми самыми помещениями и с теми самыми людьми, которые будут её обслуживать. Затем ответьте:

- Есть ли рядом со свидетелем работник суда, который удостоверит личность и проследит, что никто не подсказывает?
- Видит ли свидетель судью и того, кто спрашивает, и *не видит* ли обвиняемого, если так решено?
- Видит и слышит ли обвиняемый достаточно, чтобы давать указания адвокату и говорить с ним наедине?
- На той ли стороне линии находится переводчик?
- Что будет при обрыве связи? Скажите заранее: перерыв, новая дата, запись.

## Во время допроса

Начните с того, что объясните свидетелю, кто находится в зале. Задавайте короткие вопросы по одному и оставляйте секунду на задержку. Останавливайте вопросы, которые повторяются, оскорбляют или касаются прежней половой жизни, не имеющей значения для дела. Отмечайте в протоколе, когда пропадали изображение или звук.

## Сокрытие свидетеля

Сокрытие бывает разной степени: **лица** (ширма, тень), **голоса** (изменение), **сведений** (псевдоним, без адреса). Скрыть свидетеля от публики — одно; скрыть личность от обвиняемого значит затронуть право допросить свидетеля. Суды обычно задают три вопроса:

1. Есть ли веская причина, подтверждённая фактами?
2. Будет ли приговор основан только или главным образом на этих показаниях?
3. Есть ли противовесы: вопросы адвоката, знание личности судьёй, другие доказательства?

## Более ранняя запись

Хорошая запись первого опроса избавляет свидетеля от нового рассказа. В суде она полезна, только если защита могла задать вопросы тогда или позже. Предусмотрите это уже при первом опросе.

## Упражнение

Начертите план вашего зала и второго помещения. Отметьте, кто кого видит.`,
        ky: `## Отурумга чейин

Видео аркылуу көрсөтмө майда нерселерден улам үзүлүп калат. Бир күн мурун байланышты ошол эле бөлмөлөрдүн ортосунда жана аны тейлей турган ошол эле адамдар менен текшериңиз. Анан жооп бериңиз:

- Күбөнүн жанында анын инсандыгын ырастап, эч ким айтып бербешин байкаган сот кызматкери барбы?
- Күбө судьяны жана суроо бергенди көрөбү, ошондой чечилсе, айыпталуучуну *көрбөйбү*?
- Айыпталуучу жактоочусуна көрсөтмө берүүгө жетиштүү көрүп-угабы жана аны менен купуя сүйлөшө алабы?
- Котормочу байланыштын туура тарабындабы?
- Байланыш үзүлсө эмне болот? Алдын ала айтыңыз: тыныгуу, жаңы күн, жазуу.

## Суроо учурунда

Адегенде күбөгө залда ким бар экенин түшүндүрүңүз. Кыска суроолорду бирден бериңиз, кечигүүгө бир секунд калтырыңыз. Кайталанган, кемсинткен же ишке тиешеси жок мурунку жыныстык турмуш жөнүндөгү суроолорду токтотуңуз. Сүрөт же үн качан жоголгонун протоколго белгилеңиз.

## Күбөнү жашыруу

Жашыруунун даражалары бар: **жүзү** (тосмо, көлөкө), **үнү** (өзгөртүү), **маалыматы** (лакап ат, дареги жок). Күбөнү элден жашыруу бир башка; инсандыгын айыпталуучудан жашыруу күбөгө суроо берүү укугуна тиет. Соттор адатта үч суроо коёт:

1. Фактылар менен ырасталган олуттуу себеп барбы?
2. Өкүм жалаң же негизинен ушул көрсөтмөгө таянабы?
3. Тең салмак барбы: жактоочунун суроолору, судьянын инсандыкты билиши, башка далилдер?

## Мурда жасалган жазуу

Биринчи сурамжылоонун жакшы жазуусу күбөнү баарын кайра айтуудан куткарат. Коргоо тарап ошондо же кийин суроо бере алган болсо гана ал сотто пайдалуу. Муну биринчи сурамжылоодо эле эске алыңыз.

## Көнүгүү

Залыңыздын жана экинчи бөлмөнүн планын чийиңиз. Ким кимди көрөрүн белгилеңиз.`,
      },
    },
    {
      title: {
        source: "en",
        en: "Privacy in the courtroom and in the file",
        ru: "Конфиденциальность в зале и в деле",
        ky: "Залдагы жана иштеги купуялык",
      },
      durationMinutes: 15,
      body: {
        source: "en",
        en: `## Where names escape

A witness hidden behind a screen may still be named on the list at the courtroom door. Walk through your court as a stranger would:

- the list of hearings on the wall and on the website;
- the summons, and the envelope it comes in;
- the call in the corridor;
- the file on a desk, the copy in a printer;
- the judgment in the public database, with the village, the age and the kinship that everybody there recognises;
- the journalist's photograph taken through a door.

## A rule for each place

1. **Lists and calls:** the case number, never the victim's name or the kind of crime.
2. **File:** particulars of protected persons in a sealed envelope; a note in the file says who opened it and when.
3. **Copies for the parties:** without addresses, telephone numbers, place of work.
4. **Publication:** remove names, and also combinations of facts by which a person can be recognised. Read the text once as a neighbour.
5. **Press:** explain at the start what may be photographed and reported, and why. Most journalists follow a rule that was explained.

## Children

A child is questioned where possible once, by somebody trained for it, in a room that does not look like a courtroom, and never in the sight of the accused. Everything said above about names holds twice.

## Consent of the victim

Some victims want to be seen and heard. Privacy is theirs: ask, explain what publication means and that it cannot be taken back, and record the answer.

## Exercise

Take a published judgment of your court. How many facts would you need to recognise the victim? Rewrite the paragraph so that they are gone and the reasoning stays.`,
        ru: `## Где имена становятся известны

Свидетель за ширмой может быть назван в списке на двери зала. Пройдите по своему суду как посторонний:

- список заседаний на стене и на сайте;
- повестка и конверт, в котором она приходит;
- вызов в коридоре;
- дело на столе, копия в принтере;
- приговор в открытой базе, где село, возраст и родство узнаёт каждый местный житель;
- снимок журналиста через приоткрытую дверь.

## Правило для каждого места

1. **Списки и вызовы:** номер дела и никогда — имя потерпевшего или вид преступления.
2. **Дело:** сведения о защищаемых лицах в запечатанном конверте; в деле отмечено, кто и когда его вскрывал.
3. **Копии сторонам:** без адресов, телефонов, места работы.
4. **Опубликование:** уберите имена, а также сочетания фактов, по которым человека можно узнать. Прочтите текст один раз глазами соседа.
5. **Пресса:** объясните в начале, что можно снимать и о чём сообщать и почему. Большинство журналистов соблюдают правило, которое им объяснили.

## Дети

Ребёнка опрашивают по возможности один раз, силами подготовленного человека, в комнате, не похожей на зал суда, и никогда — на виду у обвиняемого. Всё сказанное об именах действует вдвойне.

## Воля потерпевшего

Некоторые потерпевшие хотят, чтобы их увидели и услышали. Конфиденциальность принадлежит им: спросите, объясните, что такое опубликование и что его нельзя отозвать, и запишите ответ.

## Упражнение

Возьмите опубликованный приговор вашего суда. Сколько фактов нужно, чтобы узнать потерпевшего? Перепишите абзац так, чтобы эти факты исчезли, а мотивировка осталась.`,
        ky: `## Ысымдар кайда ачыкка чыгат

Тосмонун артындагы күбөнүн аты залдын эшигиндеги тизмеде турушу мүмкүн. Өз сотуңузду бөтөн киши катары кыдырып чыгыңыз:

- дубалдагы жана сайттагы отурумдардын тизмеси;
- чакыруу кагазы жана анын конверти;
- коридордогу чакыруу;
- столдо калган иш, принтердеги көчүрмө;
- айылын, жашын жана тууганчылыгын жергиликтүү ар бир адам тааный турган, ачык базадагы өкүм;
- журналисттин ачык эшиктен тарткан сүрөтү.

## Ар бир жерге өз эрежеси

1. **Тизмелер жана чакыруулар:** иштин номери гана, жабырлануучунун аты же кылмыштын түрү эч качан жазылбайт.
2. **Иш:** корголгон адамдардын маалыматы мөөрлөнгөн конвертте; аны ким, качан ачканы иште белгиленет.
3. **Тараптарга көчүрмөлөр:** дареги, телефону, иштеген жери жок.
4. **Жарыялоо:** ысымдарды гана эмес, адамды таанытып коё турган фактылардын айкалышын да алып салыңыз. Текстти бир жолу кошунанын көзү менен окуңуз.
5. **Басма сөз:** эмнени тартууга жана эмне жөнүндө кабарлоого болорун, эмне үчүн экенин башында түшүндүрүңүз. Журналисттердин көбү түшүндүрүлгөн эрежени сактайт.

## Балдар

Баланы мүмкүн болушунча бир жолу, даярдыгы бар адам, сот залына окшобогон бөлмөдө сурайт жана эч качан айыпталуучунун көзүнчө сурабайт. Ысымдар тууралуу айтылгандын баары бул жерде эки эсе маанилүү.

## Жабырлануучунун эрки

Айрым жабырлануучулар өздөрүн көрүп, угушун каалашат. Купуялык алардыкы: сураңыз, жарыялоо эмнени билдирерин жана аны кайтарып алууга болбостугун түшүндүрүңүз, жообун жазып коюңуз.

## Көнүгүү

Өз сотуңуздун жарыяланган өкүмүн алыңыз. Жабырлануучуну таануу үчүн канча факты керек? Абзацты ошол фактылар жоголуп, жүйөсү кала тургандай кылып кайра жазыңыз.`,
      },
    },
    {
      title: {
        source: "en",
        en: "Victims' rights and compensation",
        ru: "Права потерпевших и возмещение вреда",
        ky: "Жабырлануучулардын укуктары жана зыяндын ордун толтуруу",
      },
      durationMinutes: 25,
      body: {
        source: "en",
        en: `## What the victim may expect

- **To be informed** in a language they understand: of their rights, the dates, the release of the accused, the result.
- **To be represented,** and accompanied by somebody they trust.
- **To be heard** on questions that concern them.
- **Not to be punished** for what they were forced to do as a direct consequence of being trafficked. The court should ask this question itself whenever a victim stands accused of something.
- **To be assisted** whether or not they testify: shelter, doctor, lawyer.
- **To be compensated.**

## Compensation in four steps

1. **Raise it early.** A claim that is first mentioned after the judgment finds no property. Ask at the first hearing whether a claim will be made and whether assets were secured.
2. **Name the heads of loss.** Unpaid wages, the money taken, the cost of treatment, lost earnings, moral harm. Unpaid wages can be worked out simply: hours multiplied by what such work ordinarily pays.
3. **Accept modest proof.** Exploited people have no receipts. Testimony of others, the usual price of the work, medical notes and messages are evidence too; where the law allows, the court may estimate.
4. **Write an order that can be executed.** Who pays, how much, by when, from which property. Several convicted persons: say whether they owe it together.

## If nothing can be recovered

Say so, and say what else exists: civil action, assistance by the state or by civil society. A crisis centre can tell the victim what the order means in practice.

## Why it matters

In the 254 cases of the analysis 412 people were convicted. A conviction ends the case for the court; for the victim, debts, illness and lost years remain. Compensation is the part of the judgment that speaks to them.`,
        ru: `## Чего потерпевший вправе ожидать

- **Знать** на понятном языке о своих правах, датах, освобождении обвиняемого, исходе дела.
- **Иметь представителя** и сопровождение человека, которому он доверяет.
- **Быть выслушанным** по вопросам, которые его касаются.
- **Не быть наказанным** за то, что его принудили сделать и что прямо вытекает из торговли людьми. Суд должен сам ставить этот вопрос всякий раз, когда потерпевший в чём-то обвиняется.
- **Получать помощь** независимо от того, даёт ли он показания: приют, врач, адвокат.
- **Получить возмещение.**

## Возмещение в четыре шага

1. **Поднимите вопрос рано.** Требование, впервые прозвучавшее после приговора, не находит имущества. На первом заседании спросите, будет ли заявлен иск и обеспечен ли он имуществом.
2. **Назовите виды вреда.** Невыплаченный заработок, отнятые деньги, расходы на лечение, упущенный доход, моральный вред. Невыплаченный заработок считается просто: часы, умноженные на обычную оплату такой работы.
3. **Принимайте скромные доказательства.** У эксплуатируемых нет расписок. Показания других людей, обычная цена работы, медицинские записи, переписка — тоже доказательства; где закон это позволяет, суд может определить размер по своей оценке.
4. **Напишите решение, которое можно исполнить.** Кто платит, сколько, к какому сроку, из какого имущества. Если осуждённых несколько, укажите, отвечают ли они солидарно.

## Если взыскать нечего

Скажите об этом и о том, что ещё возможно: гражданский иск, помощь государства или гражданского общества. Кризисный центр объяснит потерпевшему, что решение значит на деле.

## Почему это важно

По 254 делам анализа осуждено 412 человек. Для суда приговор завершает дело; у потерпевшего остаются долги, болезни и потерянные годы. Возмещение — та часть приговора, которая обращена к нему.`,
        ky: `## Жабырлануучу эмнени күтүүгө укуктуу

- **Билүүгө:** өз укуктары, күндөр, айыпталуучунун бошотулушу, иштин жыйынтыгы тууралуу түшүнүктүү тилде маалымат алууга.
- **Өкүлү болууга** жана ишенген адамы коштоп жүрүүсүнө.
- **Угулууга:** өзүнө тиешелүү маселелер боюнча.
- **Жазаланбоого:** адам сатуунун түздөн-түз кесепетинен улам мажбурланып жасаган иши үчүн. Жабырлануучу бир нерсеге айыпталган сайын сот бул суроону өзү коюшу керек.
- **Жардам алууга:** көрсөтмө бергенине карабастан — баш калкалоочу жай, дарыгер, адвокат.
- **Зыяндын ордун толтуртууга.**

## Ордун толтуруу төрт кадамда

1. **Маселени эрте көтөрүңүз.** Өкүмдөн кийин биринчи жолу айтылган талап мүлк таппай калат. Биринчи отурумда доо коюлабы жана ал мүлк менен камсыздалганбы деп сураңыз.
2. **Зыяндын түрлөрүн атаңыз.** Төлөнбөгөн эмгек акы, тартып алынган акча, дарылануу чыгымы, алынбай калган киреше, моралдык зыян. Төлөнбөгөн эмгек акы жөнөкөй эсептелет: иштеген саат ошондой жумуштун кадимки акысына көбөйтүлөт.
3. **Жупуну далилдерди кабыл алыңыз.** Эксплуатацияланган адамдарда тил кат болбойт. Башкалардын көрсөтмөсү, жумуштун кадимки баасы, медициналык жазуулар, кат-кабар да далил; мыйзам жол берген жерде сот өлчөмүн өз баалоосу менен аныктай алат.
4. **Аткарыла турган чечим жазыңыз.** Ким, канча, кайсы мөөнөткө чейин, кайсы мүлктөн төлөйт. Соттолгондор бир нече болсо, алар тилектеш жооп береби, көрсөтүңүз.

## Эгер өндүрө турган нерсе жок болсо

Муну жана дагы эмне мүмкүн экенин айтыңыз: жарандык доо, мамлекеттин же жарандык коомдун жардамы. Чечим иш жүзүндө эмнени билдирерин жабырлануучуга кризистик борбор түшүндүрүп берет.

## Бул эмне үчүн маанилүү

Талдоодогу 254 иш боюнча 412 адам соттолгон. Сот үчүн өкүм ишти аяктайт; жабырлануучуда карыз, оору жана жоголгон жылдар калат. Ордун толтуруу — өкүмдүн ага багытталган бөлүгү.`,
      },
    },
  ],
};
