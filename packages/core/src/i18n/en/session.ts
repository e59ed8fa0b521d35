export const session = {
  "session.signIn.title": "Sign in",
  "session.signIn.text": "Write your mail address. We mail you a code of six digits; you need no password.",
  "session.signIn.email": "Mail address",
  "session.signIn.send": "Mail me a code",
  "session.code.title": "Enter the code",
  "session.code.text":
    "If {email} is known here, a letter with a code of six digits is on its way. It is valid until {time}.",
  "session.code.label": "Code from the letter",
  "session.code.hint": "Six digits",
  "session.code.submit": "Sign in",
  "session.code.wrong": "This is not the code from the latest letter. Tries left: {triesLeft}.",
  "session.code.expired": "This code is no longer valid. Please ask for a new one.",
  "session.code.none":
    "No letter? Look in the folder for unwanted mail, and check whether the address is the one you registered with.",
  "session.code.resend": "Mail a new code",
  "session.code.resendIn": "You can ask for a new code in {seconds} s",
  "session.code.resent": "A new code is on its way. Please use the code from the latest letter.",
  "session.code.otherAddress": "Use another address",
  "session.unregistered": "Not registered yet? Find your conference",

  "session.me.title": "My conferences",
  "session.me.empty": "You are not registered for any conference",
  "session.me.empty.text":
    "Here you will find your place, your ticket and the programme of every conference for which you register.",
  "session.me.empty.action": "See the conferences",
  "session.me.open": "My registration",
  "session.me.ticket": "Show my ticket",
  "session.me.agenda": "Programme",
  "session.me.conference": "About the conference",
  "session.me.data": "What is stored about me",
  "session.me.nothingMissing": "Nothing is missing. We are looking forward to you.",

  "session.mine.title": "My registration",
  "session.mine.now": "How things stand",
  "session.mine.since": "since {date}",
  "session.mine.next.confirmed":
    "Please show your ticket at the entrance, on the telephone or printed. The letter to {email} has it too.",
  "session.mine.next.waitlisted":
    "A place that becomes free goes to the person who has waited longest. We write to {email}; you need not do anything.",
  "session.mine.next.submitted":
    "The organizers decide and write to {email}. Please make no travel arrangements before that.",
  "session.mine.next.declined": "If you have questions, please write to the organizers: {contact}.",
  "session.mine.next.cancelled":
    "If you would like to take part after all, you can register again while registration is open.",
  "session.mine.reason": "What the organizers wrote",
  "session.mine.again": "Register again",
  "session.mine.ticket": "Ticket",
  "session.mine.ticket.alt": "QR code of the ticket of {name}",
  "session.mine.ticket.print": "Print the ticket",
  "session.mine.ticket.pdf": "Ticket as PDF",
  "session.mine.answers": "My answers",
  "session.mine.change": "Change my answers",
  "session.mine.change.save": "Save changes",
  "session.mine.change.saving": "Saving…",
  "session.mine.change.cancel": "Leave as it is",
  "session.mine.changed": "Your answers are changed",
  "session.mine.unchangeable":
    "The mail address and the category stay as they are. If they are wrong, please write to {contact}.",
  "session.mine.cancel": "Cancel my registration",
  "session.mine.cancel.title": "Cancel your registration?",
  "session.mine.cancel.text":
    "Your place goes to the next person who waits. The ticket will no longer be valid. This cannot be undone; you could only register again.",
  "session.mine.cancel.reason": "Reason",
  "session.mine.cancel.confirm": "Cancel registration",
  "session.mine.cancel.keep": "Keep my registration",
  "session.mine.cancelled": "Your registration is cancelled",

  "session.conflict.title": "This was changed elsewhere in the meantime",
  "session.conflict.text": "Nothing was overwritten. Compare both versions and choose.",
  "session.conflict.field": "Answer",
  "session.conflict.mine": "Yours",
  "session.conflict.theirs": "Saved now",
  "session.conflict.useMine": "Save my version",
  "session.conflict.useTheirs": "Keep the saved version",
  "session.mine.next.offered":
    "Please say below whether you come. An offer that is not answered in time goes to the next person.",
  "session.mine.waiting": "Why you wait",
} as const satisfies Record<`session.${string}`, string>;
