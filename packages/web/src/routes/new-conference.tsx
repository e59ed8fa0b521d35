export { NewConferencePage as default } from "../features/settings/new-conference-page.tsx";
