export { SpeakersPage as default } from "../features/speakers/speakers-page.tsx";
