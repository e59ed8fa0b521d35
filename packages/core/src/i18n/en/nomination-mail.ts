/** Words of letters about nominations. */
export const nominationMail = {
  "nomination-mail.invited.subject": "Please nominate participants: {conference}",
  "nomination-mail.invited.text":
    "{institution} is invited to nominate participants of the conference “{conference}” ({dates}).",
  "nomination-mail.places": "Your places: {places}.",
  "nomination-mail.place": "{category} – {count}",
  "nomination-mail.until": "Please name them by {deadline}. You can replace a person until {cutOff}.",
  "nomination-mail.link":
    "The link below opens the page of your institution without a password. Please do not pass it on outside your institution.",
  "nomination-mail.open": "Nominate participants",
  "nomination-mail.reminded.subject": "Places of your institution are still free: {conference}",
  "nomination-mail.reminded.text":
    "{institution} can still nominate participants of the conference “{conference}”. Free places: {places}.",
  "nomination-mail.nominee.subject": "You are nominated: {conference}",
  "nomination-mail.nominee.text": "{institution} has nominated you for the conference “{conference}”, {dates}.",
  "nomination-mail.nominee.category": "You would take part as: {category}.",
  "nomination-mail.nominee.answer":
    "Please say by {cutOff} whether you come. Confirming takes about three minutes; you need no password.",
  "nomination-mail.nominee.open": "Answer the nomination",
  "nomination-mail.nominee.reminded.subject": "Please answer your nomination: {conference}",
  "nomination-mail.nominee.withdrawn.subject": "Your nomination was withdrawn: {conference}",
  "nomination-mail.nominee.withdrawn.text":
    "{institution} has withdrawn your nomination for the conference “{conference}”. You need not do anything. If you have questions, please ask your institution.",
  "nomination-mail.confirmed.subject": "{nominee} has confirmed: {conference}",
  "nomination-mail.confirmed.text": "{nominee} has confirmed and is registered for the conference “{conference}”.",
  "nomination-mail.declined.subject": "{nominee} cannot come: {conference}",
  "nomination-mail.declined.text":
    "{nominee} does not take part in the conference “{conference}”. You can send somebody else in this place until {cutOff}.",
  "nomination-mail.declined.reason": "The reason given: {reason}",
  "nomination-mail.expired.subject": "{nominee} has not answered: {conference}",
  "nomination-mail.expired.text":
    "{nominee} has not answered the nomination for the conference “{conference}” in time, and the place is free. If the person should come all the same, please write to the organizers: {contact}.",
  "nomination-mail.toList": "Open the list of your nominees",
} as const;
