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
} as const satisfies Catalogue<typeof en, "ru">;
