import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { RegisterPage } from "../features/registration/register-page.tsx";

export default function RegisterRoute(): JSX.Element {
  const params = useParams<{ slug: string }>();
  return <RegisterPage slug={params.slug} />;
}
