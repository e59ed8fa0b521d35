export { SpeakerPage as default } from "../features/speakers/speaker-page.tsx";
