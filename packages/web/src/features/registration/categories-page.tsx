import "./categories.css";
import type { CategoryWithPlaces } from "@assize/core/registration/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog, Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { showToast } from "../../ui/toast.ts";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { AccessCodes } from "./access-codes.tsx";
import { deleteCategory, loadCategories, loadConference } from "./api.ts";
import { CategoryFormFields } from "./category-form.tsx";
import { createCategoryForm } from "./create-category-form.ts";
import { PlaceRules } from "./place-rules.tsx";

interface EntryProps {
  readonly of: CategoryWithPlaces;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

function CategoryEntry(props: EntryProps): JSX.Element {
  const t = useText();
  const name = () => inLocale(props.of.name, locale());
  const figures = () => [
    { label: t("organizer.places.taken"), value: props.of.places.takenPlaces },
    { label: t("organizer.places.quota"), value: props.of.quotaPlaces },
    { label: t("organizer.places.waiting"), value: props.of.places.waitingPeople + props.of.places.submittedPeople },
  ];
  return (
    <li class="category">
      <div class="category-words">
        <h2>{name()}</h2>
        <p>{inLocale(props.of.description, locale())}</p>
        <p class="hint">{t(`organizer.categories.approval.${props.of.approval}`)}</p>
        <Show when={props.of.access && props.of.access !== "open" ? props.of.access : undefined}>
          {(access) => <p class="hint">{`${t("places.access")}: ${t(`places.access.${access()}`)}`}</p>}
        </Show>
      </div>
      <dl class="category-figures figures">
        <For each={figures()}>
          {({ label, value }) => (
            <div>
              <dt class="hint">{label}</dt>
              <dd>{value}</dd>
            </div>
          )}
        </For>
      </dl>
      <div class="row">
        <Button label={t("organizer.categories.edit.of", { category: name() })} onClick={props.onEdit}>
          {t("organizer.categories.edit")}
        </Button>
        <Show when={props.of.access === "code"}>
          <AccessCodes of={props.of} />
        </Show>
        <Button label={t("organizer.categories.delete.of", { category: name() })} onClick={props.onDelete}>
          {t("organizer.categories.delete")}
        </Button>
      </div>
    </li>
  );
}

interface EditProps {
  readonly conferenceId: string;
  readonly known: CategoryWithPlaces | null;
  readonly order: number;
  readonly timeZone: string;
  readonly onSaved: () => void;
  readonly onLeave: () => void;
}

function EditCategory(props: EditProps): JSX.Element {
  const t = useText();
  const form = createCategoryForm({
    conferenceId: props.conferenceId,
    known: props.known,
    order: props.order,
    timeZone: props.timeZone,
    onSaved: () => {
      showToast({ text: t(props.known ? "organizer.categories.saved" : "organizer.categories.added") });
      props.onSaved();
    },
  });
  const title = () =>
    props.known
      ? t("organizer.categories.edit.of", { category: inLocale(props.known.name, locale()) })
      : t("organizer.categories.add");
  return (
    <Dialog open wide title={title()} onClose={props.onLeave}>
      <CategoryFormFields of={form} known={props.known} onLeave={props.onLeave} />
    </Dialog>
  );
}

interface DeleteProps {
  readonly of: CategoryWithPlaces | null;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

function DeleteCategory(props: DeleteProps): JSX.Element {
  const t = useText();
  const remove = async () => {
    if (props.of === null) return;
    await deleteCategory(props.of);
    showToast({ text: t("organizer.categories.deleted") });
    props.onDone();
  };
  return (
    <Show when={props.of}>
      {(category) => (
        <ConfirmDialog
          open
          danger
          title={t("organizer.categories.delete.title", { category: inLocale(category().name, locale()) })}
          text={t("organizer.categories.delete.text")}
          confirm={t("organizer.categories.delete.confirm")}
          cancel={t("organizer.categories.keep")}
          onClose={props.onLeave}
          onConfirm={remove}
        />
      )}
    </Show>
  );
}

interface CategoryListProps {
  readonly items: readonly CategoryWithPlaces[];
  readonly onEdit: (category: CategoryWithPlaces) => void;
  readonly onDelete: (category: CategoryWithPlaces) => void;
}

function CategoryList(props: CategoryListProps): JSX.Element {
  const t = useText();
  return (
    <Show
      when={props.items.length > 0}
      fallback={<EmptyState title={t("organizer.home.places.empty")} text={t("organizer.home.places.empty.text")} />}
    >
      <ul class="plain-list">
        <For each={props.items}>
          {(one) => <CategoryEntry of={one} onEdit={() => props.onEdit(one)} onDelete={() => props.onDelete(one)} />}
        </For>
      </ul>
    </Show>
  );
}

/** Who can take part, and how many places each group has. */
export function CategoriesPage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [categories, { refetch }] = createResource(() => props.conferenceId, loadCategories);
  const [editing, setEditing] = createSignal<{ readonly known: CategoryWithPlaces | null } | null>(null);
  const [deleting, setDeleting] = createSignal<CategoryWithPlaces | null>(null);
  const [conference] = createResource(() => props.conferenceId, loadConference);
  const items = () => categories.latest ?? [];
  const leave = () => {
    setEditing(null);
    setDeleting(null);
  };
  const done = () => {
    leave();
    void refetch();
  };
  return (
    <Page
      title={t("organizer.categories.title")}
      lead={t("organizer.categories.text")}
      crumbs={[{ text: t("organizer.home.title"), href: pathTo("overview", { conferenceId: props.conferenceId }) }]}
      actions={
        <Button variant="primary" onClick={() => setEditing({ known: null })}>
          {t("organizer.categories.add")}
        </Button>
      }
    >
      <ConferenceNav conferenceId={props.conferenceId} />
      <CategoryList items={items()} onEdit={(known) => setEditing({ known })} onDelete={setDeleting} />
      <Show when={editing()} keyed>
        {({ known }) => (
          <EditCategory
            conferenceId={props.conferenceId}
            known={known}
            order={items().length}
            timeZone={conference()?.timeZone ?? "UTC"}
            onSaved={done}
            onLeave={leave}
          />
        )}
      </Show>
      <Show when={items().length > 0}>
        <PlaceRules conferenceId={props.conferenceId} categories={items()} />
      </Show>
      <DeleteCategory of={deleting()} onDone={done} onLeave={leave} />
    </Page>
  );
}
