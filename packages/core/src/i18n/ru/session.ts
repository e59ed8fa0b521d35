import type { session as en } from "../en/session.ts";

export const session = {
  "session.signIn.title": "Вход",
  "session.signIn.text": "Укажите адрес электронной почты. Мы пришлём код из шести цифр; пароль не нужен.",
  "session.signIn.email": "Адрес электронной почты",
  "session.signIn.send": "Прислать код",
  "session.code.title": "Введите код",
  "session.code.text":
    "Если адрес {email} здесь известен, на него отправлено письмо с кодом из шести цифр. Код действует до {time}.",
  "session.code.label": "Код из письма",
  "session.code.hint": "Шесть цифр",
  "session.code.submit": "Войти",
  "session.code.wrong": "Это не код из последнего письма. Осталось попыток: {triesLeft}.",
  "session.code.expired": "Этот код больше не действует. Пожалуйста, запросите новый.",
  "session.code.none":
    "Письма нет? Загляните в папку нежелательной почты и проверьте, с этим ли адресом Вы регистрировались.",
  "session.code.resend": "Прислать новый код",
  "session.code.resendIn": "Новый код можно запросить через {seconds} с",
  "session.code.resent": "Новый код отправлен. Пожалуйста, введите код из последнего письма.",
  "session.code.otherAddress": "Указать другой адрес",
  "session.unregistered": "Ещё не зарегистрированы? Найдите свою конференцию",

  "session.me.title": "Мои конференции",
  "session.me.empty": "Вы не зарегистрированы ни на одну конференцию",
  "session.me.empty.text":
    "Здесь будут Ваше место, билет и программа каждой конференции, на которую Вы зарегистрируетесь.",
  "session.me.empty.action": "Посмотреть конференции",
  "session.me.open": "Моя регистрация",
  "session.me.ticket": "Показать билет",
  "session.me.agenda": "Программа",
  "session.me.conference": "О конференции",
  "session.me.reviews": "Заявки, которые я рецензирую",
  "session.me.submissions": "Мои заявки на выступления",
  "session.me.data": "Что хранится обо мне",
  "session.me.nothingMissing": "Всё готово. Мы ждём Вас.",

  "session.mine.title": "Моя регистрация",
  "session.mine.now": "Текущее состояние",
  "session.mine.since": "с {date}",
  "session.mine.next.confirmed":
    "Пожалуйста, покажите билет при входе, с телефона или на бумаге. Он есть и в письме на {email}.",
  "session.mine.next.waitlisted":
    "Освободившееся место получает тот, кто ждёт дольше всех. Мы напишем на {email}; делать ничего не нужно.",
  "session.mine.next.submitted":
    "Организаторы примут решение и напишут на {email}. До этого, пожалуйста, не заказывайте поездку.",
  "session.mine.next.declined": "Если у Вас есть вопросы, напишите, пожалуйста, организаторам: {contact}.",
  "session.mine.next.cancelled":
    "Если Вы всё же захотите участвовать, зарегистрируйтесь снова, пока регистрация открыта.",
  "session.mine.reason": "Что написали организаторы",
  "session.mine.again": "Зарегистрироваться снова",
  "session.mine.ticket": "Билет",
  "session.mine.ticket.alt": "QR-код билета: {name}",
  "session.mine.ticket.print": "Напечатать билет",
  "session.mine.ticket.pdf": "Билет в PDF",
  "session.mine.details":
    "Пожалуйста, дополните сведения ниже: откройте ответы для изменения, проверьте и сохраните их.",
  "session.mine.answers": "Мои ответы",
  "session.mine.change": "Изменить ответы",
  "session.mine.change.save": "Сохранить изменения",
  "session.mine.change.saving": "Сохраняем…",
  "session.mine.change.cancel": "Оставить как есть",
  "session.mine.changed": "Ваши ответы изменены",
  "session.mine.unchangeable":
    "Адрес почты и категория не меняются. Если они неверны, напишите, пожалуйста, на {contact}.",
  "session.mine.cancel": "Отменить регистрацию",
  "session.mine.cancel.title": "Отменить Вашу регистрацию?",
  "session.mine.cancel.text":
    "Ваше место перейдёт к следующему в очереди, билет станет недействительным. Вернуть это нельзя; можно лишь зарегистрироваться снова.",
  "session.mine.cancel.reason": "Причина",
  "session.mine.cancel.confirm": "Отменить регистрацию",
  "session.mine.cancel.keep": "Сохранить регистрацию",
  "session.mine.cancelled": "Ваша регистрация отменена",

  "session.conflict.title": "За это время запись изменили в другом месте",
  "session.conflict.text": "Ничего не перезаписано. Сравните обе версии и выберите.",
  "session.conflict.field": "Ответ",
  "session.conflict.mine": "Ваша версия",
  "session.conflict.theirs": "Сохранено сейчас",
  "session.conflict.useMine": "Сохранить мою версию",
  "session.conflict.useTheirs": "Оставить сохранённую",
  "session.mine.next.offered":
    "Сообщите, пожалуйста, ниже, приедете ли Вы. Если не ответить вовремя, место перейдёт следующему.",
  "session.mine.waiting": "Почему Вы ждёте",
  "session.mine.position": "Вы на {position}-м месте в листе ожидания своей категории.",
  "session.mine.position.far": "В Вашей категории дольше Вас ждут более ста человек.",
  "session.mine.freed.confirm":
    "Когда подойдёт Ваша очередь, подходящее свободное место сразу даётся Вам; мы напишем на {email}.",
  "session.mine.freed.offer":
    "Когда подойдёт Ваша очередь, мы предложим Вам место письмом на {email} и укажем день и час, до которых оно за Вами сохраняется.",
  "session.mine.freed.organizer": "Кому дать освободившееся место, решают организаторы; они напишут на {email}.",
  "session.mine.until": "Место сохраняется за Вами до {until}.",
  "session.mine.accept": "Приеду, беру место",
  "session.mine.accepted": "Ваше место подтверждено",
  "session.mine.comeBy": "Конференция начинается {date}. Пожалуйста, покажите билет при входе.",
  "session.mine.decideBy": "Конференция начинается {date}; организаторы ответят Вам до этого дня.",
} as const satisfies Record<keyof typeof en, string>;
