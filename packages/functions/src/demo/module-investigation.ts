import type { DemoModule } from "./demo-module.ts";

/** The first need that the conference named: intelligence-led investigation, and consent, coercion and exploitation as evidence. */
export const investigationModule: DemoModule = {
  module: {
    title: {
      source: "en",
      en: "Intelligence-led investigation and evidential issues",
      ru: "Расследование на основе оперативного анализа и вопросы доказывания",
      ky: "Маалыматты талдоого негизделген тергөө жана далилдөө маселелери",
    },
    summary: {
      source: "en",
      en: "How a trafficking case is built so that it does not rest on the victim's words alone, and how a court weighs consent, coercion and exploitation. For judges, prosecutors, investigators and defence lawyers.",
      ru: "Как выстроить дело о торговле людьми, чтобы оно не держалось только на словах потерпевшего, и как суду оценивать согласие, принуждение и эксплуатацию. Для судей, прокуроров, следователей и адвокатов.",
      ky: "Адам сатуу боюнча иш жабырлануучунун сөзүнө гана таянбашы үчүн аны кантип түзүү керек, сот макулдукту, мажбурлоону жана эксплуатацияны кантип баалайт. Судьялар, прокурорлор, тергөөчүлөр жана адвокаттар үчүн.",
    },
  },
  changeNote: { source: "en", en: "First version.", ru: "Первая версия.", ky: "Биринчи версия." },
  lessons: [
    {
      title: {
        source: "en",
        en: "From a complaint to an intelligence-led case",
        ru: "От заявления к делу, основанному на оперативном анализе",
        ky: "Арыздан маалыматты талдоого негизделген ишке чейин",
      },
      durationMinutes: 20,
      body: {
        source: "en",
        en: `## The problem

The case-law analysis presented at the conference looked at **254 cases** heard by all courts between 2014 and 2017. Only **15** of them fell under the article on trafficking in persons itself, and **14 of those 15** concerned children. Most cases were heard in Bishkek and Osh. None concerned the removal of organs or the sexual exploitation of children.

Such numbers do not show how often the crime happens. They show how often it is *recognised*. Where an investigation begins only with a complaint, it reaches only those victims who dare to complain.

## What intelligence-led means

An intelligence-led investigation starts from patterns and tests them, instead of waiting for a statement:

- **Gather:** notes of labour inspectors, crisis centres, border officers, hotel registers, open advertisements.
- **Compare:** the same telephone, address, vehicle or bank card in several unrelated reports.
- **Form a hypothesis:** who recruits, who transports, who controls, who profits.
- **Test it:** what should exist if the hypothesis is right, and what would refute it?
- **Secure:** preserve each item lawfully, so that it can become evidence.

## What the court looks for

Intelligence is not yet evidence. The judge asks where each item came from, whether it was obtained lawfully, and whether the defence could examine it. An investigator who writes down the chain from the first signal to the exhibit answers these questions before they are put.

## Question for reflection

Think of a case you know in which the victim withdrew the statement. Which facts could have been proved without it?`,
        ru: `## В чём проблема

Анализ судебной практики, представленный на конференции, охватил **254 дела**, рассмотренных всеми судами в 2014–2017 годах. Только **15** из них квалифицированы по самой статье о торговле людьми, и **14 из этих 15** касались детей. Большинство дел рассмотрено в Бишкеке и Оше. Ни одно не касалось изъятия органов или сексуальной эксплуатации детей.

Такие числа не говорят о том, как часто совершается преступление. Они говорят о том, как часто его *распознают*. Если расследование начинается только с заявления, оно доходит лишь до тех потерпевших, кто решился заявить.

## Что значит «на основе оперативного анализа»

Такое расследование исходит из закономерностей и проверяет их, а не ждёт заявления:

- **Собрать:** сведения инспекторов труда, кризисных центров, пограничников, гостиничных журналов, открытых объявлений.
- **Сопоставить:** один и тот же телефон, адрес, автомобиль или банковская карта в разных, внешне не связанных сообщениях.
- **Выдвинуть версию:** кто вербует, кто перевозит, кто контролирует, кто получает доход.
- **Проверить её:** что должно обнаружиться, если версия верна, и что её опровергнет?
- **Закрепить:** законно сохранить каждый предмет и документ, чтобы он мог стать доказательством.

## На что смотрит суд

Оперативные сведения ещё не доказательство. Судья спрашивает, откуда получен каждый материал, законно ли он получен и могла ли защита его исследовать. Следователь, который записал весь путь от первого сигнала до вещественного доказательства, отвечает на эти вопросы заранее.

## Вопрос для размышления

Вспомните известное вам дело, в котором потерпевший отказался от показаний. Какие факты можно было доказать без них?`,
        ky: `## Көйгөй эмнеде

Конференцияда сунушталган сот практикасынын талдоосу 2014–2017-жылдары бардык соттор караган **254 ишти** камтыды. Алардын **15и** гана адам сатуу жөнүндө берененин өзү боюнча квалификацияланган, ал эми бул 15 иштин **14ү** балдарга тиешелүү. Иштердин көпчүлүгү Бишкек жана Ош шаарларында каралган. Органдарды алуу же балдарды сексуалдык эксплуатациялоо боюнча бир дагы иш болгон эмес.

Мындай сандар кылмыш канчалык көп жасаларын көрсөтпөйт. Алар кылмыш канчалык көп *таанылганын* көрсөтөт. Эгер тергөө арыздан гана башталса, ал арыз берүүгө батынган жабырлануучуларга гана жетет.

## «Маалыматты талдоого негизделген» деген эмне

Мындай тергөө арызды күтпөстөн, мыйзам ченемдүүлүктөрдөн баштап, аларды текшерет:

- **Чогултуу:** эмгек инспекторлорунун, кризистик борборлордун, чек арачылардын маалыматы, мейманкана журналдары, ачык жарыялар.
- **Салыштыруу:** бири-бирине байланышы жоктой көрүнгөн билдирүүлөрдөгү бир эле телефон, дарек, унаа же банк картасы.
- **Болжол түзүү:** ким азгырат, ким ташыйт, ким көзөмөлдөйт, ким киреше алат.
- **Текшерүү:** болжол туура болсо, эмне табылышы керек, аны эмне төгүнгө чыгарат?
- **Бекемдөө:** ар бир нерсе далил боло алышы үчүн аны мыйзамдуу түрдө сактоо.

## Сот эмнеге көңүл бурат

Ыкчам маалымат али далил эмес. Судья ар бир материал кайдан алынганын, мыйзамдуу алынганбы жана коргоо тарап аны изилдей алганбы деп сурайт. Биринчи белгиден буюм далилге чейинки жолду толук жазган тергөөчү бул суроолорго алдын ала жооп берет.

## Ойлонуу үчүн суроо

Жабырлануучу көрсөтмөсүнөн баш тарткан, өзүңүз билген ишти эстеңиз. Ал көрсөтмөсүз кайсы фактыларды далилдөөгө болор эле?`,
      },
    },
    {
      title: {
        source: "en",
        en: "Act, means and purpose",
        ru: "Деяние, средства и цель",
        ky: "Жосун, каражат жана максат",
      },
      durationMinutes: 25,
      body: {
        source: "en",
        en: `## Three elements

The United Nations protocol on trafficking in persons of 2000, which supplements the convention against transnational organized crime, describes the crime by three elements. They are a useful order for proof; the national law decides on the charge.

| Element | Question | Examples |
|---|---|---|
| **Act** | What was done? | recruiting, transporting, transferring, harbouring, receiving a person |
| **Means** | How was it done? | threat, force, abduction, fraud, deception, abuse of power or of vulnerability, payment to whoever controls the person |
| **Purpose** | What for? | sexual exploitation, forced labour, slavery or similar practices, servitude, removal of organs |

## What follows from it

1. **The purpose is enough.** Exploitation need not have happened yet. A case that was stopped at the border can still be complete, if the intention is proved.
2. **For a child the means do not matter.** Whoever recruits a person under eighteen in order to exploit them commits the act without threat or deceit. This explains in part why so many of the recognised cases concern children: there is one element less to prove.
3. **Movement is not required.** A person can be harboured in the street in which they were born.

## A plan of proof

Draw a table with the three rows above and four columns: *fact, source, corroboration, what the defence will say*. An empty cell shows where the investigation is not finished. Prosecutors may bring the table to the first meeting with the investigator; judges may use the same order for the reasons of the judgment.

## Related articles

The 254 cases of the analysis included forced marriage, bride kidnapping, crimes against minors and sexual exploitation. Before settling on a related article, ask whether an act, a means and a purpose of exploitation stand together in the facts.`,
        ru: `## Три элемента

Протокол Организации Объединённых Наций о торговле людьми 2000 года, дополняющий конвенцию против транснациональной организованной преступности, описывает преступление через три элемента. Это удобный порядок доказывания; квалификацию определяет национальный закон.

| Элемент | Вопрос | Примеры |
|---|---|---|
| **Деяние** | Что сделано? | вербовка, перевозка, передача, укрывательство, получение человека |
| **Средства** | Каким образом? | угроза, сила, похищение, мошенничество, обман, злоупотребление властью или уязвимостью, плата тому, кто контролирует человека |
| **Цель** | Ради чего? | сексуальная эксплуатация, принудительный труд, рабство и сходные обычаи, подневольное состояние, изъятие органов |

## Что из этого следует

1. **Цели достаточно.** Эксплуатация могла ещё не начаться. Дело, остановленное на границе, может быть полным, если доказано намерение.
2. **Для ребёнка средства не имеют значения.** Тот, кто вербует человека моложе восемнадцати лет ради эксплуатации, совершает деяние и без угроз или обмана. Этим отчасти объясняется, почему столь многие распознанные дела касаются детей: доказывать нужно на один элемент меньше.
3. **Перемещение не обязательно.** Человека могут удерживать на той же улице, где он родился.

## План доказывания

Начертите таблицу с тремя строками, как выше, и четырьмя столбцами: *факт, источник, подтверждение, что скажет защита*. Пустая ячейка показывает, где расследование не завершено. Прокурор может прийти с такой таблицей на первую встречу со следователем, судья — использовать тот же порядок в мотивировке приговора.

## Смежные статьи

Среди 254 дел были принудительный брак, похищение невест, преступления против несовершеннолетних, сексуальная эксплуатация. Прежде чем остановиться на смежной статье, спросите себя, не соединяются ли в фактах деяние, средства и цель эксплуатации.`,
        ky: `## Үч элемент

Бириккен Улуттар Уюмунун 2000-жылдагы адам сатуу жөнүндө протоколу трансулуттук уюшкан кылмыштуулукка каршы конвенцияны толуктайт жана кылмышты үч элемент аркылуу сүрөттөйт. Бул — далилдөөнүн ыңгайлуу тартиби; квалификацияны улуттук мыйзам аныктайт.

| Элемент | Суроо | Мисалдар |
|---|---|---|
| **Жосун** | Эмне жасалган? | адамды азгыруу, ташуу, өткөрүп берүү, жашыруу, кабыл алуу |
| **Каражат** | Кандай жол менен? | коркутуу, күч колдонуу, уурдоо, алдамчылык, алдоо, бийликти же алсыз абалды кыянат пайдалануу, адамды көзөмөлдөгөн кишиге төлөө |
| **Максат** | Эмне үчүн? | сексуалдык эксплуатация, мажбурлап иштетүү, кулчулук жана ага окшош адаттар, көз каранды абал, органдарды алуу |

## Мындан эмне келип чыгат

1. **Максат жетиштүү.** Эксплуатация али башталбаган болушу мүмкүн. Ниет далилденсе, чек арада токтотулган иш да толук боло алат.
2. **Бала үчүн каражаттын мааниси жок.** Он сегиз жашка чыга элек адамды эксплуатация максатында азгырган киши коркутпаса да, алдабаса да бул жосунду жасайт. Таанылган иштердин көбү эмне үчүн балдарга тиешелүү экени ушуну менен жарым-жартылай түшүндүрүлөт: бир элементти азыраак далилдөө керек.
3. **Жер которуу милдеттүү эмес.** Адамды өзү туулган көчөдө эле кармап турушу мүмкүн.

## Далилдөө планы

Жогорудагыдай үч саптан жана төрт мамычадан турган таблица чийиңиз: *факт, булак, ырастоо, коргоо тарап эмне дейт*. Бош уяча тергөө кайсы жерде бүтпөгөнүн көрсөтөт. Прокурор мындай таблица менен тергөөчү менен биринчи жолугушууга келе алат, судья ошол эле тартипти өкүмдүн жүйөлөөчү бөлүгүндө колдоно алат.

## Чектеш беренелер

254 иштин арасында мажбурлап никелештирүү, кыз ала качуу, жашы жете электерге каршы кылмыштар, сексуалдык эксплуатация болгон. Чектеш беренеге токтолуудан мурда фактыларда жосун, каражат жана эксплуатация максаты биригип турбайбы деп сураңыз.`,
      },
    },
    {
      title: {
        source: "en",
        en: "Consent and coercion",
        ru: "Согласие и принуждение",
        ky: "Макулдук жана мажбурлоо",
      },
      durationMinutes: 25,
      body: {
        source: "en",
        en: `## "She agreed"

The defence often says that the person came of their own will, signed a contract, or could have left. Each of these may be true. None of them ends the examination.

Under the United Nations protocol, consent to the intended exploitation is **irrelevant where one of the means was used**. For a child it is always irrelevant. The question for the court is therefore not only *did the person agree?* but *to what, knowing what, and with which choice?*

## Four tests

- **Object.** Agreeing to travel, or to work in a café, is not agreeing to be exploited.
- **Knowledge.** Were pay, hours, debts and place described truly?
- **Freedom.** Who held the passport, the telephone, the wages? Could the person leave without losing what was owed?
- **Time.** Consent at the beginning does not cover what came later, and may be withdrawn.

## Coercion without bruises

Physical force leaves traces; most control does not. Look for:

- a debt that grows although the person works;
- threats against family, or to tell the family;
- isolation by language, distance or locked doors;
- abuse of vulnerability: poverty, pregnancy, disability, lack of papers, dependence on a relative;
- shame, and fear of being punished oneself.

The Case Digest of UNODC on evidential issues gathers how courts of many countries weighed such signs, mostly *together* rather than one by one.

## The victim's behaviour

Late complaints, returns to the exploiter, and statements that change are common after trauma. They are a reason to look for corroboration, not in themselves a reason to disbelieve. A judgment that explains this is harder to overturn than one that stays silent.`,
        ru: `## «Она сама согласилась»

Защита часто говорит, что человек приехал добровольно, подписал договор или мог уйти. Каждое из этих утверждений может быть правдой. Ни одно не завершает исследования.

Согласно протоколу Организации Объединённых Наций согласие на запланированную эксплуатацию **не принимается во внимание, если использовано одно из средств воздействия**. Для ребёнка оно не имеет значения никогда. Поэтому вопрос суда не только в том, *согласился ли человек*, но и в том, *на что, зная что и имея какой выбор*.

## Четыре проверки

- **Предмет.** Согласие на поездку или на работу в кафе не есть согласие на эксплуатацию.
- **Знание.** Верно ли были описаны оплата, рабочее время, долги и место?
- **Свобода.** У кого были паспорт, телефон, заработок? Мог ли человек уйти, не потеряв причитающееся?
- **Время.** Первоначальное согласие не распространяется на то, что произошло позже, и может быть отозвано.

## Принуждение без следов

Физическая сила оставляет следы, контроль чаще всего — нет. Обратите внимание на:

- долг, который растёт, хотя человек работает;
- угрозы семье или угрозы рассказать семье;
- изоляцию языком, расстоянием, запертой дверью;
- злоупотребление уязвимостью: бедностью, беременностью, инвалидностью, отсутствием документов, зависимостью от родственника;
- стыд и страх самому понести наказание.

Сборник дел Управления ООН по наркотикам и преступности (УНП ООН) по вопросам доказывания показывает, как суды многих стран оценивали такие признаки, — чаще *в совокупности*, чем по отдельности.

## Поведение потерпевшего

Позднее обращение, возвращение к эксплуататору, меняющиеся показания обычны после травмы. Это повод искать подтверждения, но само по себе не повод не верить. Приговор, в котором это объяснено, устойчивее приговора, который об этом молчит.`,
        ky: `## «Өзү макул болгон»

Коргоо тарап көп учурда адам өз ыктыяры менен келген, келишимге кол койгон же кетип кала алмак деп айтат. Мунун баары чын болушу мүмкүн. Бирок алардын бири да изилдөөнү аяктабайт.

Бириккен Улуттар Уюмунун протоколу боюнча таасир этүү **каражаттарынын бири колдонулса, пландалган эксплуатацияга берилген макулдук эске алынбайт**. Бала үчүн анын эч качан мааниси жок. Ошондуктан сот *адам макул болгонбу* деп гана эмес, *эмнеге, эмнени билип туруп жана кандай тандоо менен макул болгон* деп сурайт.

## Төрт текшерүү

- **Предмет.** Сапарга же кафеде иштөөгө макул болуу — эксплуатацияга макул болуу эмес.
- **Билүү.** Эмгек акы, иш убактысы, карыздар жана орун туура айтылганбы?
- **Эркиндик.** Паспорт, телефон, айлык кимде болгон? Адам тийиштүү акысын жоготпой кетип кала алмак беле?
- **Убакыт.** Башында берилген макулдук кийин болгон окуяларга жайылтылбайт жана кайтарып алынышы мүмкүн.

## Изи жок мажбурлоо

Күч колдонуу из калтырат, көзөмөл көбүнчө калтырбайт. Төмөнкүлөргө көңүл буруңуз:

- адам иштеп жатса да өсө берген карыз;
- үй-бүлөгө коркутуу же үй-бүлөгө айтам деп коркутуу;
- тил, аралык же кулпуланган эшик аркылуу обочолонтуу;
- алсыз абалды кыянат пайдалануу: жакырчылык, кош бойлуулук, майыптык, документтин жоктугу, тууганга көз карандылык;
- уят жана өзүм жазаланам деген коркуу.

БУУнун Баңги заттар жана кылмыштуулук боюнча башкармалыгынын (БУУ БКБ) далилдөө маселелери боюнча иштер жыйнагы көп өлкөнүн соттору мындай белгилерди өз-өзүнчө эмес, көбүнчө *чогуусу менен* баалаганын көрсөтөт.

## Жабырлануучунун жүрүм-туруму

Кеч кайрылуу, эксплуататорго кайтып баруу, көрсөтмөнүн өзгөрүшү жаракаттан кийин кадимки көрүнүш. Бул ырастоочу далилдерди издөөгө негиз берет, бирок ишенбөөгө өзүнчө негиз эмес. Муну түшүндүргөн өкүм бул тууралуу үндөбөгөн өкүмдөн бекем.`,
      },
    },
    {
      title: {
        source: "en",
        en: "Recognising exploitation, and two resources",
        ru: "Распознать эксплуатацию; два источника",
        ky: "Эксплуатацияны таануу жана эки булак",
      },
      durationMinutes: 20,
      body: {
        source: "en",
        en: `## Signs, not labels

Exploitation is seldom called by its name. Witnesses speak of "help in the household", "a debt to be worked off", "a marriage the families agreed". The task of the court is to look at the conditions behind the word:

- **Work:** hours, rest, pay that was promised and pay that was given, safety.
- **Life:** where the person slept, who had the key, who decided about food and doctors.
- **Profit:** who received the money, and how it moved.
- **Exit:** what happened to those who tried to leave.

A single sign is rarely decisive. Several that point the same way, from independent sources, are strong.

## Financial evidence

Money does not forget and does not fear the accused. Transfers, rent, tickets, advertisements and telephone bills can prove organisation and purpose where no witness speaks. Ask for them early: some records are kept only for a short time.

## Two resources

1. **The Case Law Database of the UNODC Human Trafficking Knowledge Portal.** Search by form of exploitation, by country, or by a key word such as *vulnerability*. Each entry gives the facts, the charges and what the court found.
2. **The UNODC Case Digest on evidential issues in trafficking cases.** It orders decisions by the question of evidence: credibility, consent, means, exploitation.

The participants of the conference said that they wanted to use both and to pass them on to their colleagues. Foreign decisions do not bind a national court; they help it to ask the right questions.

## Exercise

Choose one form of exploitation. Find two decisions in the database that came to different results, and write down in three sentences which evidence made the difference.`,
        ru: `## Признаки, а не названия

Эксплуатацию редко называют своим именем. Свидетели говорят о «помощи по хозяйству», «долге, который надо отработать», «браке, о котором договорились семьи». Задача суда — увидеть условия за словом:

- **Труд:** часы, отдых, обещанная и выплаченная плата, безопасность.
- **Быт:** где человек спал, у кого был ключ, кто решал о еде и враче.
- **Доход:** кто получал деньги и как они двигались.
- **Выход:** что происходило с теми, кто пытался уйти.

Один признак редко решает дело. Несколько, указывающих в одну сторону и полученных из независимых источников, весят много.

## Финансовые доказательства

Деньги не забывают и не боятся обвиняемого. Переводы, аренда, билеты, объявления, телефонные счета могут доказать организованность и цель там, где ни один свидетель не говорит. Запрашивайте их рано: часть записей хранится недолго.

## Два источника

1. **База судебных решений Портала знаний УНП ООН о торговле людьми.** Ищите по форме эксплуатации, стране или ключевому слову, например *уязвимость*. Каждая запись содержит факты, обвинение и выводы суда.
2. **Сборник дел УНП ООН по вопросам доказывания в делах о торговле людьми.** Решения расположены по вопросам доказательств: достоверность показаний, согласие, средства, эксплуатация.

Участники конференции сказали, что хотят пользоваться обоими источниками и передать их коллегам. Иностранные решения не обязательны для национального суда; они помогают задать верные вопросы.

## Упражнение

Выберите одну форму эксплуатации. Найдите в базе два решения с разным исходом и запишите в трёх предложениях, какие доказательства определили разницу.`,
        ky: `## Аталышы эмес, белгилери

Эксплуатация өз аты менен сейрек аталат. Күбөлөр «үй ишине жардам», «иштеп кутулчу карыз», «үй-бүлөлөр макулдашкан нике» дешет. Соттун милдети — сөздүн артындагы шарттарды көрүү:

- **Эмгек:** иш сааты, эс алуу, убада кылынган жана төлөнгөн акы, коопсуздук.
- **Турмуш:** адам кайда уктаган, ачкыч кимде болгон, тамак жана дарыгер тууралуу ким чечкен.
- **Киреше:** акчаны ким алган жана ал кандай жылган.
- **Чыгуу:** кетүүгө аракет кылгандар эмнеге туш болгон.

Бир белги ишти сейрек чечет. Көз карандысыз булактардан алынган, бир тарапты көрсөткөн бир нече белгинин салмагы чоң.

## Каржылык далилдер

Акча унутпайт жана айыпталуучудан коркпойт. Которуулар, ижара, билеттер, жарыялар, телефон эсептери бир да күбө сүйлөбөгөн жерде уюшкандыкты жана максатты далилдей алат. Аларды эрте сураңыз: айрым жазуулар кыска убакыт гана сакталат.

## Эки булак

1. **БУУ БКБнын Адам сатуу боюнча билим порталындагы сот чечимдеринин базасы.** Эксплуатациянын түрү, өлкө же ачкыч сөз, мисалы *алсыз абал*, боюнча издеңиз. Ар бир жазууда фактылар, айыптоо жана соттун корутундулары бар.
2. **БУУ БКБнын адам сатуу иштери боюнча далилдөө маселелеринин жыйнагы.** Чечимдер далил маселелери боюнча жайгашкан: көрсөтмөнүн ишенимдүүлүгү, макулдук, каражаттар, эксплуатация.

Конференциянын катышуучулары эки булакты тең колдонууну жана кесиптештерине жеткирүүнү каалаарын айтышты. Чет өлкөлүк чечимдер улуттук сот үчүн милдеттүү эмес; алар туура суроо берүүгө жардам берет.

## Көнүгүү

Эксплуатациянын бир түрүн тандаңыз. Базадан жыйынтыгы ар башка эки чечимди таап, айырманы кайсы далилдер аныктаганын үч сүйлөм менен жазыңыз.`,
      },
    },
  ],
};
