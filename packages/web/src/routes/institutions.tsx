export { OwnInstitutionsPage as default } from "../features/nomination/own-institutions-page.tsx";
