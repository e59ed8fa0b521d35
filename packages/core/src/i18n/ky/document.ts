import type { document as en } from "../en/document.ts";
import type { Catalogue } from "../translate.ts";

export const document = {
  "document.page": "{pages} барактын {page}-барагы",
  "document.ticket.title": "Билет",
  "document.ticket.alt": "Билеттин QR-коду: {name}",
  "document.ticket.when": "Качан",
  "document.ticket.where": "Кайда",
  "document.ticket.category": "Катышуусу",
  "document.ticket.show":
    "Бул кодду киреберишке кагазда же телефондо көрсөтүп коюңуз. Ал жалгыз Сизге берилген, башкаларга бербеңиз.",
} as const satisfies Catalogue<typeof en, "ky">;
