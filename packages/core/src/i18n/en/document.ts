export const document = {
  "document.page": "Page {page} of {pages}",
  "document.ticket.title": "Ticket",
  "document.ticket.alt": "QR code of the ticket of {name}",
  "document.ticket.when": "When",
  "document.ticket.where": "Where",
  "document.ticket.category": "Takes part as",
  "document.ticket.show":
    "Please show this code at the entrance, on paper or on the telephone. It is yours alone: do not pass it on.",
  "document.invitation.subject": "Invitation",
  "document.invitation.text":
    "Dear {fullName},\n\nWe have the honour to invite you to “{conference}”, which takes place on {dates}: {place}.\n\nYou are invited as: {category}.\n\nIf you have questions, please write to {contact}.",
  "document.visa.subject": "To whom it may concern",
  "document.visa.text":
    "We confirm that {fullName}, {position} ({institution}), is invited to “{conference}” and that the place is confirmed.\n\nThe conference takes place on {dates}: {place}.\n\nWe kindly ask you to help in issuing the visa in good time. Questions are answered at {contact}.",
  "document.participation.subject": "Confirmation of participation",
  "document.participation.text":
    "We confirm the participation of {fullName}, {position} ({institution}), in “{conference}”.\n\nDates and place: {dates}, {place}.\n\nTakes part as: {category}.",
  "document.nomination.subject": "To the chair: {institution}",
  "document.nomination.text":
    "We kindly ask you to nominate participants of “{conference}”, which takes place on {dates}: {place}.\n\nPlaces of your institution: {places}.\n\nPlease name the participants by {deadline}. A person can be replaced until {cutOff}.\n\nIf you have questions, please write to {contact}.",
  "document.number": "No. {number}",
  "document.check": "Whether this letter is genuine: {address}",
  "document.check.alt": "QR code of the address where this letter can be checked",
  "document.specimen": "Specimen, without a number and not valid",
  "document.emblem": "Emblem",
} as const;
