export { MyDataPage as default } from "../features/privacy/my-data-page.tsx";
