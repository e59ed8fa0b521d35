import type { document as en } from "../en/document.ts";
import type { Catalogue } from "../translate.ts";

export const document = {
  "document.page": "Страница {page} из {pages}",
  "document.ticket.title": "Билет",
  "document.ticket.alt": "QR-код билета: {name}",
  "document.ticket.when": "Когда",
  "document.ticket.where": "Где",
  "document.ticket.category": "Участие",
  "document.ticket.show":
    "Пожалуйста, покажите этот код при входе — на бумаге или на телефоне. Он выдан лично Вам, не передавайте его другим.",
  "document.invitation.subject": "Приглашение",
  "document.invitation.text":
    "Вам, {fullName}, направляется настоящее приглашение.\n\nИмеем честь пригласить Вас на «{conference}». Даты и место проведения: {dates}, {place}.\n\nВы приглашены в категории: {category}.\n\nПо всем вопросам просим писать по адресу {contact}.",
  "document.visa.subject": "Для представления по месту требования",
  "document.visa.text":
    "Настоящим подтверждаем приглашение на «{conference}» и закрепление места: {fullName}, {position} ({institution}).\n\nДаты и место проведения: {dates}, {place}.\n\nПросим оказать содействие в своевременном оформлении визы. На вопросы ответят по адресу {contact}.",
  "document.participation.subject": "Подтверждение участия",
  "document.participation.text":
    "Настоящим подтверждается участие в «{conference}»: {fullName}, {position} ({institution}).\n\nДаты и место проведения: {dates}, {place}.\n\nКатегория участия: {category}.",
  "document.nomination.subject": "Председателю: {institution}",
  "document.nomination.text":
    "Просим Вас выдвинуть участников «{conference}». Даты и место проведения: {dates}, {place}.\n\nМеста Вашего учреждения: {places}.\n\nПросим назвать участников до {deadline}. Заменить человека можно до {cutOff}.\n\nПо всем вопросам просим писать по адресу {contact}.",
  "document.number": "№ {number}",
  "document.check": "Проверить подлинность письма: {address}",
  "document.check.alt": "QR-код адреса, где можно проверить подлинность письма",
  "document.specimen": "Образец, без номера и силы не имеет",
  "document.emblem": "Эмблема",
  "document.badges": "Именные карточки",
  "document.list.participants": "Список участников",
  "document.list.registrations": "Список регистраций",
  "document.list.number": "№",
  "document.list.column.name": "Фамилия, имя, отчество",
  "document.list.column.position": "Должность",
  "document.list.column.institution": "Учреждение",
  "document.list.column.category": "Категория",
  "document.list.column.region": "Регион",
  "document.list.column.status": "Состояние",
  "document.list.column.signature": "Подпись",
  "document.list.group": "{title}: {count}",
  "document.list.continued": "{title} (продолжение)",
  "document.list.everybody": "Все регистрации",
  "document.list.search": "поиск «{text}»",
  "document.list.all": "{filter}. Человек: {count}.",
  "document.list.some": "{filter}. Человек: {count}, выбраны из {matching}.",
  "document.list.asOf": "По состоянию на {time}",
} as const satisfies Catalogue<typeof en, "ru">;
