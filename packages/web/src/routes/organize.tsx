export { OrganizePage as default } from "../features/settings/organize-page.tsx";
