export { DuplicatesPage as default } from "../features/duplicate/duplicates-page.tsx";
