import type { mail as en } from "../en/mail.ts";
import type { Catalogue } from "../translate.ts";

export const mail = {
  "mail.greeting": "Саламатсызбы, {name}!",
  "mail.signature": "Assize, уюштуруучулардын тапшыруусу боюнча",
  "mail.when": "Качан: {dates}",
  "mail.where": "Кайда: {place}",
  "mail.open": "Өз барагыңызды ачуу",
  "mail.signIn.subject": "Кирүү үчүн кодуңуз",
  "mail.signIn.text": "Бул кодду суралган баракка жазыңыз. Ал {minutes} мүнөт жарактуу жана бир гана жолу иштейт.",
  "mail.signIn.ignore": "Эгер код сурабасаңыз, эч нерсе кылуунун кереги жок.",
  "mail.submitted.subject": "Каттооңузду алдык: {conference}",
  "mail.submitted.text":
    "Уюштуруучулар чечим кабыл алып, Сизге жазышат. Каттооңузду каалаган убакта көрүп, өзгөртүп же жокко чыгара аласыз.",
  "mail.confirmed.subject": "Катышууңуз ырасталды: {conference}",
  "mail.confirmed.text":
    "Катышууңуз ырасталды. Катка календарь үчүн жазуу жана билет тиркелди; билетти кире бериште көрсөтүңүз.",
  "mail.promoted.text":
    "Орун бошоду, ал Сиздики. Катка календарь үчүн жазуу жана билет тиркелди; билетти кире бериште көрсөтүңүз.",
  "mail.waitlisted.subject": "Сиз күтүү тизмесиндесиз: {conference}",
  "mail.waitlisted.text":
    "Азыр бардык орундар ээленген. Орун бошоору менен аны эң көп күткөн адам алат, биз дароо жазабыз.",
  "mail.declined.subject": "Каттооңуз кабыл алынган жок: {conference}",
  "mail.declined.text": "Тилекке каршы, Сизге орун сунуштай албайбыз. Уюштуруучулар көрсөткөн себеп: {reason}",
  "mail.cancelled.subject": "Каттооңуз жокко чыгарылды: {conference}",
  "mail.cancelled.text": "Каттоо жокко чыгарылды, орун башка адам үчүн бош.",
  "mail.withdrawn": "Календарыңызга киргизилген жазуу ушул кат менен кайтарылып алынат.",
  "mail.ticket": "Билетиңиздин QR-коду",
  "mail.updated.subject": "Каттооңуз өзгөртүлдү: {conference}",
  "mail.updated.text":
    "Каттооңуз өзгөртүлдү. Орун Сизде калат; катка календарь үчүн жазуу жана билет кайрадан тиркелди.",
  "mail.moved.subject": "Өзгөрүүлөргө көңүл буруңуз: {conference}",
  "mail.moved.text": "Конференциянын аталышы, күндөрү же өтчү жери өзгөрдү. Азыркы маалымат төмөндө.",
  "mail.moved.entry": "Орун Сизде калат, календарыңыздагы жазуу ушул кат менен жаңыланат.",
  "mail.enrolled.subject": "Сиз модулга жазылдыңыз: {module}",
  "mail.enrolled.text": "Дароо баштап, каалаган убакта уланта берсеңиз болот. Жетишкениңиз сакталат.",
} as const satisfies Catalogue<typeof en, "ky">;
