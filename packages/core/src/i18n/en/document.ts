export const document = {
  "document.page": "Page {page} of {pages}",
  "document.ticket.title": "Ticket",
  "document.ticket.alt": "QR code of the ticket of {name}",
  "document.ticket.when": "When",
  "document.ticket.where": "Where",
  "document.ticket.category": "Takes part as",
  "document.ticket.show":
    "Please show this code at the entrance, on paper or on the telephone. It is yours alone: do not pass it on.",
} as const;
