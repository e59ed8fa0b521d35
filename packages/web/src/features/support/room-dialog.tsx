import type { HotelWithNights, SupportRow } from "@assize/core/support/schema.ts";
import { stayLines } from "@assize/core/support/words.ts";
import { createSignal, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { showToast } from "../../ui/toast.ts";
import { releaseStay, shareRoom } from "./api.ts";
import { Lines } from "./lines.tsx";
import { useSupportWords } from "./own-words.ts";

interface RoomProps {
  readonly conferenceId: string;
  readonly of: SupportRow;
  readonly people: readonly SupportRow[];
  readonly hotels: readonly HotelWithNights[];
  readonly onChanged: () => void;
  readonly onLeave: () => void;
}

/** Those in whose room a bed is free, one of each room. */
function withFreeBed({ of, people, hotels }: RoomProps): readonly SupportRow[] {
  const beds = new Map(hotels.map((hotel) => [hotel.id, Math.max(...hotel.roomTypes.map((type) => type.beds))]));
  const seen = new Set([of.stay?.roomId]);
  return people.filter(({ stay }) => {
    if (!stay || seen.has(stay.roomId)) return false;
    seen.add(stay.roomId);
    return stay.with.length + 1 < (beds.get(stay.hotelId) ?? 1);
  });
}

function ShareRoom(props: RoomProps & { readonly onShare: (withId: string) => void }): JSX.Element {
  const t = useText();
  const [withId, setWithId] = createSignal("");
  const options = () => withFreeBed(props).map(({ registrationId, name }) => ({ value: registrationId, label: name }));
  return (
    <Show when={options().length > 0} fallback={<p class="hint">{t("support.rooms.noBeds")}</p>}>
      <SelectField
        name="shareWith"
        label={t("support.rooms.shareWith")}
        value={withId()}
        options={options()}
        onChange={setWithId}
      />
      <div>
        <Button disabled={withId() === ""} onClick={() => props.onShare(withId())}>
          {t("support.rooms.share")}
        </Button>
      </div>
    </Show>
  );
}

/** Where one person sleeps: give the room back, or put them into somebody's room. */
export function RoomDialog(props: RoomProps): JSX.Element {
  const t = useText();
  const say = useSupportWords();
  const format = useFormat();
  const [failure, setFailure] = createSignal<unknown>(null);
  const act = async (told: string, done: Promise<unknown>) => {
    try {
      await done;
      showToast({ text: told });
      props.onChanged();
    } catch (error) {
      setFailure(() => error);
    }
  };
  const release = () => act(t("support.rooms.released"), releaseStay(props.conferenceId, props.of.registrationId));
  const share = (withId: string) =>
    act(t("support.rooms.shared"), shareRoom(props.conferenceId, props.of.registrationId, withId));
  return (
    <Dialog open title={t("support.rooms.of", { name: props.of.name })} onClose={props.onLeave}>
      <div class="stack">
        <ProblemNotice problem={failure()} />
        <Show when={props.of.stay} fallback={<p>{t("support.none")}</p>}>
          {(stay) => (
            <>
              <Lines of={stayLines(stay(), say, format())} />
              <div>
                <Button onClick={() => void release()}>{t("support.rooms.release")}</Button>
              </div>
            </>
          )}
        </Show>
        <ShareRoom {...props} onShare={(withId) => void share(withId)} />
      </div>
    </Dialog>
  );
}
