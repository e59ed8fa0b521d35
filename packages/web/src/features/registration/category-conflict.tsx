import { locales } from "@assize/core/i18n/locale.ts";
import type { Category } from "@assize/core/registration/schema.ts";
import type { JSX } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { type Translate, useText } from "../../i18n/text.ts";
import { type CategoryDraft, categoryDraft } from "./category-draft.ts";
import { ConflictTable } from "./conflict-table.tsx";
import type { CategoryForm } from "./create-category-form.ts";

const textNames = ["name", "description"] as const;

const rowsOf = (draft: CategoryDraft, t: Translate) => [
  { label: t("organizer.categories.quotaPlaces"), value: String(draft.quotaPlaces ?? "") },
  { label: t("organizer.categories.rushPeople"), value: String(draft.rushPeople ?? "") },
  { label: t("organizer.categories.approval"), value: t(`organizer.categories.approval.${draft.approval}`) },
  { label: t("places.access"), value: t(`places.access.${draft.access}`) },
  { label: t("places.freed"), value: t(`places.freed.${draft.freedPlaces}`) },
  { label: t("places.offerHours"), value: draft.freedPlaces === "offer" ? String(draft.offerHours ?? "") : "" },
  { label: t("places.opens"), value: `${draft.opens.day} ${draft.opens.time}`.trim() },
  { label: t("places.closes"), value: `${draft.closes.day} ${draft.closes.time}`.trim() },
  { label: t("organizer.categories.order"), value: String(draft.order ?? "") },
  ...locales.flatMap((one) =>
    textNames.map((name) => ({
      label: t("organizer.categories.inLanguage", {
        label: t(`organizer.categories.${name}`),
        language: t(`registration.language.${one}`),
      }),
      value: draft[name][one],
    })),
  ),
];

interface ConflictProps {
  readonly of: CategoryForm;
  readonly theirs: Category;
  readonly onTheirs: () => void;
}

/** Both versions of a category where they differ. */
export function CategoryConflict(props: ConflictProps): JSX.Element {
  const t = useText();
  const rows = () => {
    const theirs = rowsOf(
      categoryDraft(props.theirs, { locale: locale(), order: 0, timeZone: props.of.draft.timeZone }),
      t,
    );
    return rowsOf(props.of.draft, t).map(({ label, value }, index) => ({
      label,
      mine: value,
      theirs: theirs[index]?.value ?? "",
    }));
  };
  return <ConflictTable rows={rows()} onMine={() => void props.of.save(props.theirs)} onTheirs={props.onTheirs} />;
}
