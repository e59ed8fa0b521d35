import { A, useSearchParams } from "@solidjs/router";
import { createSignal, type JSX } from "solid-js";
import { locale } from "../src/i18n/locale.ts";
import { Button } from "../src/ui/button.tsx";
import { type Column, tableViewFrom, tableViewQuery } from "../src/ui/data-table/column.ts";
import { DataTable } from "../src/ui/data-table/data-table.tsx";
import { Section } from "../src/ui/page.tsx";
import { StatusTag } from "../src/ui/tag.tsx";
import { samples } from "./samples.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly court: string;
  readonly places: number;
}

const count = Number(new URLSearchParams(location.search).get("rows") ?? 5000);
const rows: readonly Row[] = Array.from({ length: count }, (_, index) => ({
  id: `r${index}`,
  name: `${["Токтогулова Айгүл", "Өмүрбеков Нурлан", "Үсөнбаева Бермет", "Иванов Пётр"][index % 4]} ${index}`,
  court: ["Ош шаардык соту", "Чүй облустук соту", "Жогорку Сот"][index % 3] ?? "",
  places: (index * 7919) % 100,
}));

export function TableDemo(): JSX.Element {
  const text = () => samples[locale()];
  const [query, setQuery] = useSearchParams<{ sort?: string; hide?: string }>();
  const [selection, setSelection] = createSignal<ReadonlySet<string>>(new Set());
  const columns = (): readonly Column<Row>[] => [
    {
      id: "name",
      label: text().judges,
      text: ({ name }) => name,
      cell: ({ id, name }) => <A href={`/r/${id}`}>{name}</A>,
      width: 16,
    },
    { id: "court", label: text().category, text: ({ court }) => court, cell: ({ court }) => court },
    {
      id: "status",
      label: text().waiting,
      text: () => text().waiting,
      cell: () => <StatusTag tone="waiting">{text().waiting}</StatusTag>,
    },
    {
      id: "places",
      label: text().places,
      text: ({ places }) => String(places),
      cell: ({ places }) => places,
      compare: (a, b) => a.places - b.places,
      align: "end",
      width: 8,
    },
  ];
  return (
    <Section title="DataTable">
      <DataTable
        caption={text().places}
        rows={rows}
        columns={columns()}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        view={tableViewFrom(query)}
        onView={(view) => setQuery(tableViewQuery(view), { replace: true })}
        selection={selection()}
        onSelection={setSelection}
        actions={<Button variant="primary">{text().confirm}</Button>}
        fileName="registrations"
      />
    </Section>
  );
}
