import type { Proposal } from "@assize/core/registration/allocation.ts";
import type { CategoryWithPlaces } from "@assize/core/registration/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { A } from "@solidjs/router";
import { createSignal, type JSX } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { type Translate, useText } from "../../i18n/text.ts";
import type { Column, TableView } from "../../ui/data-table/column.ts";
import { DataTable } from "../../ui/data-table/data-table.tsx";
import type { AllocationWork } from "./create-allocation.ts";
import { fullName } from "./full-name.ts";
import { registrationLink } from "./registration-link.ts";

const told = [
  "order",
  "target",
  "first_of_institution",
  "category_full",
  "region_full",
  "institution_full",
  "reserve_full",
] as const;

/** Why somebody is proposed, or is not. */
export function proposalWhy({ why, limit }: Pick<Proposal, "why" | "limit">, t: Translate): string {
  const known = told.find((one) => one === why) ?? "others_wait";
  return t(`places.allocate.why.${known}`, { limit: limit ?? 0 });
}

const proposalWords = (proposal: Proposal, t: Translate): string =>
  t(proposal.proposed ? "places.allocate.yes" : "places.allocate.no", { why: proposalWhy(proposal, t) });

interface TableProps {
  readonly of: AllocationWork;
  readonly conferenceId: string;
  readonly categories: readonly CategoryWithPlaces[];
  readonly timeZone: string;
  readonly actions: JSX.Element;
}

function text(id: string, label: string, of: (proposal: Proposal) => string, width: number): Column<Proposal> {
  return { id, label, text: of, cell: of, width };
}

/** Everybody who waits for a place: what is proposed and why, and the organizer's own choice. */
export function AllocationTable(props: TableProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const [view, setView] = createSignal<TableView>({ sort: null, hidden: [] });
  const nameOf = (id: string) => {
    const name = props.categories.find((category) => category.id === id)?.name;
    return name === undefined ? "" : inLocale(name, locale());
  };
  const link = (id: string) => registrationLink(props.conferenceId, { open: id });
  const columns = (): readonly Column<Proposal>[] => [
    {
      id: "name",
      label: t("organizer.column.name"),
      text: ({ registration }) => fullName(registration),
      cell: ({ registration }) => <A href={link(registration.id)}>{fullName(registration)}</A>,
      width: 15,
    },
    text("why", t("places.allocate.why"), (proposal) => proposalWords(proposal, t), 22),
    text("category", t("organizer.column.category"), ({ registration }) => nameOf(registration.categoryId), 12),
    text("institution", t("organizer.column.institution"), ({ registration }) => registration.institution, 15),
    text(
      "region",
      t("organizer.column.region"),
      ({ registration }) => t(`registration.region.${registration.region}`),
      10,
    ),
    {
      ...text("submittedAt", t("organizer.column.submittedAt"), () => "", 12),
      text: ({ registration }) => format().dateTime(registration.submittedAt),
      cell: ({ registration }) => format().dateTime(registration.submittedAt),
      compare: (a, b) => a.registration.submittedAt.localeCompare(b.registration.submittedAt),
    },
  ];
  return (
    <DataTable
      caption={t("places.allocate.caption")}
      rows={props.of.proposals()}
      columns={columns()}
      rowId={({ registration }) => registration.id}
      rowName={({ registration }) => fullName(registration)}
      view={view()}
      onView={setView}
      selection={props.of.chosenIds()}
      onSelection={props.of.choose}
      fileName="allocation"
      actions={props.actions}
    />
  );
}
