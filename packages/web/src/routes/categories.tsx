import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { CategoriesPage } from "../features/registration/categories-page.tsx";

export default function CategoriesRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return <CategoriesPage conferenceId={params.conferenceId} />;
}
