import type { nominationMail as en } from "../en/nomination-mail.ts";
import type { Catalogue } from "../translate.ts";

export const nominationMail = {
  "nomination-mail.invited.subject": "Просим выдвинуть участников: {conference}",
  "nomination-mail.invited.text":
    "Приглашаем выдвинуть участников конференции «{conference}» ({dates}). Ваше учреждение: {institution}.",
  "nomination-mail.places": "Ваши места: {places}.",
  "nomination-mail.place": "{category} – {count}",
  "nomination-mail.until": "Просим назвать их до {deadline}. Заменить человека можно до {cutOff}.",
  "nomination-mail.link":
    "Ссылка ниже открывает страницу Вашего учреждения без пароля. Просим не передавать её за пределы учреждения.",
  "nomination-mail.open": "Выдвинуть участников",
  "nomination-mail.reminded.subject": "У Вашего учреждения ещё есть свободные места: {conference}",
  "nomination-mail.reminded.text":
    "Ещё можно выдвинуть участников конференции «{conference}». Ваше учреждение: {institution}. Свободные места: {places}.",
  "nomination-mail.nominee.subject": "Вас выдвинули участником: {conference}",
  "nomination-mail.nominee.text":
    "Вас выдвинули участником конференции «{conference}», {dates}. Учреждение: {institution}.",
  "nomination-mail.nominee.category": "Вы приглашены в категории: {category}.",
  "nomination-mail.nominee.answer":
    "Просим до {cutOff} сообщить, приедете ли Вы. Подтверждение занимает около трёх минут, пароль не нужен.",
  "nomination-mail.nominee.open": "Ответить на приглашение",
  "nomination-mail.nominee.reminded.subject": "Просим ответить на приглашение: {conference}",
  "nomination-mail.nominee.withdrawn.subject": "Ваша кандидатура отозвана: {conference}",
  "nomination-mail.nominee.withdrawn.text":
    "Ваша кандидатура на участие в конференции «{conference}» отозвана. Учреждение: {institution}. Делать ничего не нужно; с вопросами обращайтесь, пожалуйста, в Ваше учреждение.",
  "nomination-mail.confirmed.subject": "Участие подтверждено – {nominee}: {conference}",
  "nomination-mail.confirmed.text":
    "{nominee}: участие подтверждено, регистрация на конференцию «{conference}» оформлена.",
  "nomination-mail.declined.subject": "Участие не состоится – {nominee}: {conference}",
  "nomination-mail.declined.text":
    "{nominee}: участие в конференции «{conference}» не состоится. До {cutOff} Вы можете направить на это место другого человека.",
  "nomination-mail.declined.reason": "Указанная причина: {reason}",
  "nomination-mail.expired.subject": "Ответа нет – {nominee}: {conference}",
  "nomination-mail.expired.text":
    "{nominee}: ответ на приглашение на конференцию «{conference}» не поступил в срок, место освободилось. Если участие всё же необходимо, напишите организаторам: {contact}.",
  "nomination-mail.toList": "Открыть список Ваших кандидатов",
} as const satisfies Catalogue<typeof en, "ru">;
