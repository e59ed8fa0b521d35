import type { SignUpRules } from "@assize/core/agenda/schema.ts";
import { type SignUpLine, type SignUpStatus, signUpListFormats, signUpStatuses } from "@assize/core/sign-up/schema.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { LinkButton } from "../../ui/button.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Section } from "../../ui/page.tsx";
import { showProblem } from "../../ui/toast.ts";
import { listUrl, loadLines } from "./api.ts";

interface ListsProps {
  readonly rules: SignUpRules;
  readonly timeZone: string;
}

const nameOf = ({ familyName, givenName, patronymic }: SignUpLine): string =>
  [familyName, givenName, patronymic].filter(Boolean).join(" ");

/** The pages of a list that are loaded; from the beginning where the counters say that it is another one. */
function createPages(props: ListsProps & { readonly status: SignUpStatus }) {
  const [further, setFurther] = createSignal<readonly SignUpLine[]>([]);
  const [cursor, setCursor] = createSignal<string | null>(null);
  const [busy, setBusy] = createSignal(false);
  const [first] = createResource(
    () => ({ ...props.rules }),
    async (rules) => {
      const page = await loadLines(rules, props.status, null);
      setFurther([]);
      setCursor(page.nextCursor);
      return page.items;
    },
  );
  const more = async () => {
    setBusy(true);
    try {
      const page = await loadLines(props.rules, props.status, cursor());
      setFurther((all) => [...all, ...page.items]);
      setCursor(page.nextCursor);
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { items: () => [...(first.latest ?? []), ...further()], more, busy, hasMore: () => cursor() !== null };
}

function PeopleList(props: ListsProps & { readonly status: SignUpStatus }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const pages = createPages(props);
  const count = () => (props.status === "placed" ? props.rules.takenPlaces : props.rules.waitingPeople);
  return (
    <section class="stack" aria-label={t(`sign-up.manage.${props.status}`, { count: count() })}>
      <h3>{t(`sign-up.manage.${props.status}`, { count: count() })}</h3>
      <Show when={count() > 0} fallback={<p class="muted">{t("sign-up.manage.nobody")}</p>}>
        <ol class="stack sign-up-people">
          <For each={pages.items()}>
            {(line) => (
              <li>
                <strong>{nameOf(line)}</strong>
                {`, ${line.position}, ${line.institution}`}
                <br />
                <span class="muted small figures">{format().dateTime(line.since)}</span>
              </li>
            )}
          </For>
        </ol>
        <LoadMore shown={pages.items().length} more={pages.hasMore()} busy={pages.busy()} onMore={pages.more} />
      </Show>
    </section>
  );
}

/** Who has a place and who waits, in their order, and the list to take along. */
export function PeopleLists(props: ListsProps): JSX.Element {
  const t = useText();
  return (
    <Section
      title={t("sign-up.manage.people")}
      actions={
        <For each={signUpListFormats}>
          {(format) => (
            <LinkButton href={listUrl(props.rules, format, locale())} download={`sign-up.${format}`}>
              {t(`sign-up.manage.${format}`)}
            </LinkButton>
          )}
        </For>
      }
    >
      <For each={signUpStatuses}>{(status) => <PeopleList {...props} status={status} />}</For>
    </Section>
  );
}
