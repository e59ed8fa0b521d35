import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { ConfirmAddressPage } from "../features/privacy/confirm-address-page.tsx";

export default function ConfirmAddressRoute(): JSX.Element {
  const params = useParams<{ personId: string }>();
  return <ConfirmAddressPage personId={params.personId} />;
}
