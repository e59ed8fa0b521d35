export { MePage as default } from "../features/session/me-page.tsx";
