import type { document as en } from "../en/document.ts";
import type { Catalogue } from "../translate.ts";

export const document = {
  "document.page": "{pages} барактын {page}-барагы",
  "document.ticket.title": "Билет",
  "document.ticket.alt": "Билеттин QR-коду: {name}",
  "document.ticket.when": "Качан",
  "document.ticket.where": "Кайда",
  "document.ticket.category": "Катышуусу",
  "document.ticket.show":
    "Бул кодду киреберишке кагазда же телефондо көрсөтүп коюңуз. Ал жалгыз Сизге берилген, башкаларга бербеңиз.",
  "document.invitation.subject": "Чакыруу",
  "document.invitation.text":
    "Урматтуу {fullName}!\n\nСизди «{conference}» иш-чарасына чакырууну өзүбүзгө сый көрөбүз. Өткөрүлө турган күнү жана жери: {dates}, {place}.\n\nСиз чакырылган категория: {category}.\n\nСуроолоруңуз болсо, {contact} дарегине жазууңузду суранабыз.",
  "document.visa.subject": "Талап кылынган жерге көрсөтүү үчүн",
  "document.visa.text":
    "«{conference}» иш-чарасына чакырылганын жана орун ырасталганын билдиребиз: {fullName}, {position} ({institution}).\n\nӨткөрүлө турган күнү жана жери: {dates}, {place}.\n\nВизаны өз убагында берүүгө көмөк көрсөтүүңүздү суранабыз. Суроолорго {contact} дареги боюнча жооп беребиз.",
  "document.participation.subject": "Катышууну ырастоо",
  "document.participation.text":
    "«{conference}» иш-чарасына катышуусун ырастайбыз: {fullName}, {position} ({institution}).\n\nӨткөрүлө турган күнү жана жери: {dates}, {place}.\n\nКатышуу категориясы: {category}.",
  "document.nomination.subject": "Төрагага: {institution}",
  "document.nomination.text":
    "«{conference}» иш-чарасынын катышуучуларын көрсөтүүңүздү суранабыз. Өткөрүлө турган күнү жана жери: {dates}, {place}.\n\nМекемеңиздин орундары: {places}.\n\nКатышуучуларды көрсөтүүнүн акыркы мөөнөтү: {deadline}. Адамды алмаштыруунун акыркы мөөнөтү: {cutOff}.\n\nСуроолоруңуз болсо, {contact} дарегине жазууңузду суранабыз.",
  "document.number": "№ {number}",
  "document.check": "Каттын аныктыгын текшерүү: {address}",
  "document.check.alt": "Каттын аныктыгын текшере турган даректин QR-коду",
  "document.specimen": "Үлгү, номери жок жана күчкө ээ эмес",
  "document.emblem": "Герб",
  "document.badges": "Төш белгилер",
  "document.list.participants": "Катышуучулардын тизмеси",
  "document.list.registrations": "Каттоолордун тизмеси",
  "document.list.number": "№",
  "document.list.column.name": "Аты-жөнү",
  "document.list.column.position": "Кызмат орду",
  "document.list.column.institution": "Мекеме",
  "document.list.column.category": "Категория",
  "document.list.column.region": "Аймак",
  "document.list.column.status": "Абалы",
  "document.list.column.signature": "Колу",
  "document.list.group": "{title}: {count}",
  "document.list.continued": "{title} (уландысы)",
  "document.list.everybody": "Бардык каттоолор",
  "document.list.search": "«{text}» деген издөө",
  "document.list.all": "{filter}. Адамдардын саны: {count}.",
  "document.list.some": "{filter}. Адамдардын саны: {count}, {matching} адамдын ичинен тандалды.",
  "document.list.asOf": "{time} карата",
} as const satisfies Catalogue<typeof en, "ky">;
