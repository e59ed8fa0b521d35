import type { PublicAgenda } from "@assize/core/agenda/schema.ts";
import { type ExportFormat, exportFiles } from "@assize/core/agenda/terms.ts";
import { type Locale, localeNames, locales } from "@assize/core/i18n/locale.ts";
import { A } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { EmbedCode } from "./embed-code.tsx";
import "./take-along.css";

type Part = { readonly track: string } | { readonly room: string } | Record<string, never>;

/** Where a format of the released agenda, or of one part of it, lies. */
function addressOf(slug: string, format: ExportFormat, part: Part = {}): string {
  const query = new URLSearchParams({ lang: locale(), ...part });
  return `/api/public/conferences/${slug}/${exportFiles[format]}?${query}`;
}

/** Calendar programs ask by this scheme whether to follow an address. */
const subscriptionTo = (path: string): string => `webcal://${window.location.host}${path}`;

function Calendar(props: { readonly slug: string; readonly part?: Part; readonly name: JSX.Element }): JSX.Element {
  const t = useText();
  const path = () => addressOf(props.slug, "icalendar", props.part);
  return (
    <li class="take-along-row">
      <span>{props.name}</span>
      <span class="row">
        <a href={subscriptionTo(path())} rel="external">
          {t("agenda.take.subscribe")}
          <span class="visually-hidden">: {props.name}</span>
        </a>
        <a href={path()} download={exportFiles.icalendar}>
          {t("agenda.take.save")}
          <span class="visually-hidden">: {props.name}</span>
        </a>
      </span>
    </li>
  );
}

function Parts(props: { readonly slug: string; readonly agenda: PublicAgenda }): JSX.Element {
  const t = useText();
  return (
    <>
      <Show when={props.agenda.tracks.length > 0}>
        <h3>{t("take.tracks")}</h3>
        <ul class="plain-list">
          <For each={props.agenda.tracks}>
            {({ id, name }) => (
              <Calendar slug={props.slug} part={{ track: id }} name={<span lang={name.locale}>{name.text}</span>} />
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.agenda.rooms.length > 0}>
        <h3>{t("take.rooms")}</h3>
        <ul class="plain-list">
          <For each={props.agenda.rooms}>
            {({ id, name }) => (
              <Calendar slug={props.slug} part={{ room: id }} name={<span lang={name.locale}>{name.text}</span>} />
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}

/** For the screens at the doors and in the lobby. */
function Screens(props: { readonly slug: string; readonly agenda: PublicAgenda }): JSX.Element {
  const t = useText();
  const address = (room: string) => pathTo("screen", { slug: props.slug, room });
  return (
    <>
      <h3>{t("take.screen.title")}</h3>
      <p class="muted">{t("take.screen.text")}</p>
      <ul class="plain-list row">
        <li>
          <A href={address("lobby")}>{t("agenda.screen.lobby")}</A>
        </li>
        <For each={props.agenda.rooms}>
          {({ id, name }) => (
            <li>
              <A href={address(id)} lang={name.locale}>
                {name.text}
              </A>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}

/** Names of languages, each in itself, as the choice above the page has them. */
function Booklets(props: { readonly slug: string }): JSX.Element {
  const t = useText();
  const address = (beside?: Locale) =>
    `/api/public/conferences/${props.slug}/agenda.pdf?${new URLSearchParams({ lang: locale(), ...(beside && { beside }) })}`;
  const others = () => locales.filter((one) => one !== locale());
  return (
    <>
      <h3>{t("take.booklet")}</h3>
      <ul class="plain-list">
        <li>
          <a href={address()} download="agenda.pdf">
            {t("take.booklet.one", { language: localeNames[locale()] })}
          </a>
        </li>
        <For each={others()}>
          {(beside) => (
            <li>
              <a href={address(beside)} download="agenda.pdf">
                {t("take.booklet.two", { left: localeNames[locale()], right: localeNames[beside] })}
              </a>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}

const files = ["xlsx", "csv", "schedule-json", "frab-xml"] as const;

interface TakeAlongProps {
  readonly slug: string;
  readonly agenda: PublicAgenda;
}

/** The agenda for one's own calendar, on paper, in apps and tables, and on a partner's page. */
export function TakeAlongList(props: TakeAlongProps): JSX.Element {
  const t = useText();
  return (
    <div class="stack">
      <p class="muted">{t("take.text")}</p>
      <ul class="plain-list">
        <Calendar slug={props.slug} name={t("take.all")} />
      </ul>
      <Parts slug={props.slug} agenda={props.agenda} />
      <Booklets slug={props.slug} />
      <Screens slug={props.slug} agenda={props.agenda} />
      <h3>{t("take.files")}</h3>
      <ul class="plain-list">
        <For each={files}>
          {(format) => (
            <li>
              <a href={addressOf(props.slug, format)} download={exportFiles[format]}>
                {t(`take.${format}`)}
              </a>
            </li>
          )}
        </For>
      </ul>
      <EmbedCode slug={props.slug} agenda={props.agenda} />
    </div>
  );
}
