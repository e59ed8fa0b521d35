import type { nominationMail as en } from "../en/nomination-mail.ts";
import type { Catalogue } from "../translate.ts";

export const nominationMail = {
  "nomination-mail.invited.subject": "Катышуучуларды көрсөтүүңүздү суранабыз: {conference}",
  "nomination-mail.invited.text":
    "«{conference}» ({dates}) үчүн катышуучуларды көрсөтүүгө чакырабыз. Мекемеңиз: {institution}.",
  "nomination-mail.places": "Орундарыңыз: {places}.",
  "nomination-mail.place": "{category} – {count}",
  "nomination-mail.until":
    "Аларды көрсөтүүнүн акыркы мөөнөтү: {deadline}. Адамды алмаштыруунун акыркы мөөнөтү: {cutOff}.",
  "nomination-mail.link":
    "Төмөнкү шилтеме мекемеңиздин барагын сырсөзсүз ачат. Аны мекемеден тышкары эч кимге бербөөңүздү суранабыз.",
  "nomination-mail.open": "Катышуучуларды көрсөтүү",
  "nomination-mail.reminded.subject": "Мекемеңиздин бош орундары бар: {conference}",
  "nomination-mail.reminded.text":
    "«{conference}» үчүн катышуучуларды дагы эле көрсөтө аласыз. Мекемеңиз: {institution}. Бош орундар: {places}.",
  "nomination-mail.nominee.subject": "Сизди катышуучу катары көрсөтүштү: {conference}",
  "nomination-mail.nominee.text":
    "Сизди «{conference}» иш-чарасына ({dates}) катышуучу катары көрсөтүштү. Мекеме: {institution}.",
  "nomination-mail.nominee.category": "Сиз чакырылган категория: {category}.",
  "nomination-mail.nominee.answer":
    "Келер-келбесиңизди билдирүүнүн акыркы мөөнөтү: {cutOff}. Ырастоо үч мүнөттөй убакыт алат, сырсөз керек эмес.",
  "nomination-mail.nominee.open": "Чакырууга жооп берүү",
  "nomination-mail.nominee.reminded.subject": "Чакырууга жооп берүүңүздү суранабыз: {conference}",
  "nomination-mail.nominee.withdrawn.subject": "Талапкерлигиңиз кайтарып алынды: {conference}",
  "nomination-mail.nominee.withdrawn.text":
    "«{conference}» үчүн талапкерлигиңиз кайтарып алынды. Мекеме: {institution}. Эч нерсе кылуунун кереги жок; суроолоруңуз болсо, мекемеңизге кайрылыңыз.",
  "nomination-mail.confirmed.subject": "Катышуу ырасталды – {nominee}: {conference}",
  "nomination-mail.confirmed.text": "{nominee} катышуусун ырастады жана «{conference}» үчүн катталды.",
  "nomination-mail.declined.subject": "Катыша албайт – {nominee}: {conference}",
  "nomination-mail.declined.text":
    "{nominee} «{conference}» иш-чарасына катышпайт. Бул орунга башка адамды жөнөтүүнүн акыркы мөөнөтү: {cutOff}.",
  "nomination-mail.declined.reason": "Көрсөтүлгөн себеп: {reason}",
  "nomination-mail.expired.subject": "Жооп болгон жок – {nominee}: {conference}",
  "nomination-mail.expired.text":
    "{nominee} «{conference}» боюнча чакырууга өз убагында жооп берген жок, орун бошоду. Эгер ал баары бир катышышы керек болсо, уюштуруучуларга жазыңыз: {contact}.",
  "nomination-mail.toList": "Талапкерлериңиздин тизмесин ачуу",
} as const satisfies Catalogue<typeof en, "ky">;
