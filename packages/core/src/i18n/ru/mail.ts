import type { mail as en } from "../en/mail.ts";
import type { Catalogue } from "../translate.ts";

export const mail = {
  "mail.greeting": "Здравствуйте, {name}!",
  "mail.signature": "Assize, по поручению организаторов",
  "mail.when": "Когда: {dates}",
  "mail.where": "Где: {place}",
  "mail.open": "Открыть Вашу страницу",
  "mail.signIn.subject": "Ваш код для входа",
  "mail.signIn.text":
    "Введите этот код на странице, где Вы его запросили. Он действует {minutes} минут и только один раз.",
  "mail.signIn.ignore": "Если Вы не запрашивали код, ничего делать не нужно.",
  "mail.submitted.subject": "Мы получили Вашу заявку: {conference}",
  "mail.submitted.text":
    "Организаторы примут решение и напишут Вам. Вы можете в любое время посмотреть, изменить или отменить регистрацию.",
  "mail.confirmed.subject": "Ваше участие подтверждено: {conference}",
  "mail.confirmed.text":
    "Ваше участие подтверждено. К письму приложены запись для календаря и билет; предъявите билет при входе.",
  "mail.promoted.text":
    "Освободилось место, и оно Ваше. К письму приложены запись для календаря и билет; предъявите билет при входе.",
  "mail.waitlisted.subject": "Вы в листе ожидания: {conference}",
  "mail.waitlisted.text":
    "Сейчас все места заняты. Как только место освободится, его получит тот, кто ждёт дольше всех, и мы сразу напишем.",
  "mail.declined.subject": "Заявка не может быть принята: {conference}",
  "mail.declined.text": "К сожалению, мы не можем предложить Вам место. Причина, указанная организаторами: {reason}",
  "mail.cancelled.subject": "Ваша регистрация отменена: {conference}",
  "mail.cancelled.text": "Регистрация отменена, место свободно для другого участника.",
  "mail.withdrawn": "Запись, которую мы внесли в Ваш календарь, этим письмом отзывается.",
  "mail.ticket": "QR-код Вашего билета",
  "mail.updated.subject": "Ваша регистрация изменена: {conference}",
  "mail.updated.text":
    "Ваша регистрация изменена. Место остаётся за Вами; к письму заново приложены запись для календаря и билет.",
  "mail.moved.subject": "Обратите внимание на изменения: {conference}",
  "mail.moved.text": "Изменились название, даты или место проведения конференции. Ниже — сведения на сегодня.",
  "mail.moved.entry": "Место остаётся за Вами; запись в Вашем календаре обновляется этим письмом.",
  "mail.enrolled.subject": "Вы записаны на модуль: {module}",
  "mail.enrolled.text": "Можно начать сразу и продолжать в удобное время. Ваш прогресс сохраняется.",
} as const satisfies Catalogue<typeof en, "ru">;
