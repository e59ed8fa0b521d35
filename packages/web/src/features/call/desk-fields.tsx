import { sessionKinds } from "@assize/core/agenda/terms.ts";
import type { Call } from "@assize/core/call/schema.ts";
import { callLimits, peerViews } from "@assize/core/call/terms.ts";
import Plus from "lucide-solid/icons/plus";
import { For, Index, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { DateField, TimeField } from "../../ui/date-field.tsx";
import { Section } from "../../ui/page.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { NumberField } from "../../ui/text-field.tsx";
import { ChoicesField } from "../editing/choices-field.tsx";
import type { Editor } from "../editing/create-editor.ts";
import { ListTools } from "../editing/list-tools.tsx";
import { moved } from "../editing/moved.ts";
import { MultiTextField } from "../editing/multi-text-field.tsx";
import { type CallDraft, emptyCriterion } from "./desk-draft.ts";

interface Named {
  readonly value: string;
  readonly label: string;
}

export interface DeskFieldsProps {
  readonly of: Editor<CallDraft, Call>;
  readonly timeZone: string;
  /** The tracks of the agenda. */
  readonly tracks: readonly Named[];
  /** The questions of the form that may be hidden from reviewers. */
  readonly questions: readonly Named[];
}

/** What is called for, and until when. */
export function AskedFields(props: DeskFieldsProps): JSX.Element {
  const t = useText();
  return (
    <Section title={t("call.desk.asked")}>
      <div class="stack-wide">
        <MultiTextField
          of={props.of}
          pointer="/description"
          label={t("call.desk.description")}
          hint={t("call.desk.description.hint")}
          rows={5}
          value={props.of.draft.description}
          onInput={(language, text) => props.of.setDraft("description", language, text)}
        />
        <For each={["opensAt", "closesAt"] as const}>
          {(end) => (
            <div class="field-pair">
              <DateField
                {...props.of.field(`/${end}`, t(`call.desk.${end}`))}
                hint={t("call.desk.zone", { zone: props.timeZone })}
                value={props.of.draft[end].day}
                onInput={(day) => props.of.setDraft(end, "day", day)}
              />
              <TimeField
                name={`/${end}/time`}
                label={t("call.desk.time", { label: t(`call.desk.${end}`) })}
                value={props.of.draft[end].time}
                onInput={(time) => props.of.setDraft(end, "time", time)}
              />
            </div>
          )}
        </For>
        <Show when={props.tracks.length > 0}>
          <ChoicesField
            {...props.of.field("/trackIds", t("call.desk.tracks"))}
            hint={t("call.desk.tracks.hint")}
            value={props.of.draft.trackIds}
            options={props.tracks}
            onChange={(chosen) => props.of.setDraft("trackIds", chosen)}
          />
        </Show>
      </div>
    </Section>
  );
}

/** Kinds of sessions with their lengths. */
export function OfferFields(props: DeskFieldsProps): JSX.Element {
  const t = useText();
  const kinds = () => sessionKinds.map((kind) => ({ value: kind, label: t(`agenda.kind.${kind}`) }));
  const name = (at: number) => t("call.desk.offer", { number: String(at + 1) });
  return (
    <Section title={t("call.desk.offers")}>
      <ol class="plain-list stack-wide">
        <Index each={props.of.draft.offers}>
          {(offer, at) => (
            <li class="call-entry">
              <div class="field-pair">
                <SelectField
                  {...props.of.field(`/offers/${at}/kind`, t("call.desk.kind"))}
                  value={offer().kind}
                  options={kinds()}
                  onChange={(kind) => props.of.setDraft("offers", at, "kind", kind)}
                />
                <NumberField
                  {...props.of.field(`/offers/${at}/durationMinutes`, t("call.desk.minutes"))}
                  value={offer().durationMinutes}
                  onInput={(minutes) => props.of.setDraft("offers", at, "durationMinutes", minutes)}
                />
              </div>
              <ListTools
                name={name(at)}
                at={at}
                count={props.of.draft.offers.length}
                onMove={(by) => props.of.setDraft("offers", (all) => moved(all, at, by))}
                onRemove={() => props.of.setDraft("offers", (all) => all.toSpliced(at, 1))}
              />
            </li>
          )}
        </Index>
      </ol>
      <Show when={props.of.draft.offers.length < callLimits.offers}>
        <div class="row">
          <Button
            icon={Plus}
            onClick={() => props.of.setDraft("offers", (all) => [...all, { kind: "findings", durationMinutes: 20 }])}
          >
            {t("call.desk.offer.add")}
          </Button>
        </div>
      </Show>
    </Section>
  );
}

function Criteria(props: DeskFieldsProps): JSX.Element {
  const t = useText();
  const name = (at: number) => t("call.desk.criterion", { number: String(at + 1) });
  return (
    <>
      <ol class="plain-list stack-wide">
        <Index each={props.of.draft.criteria}>
          {(criterion, at) => (
            <li class="call-entry">
              <div class="stack-wide">
                <MultiTextField
                  of={props.of}
                  pointer={`/criteria/${at}/label`}
                  label={name(at)}
                  value={criterion().label}
                  onInput={(language, text) => props.of.setDraft("criteria", at, "label", language, text)}
                />
                <NumberField
                  {...props.of.field(`/criteria/${at}/weight`, t("call.desk.weight"))}
                  hint={t("call.desk.weight.hint")}
                  value={criterion().weight}
                  onInput={(weight) => props.of.setDraft("criteria", at, "weight", weight)}
                />
              </div>
              <ListTools
                name={name(at)}
                at={at}
                count={props.of.draft.criteria.length}
                onMove={(by) => props.of.setDraft("criteria", (all) => moved(all, at, by))}
                onRemove={() => props.of.setDraft("criteria", (all) => all.toSpliced(at, 1))}
              />
            </li>
          )}
        </Index>
      </ol>
      <Show when={props.of.draft.criteria.length < callLimits.criteria}>
        <div class="row">
          <Button
            icon={Plus}
            onClick={() => props.of.setDraft("criteria", (all) => [...all, emptyCriterion(all, locale())])}
          >
            {t("call.desk.criterion.add")}
          </Button>
        </div>
      </Show>
    </>
  );
}

/** How it is reviewed. */
export function ReviewFields(props: DeskFieldsProps): JSX.Element {
  const t = useText();
  return (
    <Section title={t("call.desk.review")}>
      <div class="stack-wide">
        <Criteria {...props} />
        <NumberField
          {...props.of.field("/highestScore", t("call.desk.highestScore"))}
          hint={t("call.desk.highestScore.hint")}
          value={props.of.draft.highestScore}
          onInput={(score) => props.of.setDraft("highestScore", score)}
        />
        <NumberField
          {...props.of.field("/reviewsEach", t("call.desk.reviewsEach"))}
          value={props.of.draft.reviewsEach}
          onInput={(count) => props.of.setDraft("reviewsEach", count)}
        />
        <CheckboxField
          name="/blind"
          label={t("call.desk.blind")}
          hint={t("call.desk.blind.hint")}
          checked={props.of.draft.blind}
          onChange={(blind) => props.of.setDraft("blind", blind)}
        />
        <Show when={props.of.draft.blind && props.questions.length > 0}>
          <ChoicesField
            {...props.of.field("/hiddenKeys", t("call.desk.hidden"))}
            hint={t("call.desk.hidden.hint")}
            value={props.of.draft.hiddenKeys}
            options={props.questions}
            onChange={(chosen) => props.of.setDraft("hiddenKeys", chosen)}
          />
        </Show>
        <RadioField
          {...props.of.field("/peers", t("call.desk.peers"))}
          value={props.of.draft.peers}
          options={peerViews.map((one) => ({ value: one, label: t(`call.desk.peers.${one}`) }))}
          onChange={(peers) => props.of.setDraft("peers", peers)}
        />
      </div>
    </Section>
  );
}
