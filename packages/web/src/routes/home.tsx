export { HomePage as default } from "../features/conference/home-page.tsx";
