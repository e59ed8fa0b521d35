export { ConferencePage as default } from "../features/conference/conference-page.tsx";
