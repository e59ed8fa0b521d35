import { inLocale } from "@assize/core/shared/text.ts";
import type { SupportRow } from "@assize/core/support/schema.ts";
import { createSignal, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { AssignRooms } from "./assign-rooms.tsx";
import { Downloads } from "./downloads.tsx";
import { HotelList } from "./hotel-list.tsx";
import { PeopleTable, textColumn } from "./people-table.tsx";
import { RoomDialog } from "./room-dialog.tsx";
import type { TabProps } from "./travel-tab.tsx";

function createStayColumns() {
  const t = useText();
  const format = useFormat();
  return () => [
    textColumn<SupportRow>(
      "stay",
      t("support.column.stay"),
      ({ stay }) => (stay ? inLocale(stay.hotel, locale()) : ""),
      16,
    ),
    textColumn<SupportRow>("roomType", t("support.column.roomType"), ({ stay }) =>
      stay ? inLocale(stay.roomType, locale()) : "",
    ),
    textColumn<SupportRow>(
      "nights",
      t("support.column.firstNight"),
      ({ stay }) => (stay ? format().dateRange(stay.firstNight, stay.checkOut) : ""),
      16,
    ),
    textColumn<SupportRow>("with", t("support.column.with"), ({ stay }) => stay?.with.join(", ") ?? ""),
    textColumn<SupportRow>("institution", t("support.column.institution"), ({ institution }) => institution, 16),
  ];
}

/** The people with their rooms: select some and give them rooms, open one to change it. */
function Rooming(props: TabProps): JSX.Element {
  const t = useText();
  const columns = createStayColumns();
  const [selection, setSelection] = createSignal<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = createSignal<SupportRow | null>(null);
  const [assigning, setAssigning] = createSignal(false);
  const conferenceId = () => props.desk.conference.id;
  const chosen = () => props.people.map(({ registrationId }) => registrationId).filter((id) => selection().has(id));
  const assign = () => (
    <Button variant="primary" onClick={() => setAssigning(true)}>
      {t("support.rooms.assign", { count: chosen().length })}
    </Button>
  );
  const leave = () => {
    setOpened(null);
    setAssigning(false);
  };
  const done = () => {
    leave();
    setSelection(new Set<string>());
    props.onChanged();
  };
  const shared = () => ({ conferenceId: conferenceId(), onLeave: leave });
  return (
    <Section title={t("support.rooms.title")}>
      <Downloads conferenceId={conferenceId()} list="rooming-list" />
      <PeopleTable
        caption={t("support.rooms.title")}
        rows={props.people}
        columns={columns()}
        onOpen={setOpened}
        selection={selection()}
        onSelection={setSelection}
        actions={assign()}
      />
      <Show when={assigning()}>
        <AssignRooms {...shared()} registrationIds={chosen()} onDone={done} />
      </Show>
      <Show when={opened()} keyed>
        {(of) => <RoomDialog {...shared()} of={of} people={props.people} hotels={props.desk.hotels} onChanged={done} />}
      </Show>
    </Section>
  );
}

/** Hotels and who sleeps where: the rooming list as the desk works with it. */
export function HotelsTab(props: TabProps): JSX.Element {
  return (
    <>
      <HotelList desk={props.desk} onChanged={props.onChanged} />
      <Rooming {...props} />
    </>
  );
}
