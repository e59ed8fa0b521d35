import { type MultiText, readText } from "@assize/core/shared/multi-text.ts";
import { useParams } from "@solidjs/router";
import { createResource, For, type JSX, type ParentProps, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Problem } from "../../lib/problem.ts";
import { pathTo } from "../../paths.ts";
import { LinkButton } from "../../ui/button.tsx";
import { NotFound } from "../../ui/not-found.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { StatusTag, Tag } from "../../ui/tag.tsx";
import { loadCategories, loadConference, type PublicConference } from "./api.ts";
import { EventData } from "./event-data.tsx";
import "./conference.css";

/** What people wrote, marked with the language it is in. */
function Written(props: { readonly of: MultiText }): JSX.Element {
  const read = () => readText(props.of, locale());
  return <span lang={read().locale}>{read().text}</span>;
}

function Fact(props: ParentProps<{ readonly name: string }>): JSX.Element {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function Facts(props: { readonly of: PublicConference }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.of.timeZone);
  const { venue, contactEmail } = props.of;
  return (
    <dl class="conference-facts">
      <Fact name={t("conference.when")}>{format().dateRange(props.of.startsOn, props.of.endsOn)}</Fact>
      <Fact name={t("conference.where")}>
        <Written of={venue.name} />, <Written of={venue.address} />, <Written of={venue.city} />
        <Show when={venue.mapUrl}>
          {(url) => (
            <>
              {" "}
              <a href={url()} rel="noopener">
                {t("conference.map")}
              </a>
            </>
          )}
        </Show>
      </Fact>
      <Fact name={t("conference.languages")}>
        {format().list(props.of.languages.map((one) => t(`conference.language.${one}`)))}
      </Fact>
      <Fact name={t("conference.contact")}>
        <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
      </Fact>
    </dl>
  );
}

function WindowWords(props: { readonly of: PublicConference }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.of.timeZone);
  const words = () => {
    const { registration, registrationClosesAt: closes, registrationOpensAt: opens } = props.of;
    if (registration === "open" && closes)
      return t("conference.registration.closesOn", { date: format().date(closes) });
    if (registration === "not_yet" && opens)
      return t("conference.registration.opensOn", { date: format().date(opens) });
    return t(`conference.registration.${registration}`);
  };
  return <p class="muted">{words()}</p>;
}

function Categories(props: { readonly slug: string }): JSX.Element {
  const t = useText();
  const [categories] = createResource(() => props.slug, loadCategories);
  return (
    <Show when={categories()?.length}>
      <Section title={t("conference.categories")}>
        <ul class="conference-list">
          <For each={categories()}>
            {(one) => (
              <li>
                <h3>
                  <Written of={one.name} />
                </h3>
                <p>
                  <Written of={one.description} />
                </p>
                <p>
                  <StatusTag tone={one.full ? "waiting" : "success"}>
                    {t(one.full ? "conference.category.full" : "conference.category.places")}
                  </StatusTag>
                </p>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}

function PartnersAndResources(props: { readonly of: PublicConference }): JSX.Element {
  const t = useText();
  return (
    <>
      <Show when={props.of.partners.length > 0}>
        <Section title={t("conference.partners")}>
          <ul class="partner-list">
            <For each={props.of.partners}>
              {(partner) => (
                <li>
                  <span class="muted small">{t(`conference.partner.${partner.role}`)}</span>
                  <Show when={partner.url} fallback={<Written of={partner.name} />}>
                    {(url) => (
                      <a href={url()} rel="noopener">
                        <Written of={partner.name} />
                      </a>
                    )}
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Section>
      </Show>
      <Show when={props.of.resources.length > 0}>
        <Section title={t("conference.resources")}>
          <ul class="conference-list">
            <For each={props.of.resources}>
              {(resource) => (
                <li>
                  <h3>
                    <a href={resource.url} rel="noopener">
                      <Written of={resource.title} />
                    </a>
                  </h3>
                  <p>
                    <Written of={resource.description} />
                  </p>
                </li>
              )}
            </For>
          </ul>
        </Section>
      </Show>
    </>
  );
}

function Conference(props: { readonly of: PublicConference }): JSX.Element {
  const t = useText();
  const title = () => readText(props.of.title, locale());
  const slug = () => props.of.slug;
  return (
    <Page title={title().text} titleLang={title().locale} lead={<Written of={props.of.summary} />}>
      <EventData of={props.of} />
      <Facts of={props.of} />
      <div class="stack no-print">
        <div class="row">
          <Show when={props.of.registration === "open"}>
            <LinkButton href={pathTo("register", { slug: slug() })} variant="primary">
              {t("conference.register")}
            </LinkButton>
          </Show>
          <LinkButton href={pathTo("agenda", { slug: slug() })}>{t("conference.agenda")}</LinkButton>
          <LinkButton href={pathTo("speakers", { slug: slug() })}>{t("conference.speakers")}</LinkButton>
        </div>
        <WindowWords of={props.of} />
        <Show when={props.of.demo}>
          <p>
            <Tag>{t("conference.demo")}</Tag>
          </p>
        </Show>
      </div>
      <Categories slug={slug()} />
      <PartnersAndResources of={props.of} />
    </Page>
  );
}

/** What, when, where, for whom. */
export function ConferencePage(): JSX.Element {
  const params = useParams<{ slug: string }>();
  const [conference] = createResource(
    () => params.slug,
    (slug) =>
      loadConference(slug).catch((error: unknown) => {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }),
  );
  return (
    <Show when={conference()} fallback={conference() === null && <NotFound />}>
      {(known) => <Conference of={known()} />}
    </Show>
  );
}
