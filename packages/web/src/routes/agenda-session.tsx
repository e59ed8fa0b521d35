export { SessionPage as default } from "../features/agenda/session-page.tsx";
