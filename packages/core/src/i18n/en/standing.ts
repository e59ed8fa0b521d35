export const standing = {
  "standing.submitted": "The organizers decide and write to {email}. Please make no travel arrangements before that.",
  "standing.submitted.by": "You hear from the organizers before the conference begins on {date}.",
  "standing.submitted.during":
    "The conference is on until {date}. If you have not heard from the organizers, write to {contact}.",
  "standing.offered": "A place is held for you until {until}.",
  "standing.offered.answer":
    "Please say below whether you come. An offer that is not answered in time goes to the next person.",
  "standing.offered.passed":
    "The time for your answer ended on {until}, and the place goes to the next person. If you still want to come, write to {contact}.",
  "standing.waiting.position": "You are number {position} on the waiting list of your category.",
  "standing.waiting.position.far": "More than a hundred people of your category have waited longer.",
  "standing.waiting.reason": "Why you wait: {reason}",
  "standing.waiting.confirm":
    "A place that becomes free and fits is given to you at once when it is your turn; we write to {email}.",
  "standing.waiting.offer":
    "When it is your turn we offer you the place by mail to {email}, with a day and an hour until which it is held for you.",
  "standing.waiting.organizer": "The organizers decide who gets a place that becomes free, and write to {email}.",
  "standing.waiting.again":
    "If you would like to come after all, write to {contact}: two offers were not answered, and no further one goes out by itself.",
  "standing.waiting.by": "The conference begins on {date}. Please make no travel arrangements before a place is yours.",
  "standing.waiting.during": "The conference is on until {date}; a place may still become free.",
  "standing.confirmed":
    "Your place is certain. Please show your ticket at the entrance, on the telephone or printed. The letter to {email} has it too.",
  "standing.confirmed.by": "The conference begins on {date}.",
  "standing.confirmed.during": "The conference is on until {date}.",
  "standing.declined":
    "The organizers could not give you a place. If you have questions, please write to them: {contact}.",
  "standing.cancelled":
    "This registration is cancelled. If it was not you who cancelled it, the institution that named you or the organizers did; they answer questions at {contact}.",
  "standing.cancelled.until": "If you would like to take part after all, you can register again until {until}.",
  "standing.cancelled.open":
    "If you would like to take part after all, you can register again until the conference begins on {date}.",
  "standing.cancelled.from": "If you would like to take part after all, you can register again from {from}.",
  "standing.cancelled.closed": "Registration is closed. If you would like to take part after all, write to {contact}.",
  "standing.over": "The conference ended on {date}.",
  "standing.over.confirmed": "Your letters and answers can still be read here.",
  "standing.over.open": "No more places are given.",
  "standing.todo.title": "What is still missing of you",
  "standing.todo.details":
    "Please complete your details by {date}: press “Change my answers” below, check them and save.",
  "standing.todo.form.until": "Please answer “{form}” below by {until}.",
  "standing.todo.form.by": "Please answer “{form}” below before the conference begins on {date}.",
  "standing.form.until": "You can change your answers to “{form}” until {until}.",
  "standing.visa.asked.by":
    "You asked for a visa letter. The organizers prepare it; it will stand on this page. Visa papers are needed by {date}.",
  "standing.visa.asked":
    "You asked for a visa letter. The organizers prepare it; it will stand on this page before the conference begins on {date}.",
  "standing.visa.abroad.by": "If you need a visa letter, write to {contact}. Visa papers are needed by {date}.",
  "standing.visa.abroad":
    "If you need a visa letter, write to {contact} in good time: the conference begins on {date}.",
  "standing.visa.issued": "Your visa letter is on this page.",
} as const satisfies Record<`standing.${string}`, string>;
