export const mail = {
  "mail.greeting": "Dear {name},",
  "mail.signature": "Assize, on behalf of the organizers",
  "mail.when": "When: {dates}",
  "mail.where": "Where: {place}",
  "mail.open": "Open your page",
  "mail.signIn.subject": "Your sign-in code",
  "mail.signIn.text":
    "Enter this code on the page where you asked for it. It is valid for {minutes} minutes and works once.",
  "mail.signIn.ignore": "If you did not ask for a code, you need not do anything.",
  "mail.submitted.subject": "We have your registration: {conference}",
  "mail.submitted.text":
    "The organizers will decide and write to you. You can see, change or cancel your registration at any time.",
  "mail.confirmed.subject": "Your place is confirmed: {conference}",
  "mail.confirmed.text":
    "Your place is confirmed. The calendar entry and your ticket are attached; show the ticket at the entrance.",
  "mail.promoted.text":
    "A place has become free, and it is yours. The calendar entry and your ticket are attached; show the ticket at the entrance.",
  "mail.waitlisted.subject": "You are on the waiting list: {conference}",
  "mail.waitlisted.text":
    "You are on the waiting list. A place that becomes free goes to the person who has waited longest and whom it fits, and we write at once. On your page you see where you stand and why.",
  "mail.declined.subject": "Your registration could not be accepted: {conference}",
  "mail.declined.text": "We are sorry that we cannot offer you a place. The organizers' reason: {reason}",
  "mail.cancelled.subject": "Your registration is cancelled: {conference}",
  "mail.cancelled.text": "Your registration is cancelled and the place is free for somebody else.",
  "mail.withdrawn": "The entry that we put into your calendar is withdrawn with this mail.",
  "mail.ticket": "QR code of your ticket",
  "mail.updated.subject": "Your registration is changed: {conference}",
  "mail.updated.text":
    "Your registration was changed. Your place stays yours; the calendar entry and your ticket are attached anew.",
  "mail.moved.subject": "Please note the change: {conference}",
  "mail.moved.text": "The title, the dates or the place of the conference have changed. This is how it stands now.",
  "mail.moved.entry": "Your place stays yours, and this mail brings the entry in your calendar up to date.",
  "mail.weekBefore.subject": "One week to go: {conference}",
  "mail.weekBefore.text":
    "The conference begins in a week, and your place is held for you. If you cannot come, please cancel on your page, so that somebody who waits can have it.",
  "mail.dayBefore.subject": "Tomorrow: {conference}",
  "mail.dayBefore.text":
    "The conference begins tomorrow. Please bring your ticket, on paper or on the telephone.\n\n{programme}",
  "mail.test.subject": "Test: {subject}",
  "mail.enrolled.subject": "You are enrolled: {module}",
  "mail.enrolled.text": "You can begin at once and go on whenever you like. Your progress is kept.",
  "mail.offered.subject": "A place is offered to you: {conference}",
  "mail.offered.text":
    "A place has become free, and it is held for you until {until}. Please open your page and say whether you come. Without an answer it goes to the next person.",
  "mail.offerExpired.subject": "The offered place has gone on: {conference}",
  "mail.offerExpired.text":
    "We had no answer in time, and the place has gone to the next person. Your registration stays: it is at the end of the waiting list. On your page you see what happens next, and can cancel.",
  "mail.unconfirmed.subject": "Please answer by {until}: {conference}",
  "mail.unconfirmed.text":
    "A place is held for you until {until}, and we have no answer yet. Please open your page and say whether you come. Without an answer the place goes to the next person.",
  "mail.incomplete.subject": "Your details are missing: {conference}",
  "mail.incomplete.text":
    "Your place is yours, but details or answers that we need are still missing. Please open your page and complete them: it takes a few minutes.",
  "mail.visaDate.subject": "Visa papers: {conference}",
  "mail.visaDate.text":
    "You come from abroad, and no visa letter has been issued to you yet. If you need one, please write to {contact} now: visas take time. If you need none, you need not do anything.",
  "mail.speakerInvited.subject": "You are invited to speak: {conference}",
  "mail.speakerInvited.text":
    "You are in the programme of {conference}. A place is held for you. Please open your page: there you see what you are asked to do and when, say whether you come, and tell us what we need to know. No password is needed.",
  "mail.speakerReminded.subject": "Something is still missing from you: {conference}",
  "mail.speakerReminded.text":
    "Your page shows what we still need from you, and by when you speak. It takes a few minutes. No password is needed.",
  "mail.speakerProxy.subject": "You act for {speaker}: {conference}",
  "mail.speakerProxy.text":
    "You were named to act for {speaker} on their page of {conference}. By this link you see and change the same as they do; no password is needed. Please do not pass it on.",
  "mail.speakerProxy.told": "The speaker sees what you do in their name, and can end this at any time.",
  "mail.greeting.plain": "Good day,",
  "mail.draftLink.subject": "Go on with your registration: {conference}",
  "mail.draftLink.text":
    "You have begun a registration for the conference “{conference}”. The link below opens it on any device until {until}. Nothing has been sent to the organizers yet.",
  "mail.draftLink.ignore":
    "Whoever has this link can read what you wrote: please do not pass it on. If you did not ask for it, you need not do anything.",
  "mail.draftLink.open": "Go on with the registration",
  "mail.formManager.subject": "You look after a form: {conference}",
  "mail.formManager.text":
    "You look after the form “{form}” of the conference “{conference}”, {dates}.\n\nYou see its questions, the answers and the names of those who gave them, and you may change the answers. You see nothing else of the conference.\n\nSign in with this address: a code comes by mail, there is no password. Your forms also stand under “My conferences”. If you do not know why you get this, write to {contact}.",
  "mail.formManager.open": "Open the answers",
  "mail.formManager.later": "The form is not published yet. Its page opens as soon as it is.",
  "mail.addressNew.subject": "Confirm your new address",
  "mail.addressNew.text":
    "You asked for this address to become that of your account in Assize. Open the link until {until} to confirm it. The address changes once it is confirmed at the old one too.",
  "mail.addressNew.ignore": "If you did not ask for this, you need not do anything.",
  "mail.addressOld.subject": "Is your address to change?",
  "mail.addressOld.text":
    "Somebody who is signed in to your account asked for another mail address. If it was you, open the link until {until} to confirm it here too. Then you sign in with the new address.",
  "mail.addressOld.ignore":
    "If it was not you, do not open the link: nothing changes then. End the other sign-ins on your page.",
  "mail.address.confirm": "Confirm the change of address",
  "mail.signUpPlaced.subject": "You have a place: {session}",
  "mail.signUpPlaced.text": "A place in the session “{session}” has become free, and it is yours.\n\n{time}\n{room}",
  "mail.signUpPlaced.back":
    "If you cannot come, please give the place back on the page of the session: it goes to the next in line. The attached file holds your whole agenda for your calendar.",
  "mail.agendaChanged.subject": "The agenda has changed for you: {conference}",
  "mail.agendaChanged.text": "Something has changed in the sessions that concern you.\n\n{changes}",
  "mail.agendaChanged.file":
    "The attached file holds your whole agenda for your calendar. A calendar that you subscribed to follows by itself.",
  "mail.change.session": "“{title}”",
  "mail.change.time": "Time: {after} (before: {before})",
  "mail.change.room": "Room: {after} (before: {before})",
  "mail.change.title": "New title (before: “{before}”)",
  "mail.change.cancelled": "Cancelled (was: {before})",
  "mail.change.back": "It takes place after all: {after}",
  "mail.change.noRoom": "no room yet",
  "mail.change.part.new": "You are in it now: {role}",
  "mail.change.part.other": "Your part now: {role}",
  "mail.change.part.gone": "You have no part in it any more",
  "mail.role.chair": "chair",
  "mail.role.speaker": "speaker",
  "mail.role.panellist": "panellist",
  "mail.role.moderator": "moderator",
  "mail.role.rapporteur": "rapporteur",
  "mail.role.interpreter": "interpreter",
} as const;
