import type { OpenedDraft } from "@assize/core/draft/schema.ts";
import { useNavigate } from "@solidjs/router";
import { createEffect, createResource, type JSX, Match, Show, Switch } from "solid-js";
import * as v from "valibot";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { linkKeyHere } from "../../lib/link-key.ts";
import { isProblem } from "../../lib/problem.ts";
import { randomId } from "../../lib/random-id.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { draftSchema } from "./answers.ts";
import { loadKeptDraft } from "./draft-api.ts";
import { keepDraft, readDraft, type StoredDraft } from "./stored-draft.ts";

interface PageProps {
  readonly slug: string;
  readonly draftId: string;
}

/** Both devices hold answers: the reader says which. */
function Which(props: {
  readonly mine: StoredDraft;
  readonly theirs: OpenedDraft;
  readonly onTake: () => void;
  readonly onStay: () => void;
}): JSX.Element {
  const t = useText();
  const format = useFormat();
  const words = () =>
    t("registration.later.both.text", {
      here: format().dateTime(props.mine.savedAt),
      there: format().dateTime(props.theirs.savedAt),
    });
  return (
    <Page title={t("registration.later.both")}>
      <p>{words()}</p>
      <div class="row">
        <Button variant="primary" onClick={props.onTake}>
          {t("registration.later.take")}
        </Button>
        <Button onClick={props.onStay}>{t("registration.later.stay")}</Button>
      </div>
    </Page>
  );
}

function Gone(props: Pick<PageProps, "slug">): JSX.Element {
  const t = useText();
  return (
    <Page title={t("registration.later.gone")}>
      <p>{t("registration.later.gone.text")}</p>
      <p>
        <LinkButton href={pathTo("register", { slug: props.slug })}>{t("registration.later.anew")}</LinkButton>
      </p>
    </Page>
  );
}

const same = (mine: StoredDraft, { content: { formNumber: _number, ...theirs } }: OpenedDraft): boolean =>
  JSON.stringify(v.parse(draftSchema, mine.draft)) === JSON.stringify(v.parse(draftSchema, theirs));

/** Brings what lies behind a mailed link to this device, and goes on with it where it was left. */
export function KeptDraftPage(props: PageProps): JSX.Element {
  const t = useText();
  const navigate = useNavigate();
  const link = { id: props.draftId, key: linkKeyHere() ?? "" };
  const mine = readDraft(props.slug);
  const [draft] = createResource(() => loadKeptDraft(link));
  const loaded = () => (draft.error ? undefined : draft());
  const asks = (theirs: OpenedDraft) => mine !== null && mine.link?.id !== link.id && !same(mine, theirs);
  const goOn = () => navigate(pathTo("register", { slug: props.slug }), { replace: true });
  const take = ({ content: { formNumber: _number, ...content } }: OpenedDraft) => {
    keepDraft(props.slug, randomId(), v.parse(draftSchema, content), link);
    goOn();
  };
  createEffect(() => {
    const theirs = loaded();
    if (theirs !== undefined && !asks(theirs)) take(theirs);
  });
  return (
    <Switch fallback={<Page title={t("registration.later.opening")} />}>
      <Match when={isProblem(draft.error, "not_found") || isProblem(draft.error, "validation_failed")}>
        <Gone slug={props.slug} />
      </Match>
      <Match when={draft.error}>
        {(error) => (
          <Page title={t("registration.later.opening")}>
            <ProblemNotice problem={error()} />
          </Page>
        )}
      </Match>
      <Match when={loaded()}>
        {(theirs) => (
          <Show when={asks(theirs()) && mine}>
            {(here) => <Which mine={here()} theirs={theirs()} onTake={() => take(theirs())} onStay={goOn} />}
          </Show>
        )}
      </Match>
    </Switch>
  );
}
