export { MyDataPage as default } from "../features/session/my-data-page.tsx";
