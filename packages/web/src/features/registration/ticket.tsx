import "./ticket.css";
import type { Conference } from "@assize/core/conference/schema.ts";
import type { Registration } from "@assize/core/registration/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { createMemo, type JSX } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { fullName } from "./full-name.ts";
import { ticketCode } from "./ticket-code.ts";

interface TicketProps {
  readonly ticket: string;
  readonly registration: Registration;
  readonly conference: Pick<Conference, "title" | "venue">;
  readonly dates: string;
}

/** One thing, readable at arm's length: the code on white, whatever the theme, and whose it is. */
export function Ticket(props: TicketProps): JSX.Element {
  const t = useText();
  const code = createMemo(() => ticketCode(props.ticket));
  const name = () => fullName(props.registration);
  return (
    <section class="ticket" aria-labelledby="ticket-title" id="ticket">
      <h2 id="ticket-title" class="visually-hidden">
        {t("session.mine.ticket")}
      </h2>
      <p class="ticket__conference">{inLocale(props.conference.title, locale())}</p>
      <svg
        class="ticket__code"
        viewBox={`0 0 ${code().size} ${code().size}`}
        role="img"
        aria-label={t("session.mine.ticket.alt", { name: name() })}
        shape-rendering="crispEdges"
      >
        <rect width="100%" height="100%" fill="#fff" />
        <path d={code().path} fill="#000" />
      </svg>
      <p class="ticket__name">{name()}</p>
      <p class="ticket__institution">{props.registration.institution}</p>
      <p class="ticket__place">
        {props.dates}
        <br />
        {inLocale(props.conference.venue.name, locale())}, {inLocale(props.conference.venue.city, locale())}
      </p>
      <p class="row no-print">
        <LinkButton href={`/api/me/conferences/${props.registration.conferenceId}/ticket.pdf`} download="ticket.pdf">
          {t("session.mine.ticket.pdf")}
        </LinkButton>
        <Button variant="secondary" onClick={() => window.print()}>
          {t("session.mine.ticket.print")}
        </Button>
      </p>
    </section>
  );
}
