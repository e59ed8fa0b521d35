export { getTicketPdf } from "./get-ticket-pdf.ts";
