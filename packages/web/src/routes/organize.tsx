export { OwnConferencesPage as default } from "../features/conference/own-conferences-page.tsx";
