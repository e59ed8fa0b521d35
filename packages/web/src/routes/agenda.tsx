export { AgendaPage as default } from "../features/agenda/agenda-page.tsx";
