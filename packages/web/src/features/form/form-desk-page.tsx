import type { NamedAnswers } from "@assize/core/form/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { createEffect, createResource, createSignal, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { LoadMore } from "../../ui/load-more.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { showProblem } from "../../ui/toast.ts";
import { type FormDesk, loadDesk, loadNamedAnswers } from "./api.ts";
import { GivenAnswers } from "./read-forms.tsx";

interface PageProps {
  readonly conferenceId: string;
  readonly formId: string;
}

/** The answers page by page; a change loads them anew, so that nothing stale is shown. */
function createNamedAnswers(props: PageProps) {
  const [items, setItems] = createSignal<readonly NamedAnswers[] | null>(null);
  const [next, setNext] = createSignal<string | null>(null);
  const [busy, setBusy] = createSignal(false);
  const load = async (cursor: string | null) => {
    setBusy(true);
    try {
      const page = await loadNamedAnswers(props.conferenceId, props.formId, cursor);
      setItems((before) => [...(cursor === null ? [] : (before ?? [])), ...page.items]);
      setNext(page.nextCursor);
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  createEffect(() => void load(null));
  return { items, next, busy, more: () => void load(next()), reload: () => void load(null) };
}

const nameOf = ({ familyName, givenName, patronymic }: NamedAnswers): string =>
  [familyName, givenName, patronymic].filter(Boolean).join(" ");

function Entry(
  props: PageProps & { readonly of: NamedAnswers; readonly desk: FormDesk; readonly onChanged: () => void },
) {
  const t = useText();
  const given = () => props.of.answers;
  const title = () =>
    props.desk.most > 1 ? t("form.desk.part", { name: nameOf(props.of), number: given().part }) : nameOf(props.of);
  return (
    <li class="stack">
      <h2>{title()}</h2>
      <GivenAnswers
        of={{ ...props.desk, open: true, closesAt: null, answers: [given()] }}
        registration={{
          id: given().registrationId,
          conferenceId: props.conferenceId,
          categoryId: props.of.categoryId,
        }}
        given={given()}
        onChanged={props.onChanged}
      />
    </li>
  );
}

/** The answers to one form, for whoever looks after it. */
export function FormDeskPage(props: PageProps): JSX.Element {
  const t = useText();
  const [desk] = createResource(
    () => props.formId,
    (formId) => loadDesk(props.conferenceId, formId),
  );
  const answers = createNamedAnswers(props);
  const loaded = () => (desk.error ? undefined : desk());
  return (
    <Page
      title={inLocale(loaded()?.form.title ?? { source: "en" }, locale())}
      lead={t("form.desk.lead")}
      crumbs={[{ text: t("session.me.title"), href: pathTo("me") }]}
    >
      <ProblemNotice problem={desk.error} />
      <Show when={loaded()}>
        {(known) => (
          <Show when={answers.items()}>
            {(items) => (
              <>
                <ul class="plain-list stack-wide">
                  <For each={items()} fallback={<li>{t("form.desk.empty")}</li>}>
                    {(one) => <Entry {...props} of={one} desk={known()} onChanged={answers.reload} />}
                  </For>
                </ul>
                <LoadMore
                  shown={items().length}
                  more={answers.next() !== null}
                  busy={answers.busy()}
                  onMore={answers.more}
                />
              </>
            )}
          </Show>
        )}
      </Show>
    </Page>
  );
}
