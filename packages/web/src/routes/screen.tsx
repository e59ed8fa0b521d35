export { ScreenPage as default } from "../features/agenda/screen-page.tsx";
