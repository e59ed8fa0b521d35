import { placeholdersOf } from "@assize/core/letter/policy.ts";
import { isCallLetter, isNominationLetter, type LetterAbout } from "@assize/core/letter/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { createEffect, createMemo, createResource, createSignal, type JSX, on, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { fullName } from "../registration/full-name.ts";
import { loadInstitutions, loadNominees, loadPeople } from "./letter-api.ts";

interface PersonProps {
  readonly conferenceId: string;
  readonly templateId: string;
  /** Null until somebody is chosen. */
  readonly onChoose: (about: LetterAbout | null) => void;
}

function Registered(props: PersonProps): JSX.Element {
  const t = useText();
  const [people] = createResource(() => props.conferenceId, loadPeople);
  const [chosen, setChosen] = createSignal("");
  const choose = (registrationId: string) => {
    setChosen(registrationId);
    props.onChoose({ registrationId });
  };
  return (
    <SelectField
      name="letter.person"
      label={t("message.letter.person")}
      hint={people.latest?.length === 0 ? t("message.letter.person.empty") : undefined}
      placeholder={t("message.letter.person.none")}
      value={chosen()}
      options={(people.latest ?? []).map((one) => ({ value: one.id, label: fullName(one) }))}
      onChange={choose}
    />
  );
}

/** An institution, and one of its nominees where the letter names one. */
function Nominating(props: PersonProps): JSX.Element {
  const t = useText();
  const [institutions] = createResource(() => props.conferenceId, loadInstitutions);
  const [institutionId, setInstitutionId] = createSignal("");
  const [nominationId, setNominationId] = createSignal("");
  const [nominees] = createResource(() => institutionId() || null, loadNominees);
  const aboutPerson = () => placeholdersOf(props.templateId).some((name) => name === "fullName" || name === "nominee");
  createEffect(() => {
    const ready = institutionId() !== "" && (!aboutPerson() || nominationId() !== "");
    const about = { institutionId: institutionId(), ...(aboutPerson() && { nominationId: nominationId() }) };
    props.onChoose(ready ? about : null);
  });
  return (
    <>
      <SelectField
        name="letter.institution"
        label={t("message.letter.institution")}
        placeholder={t("message.letter.institution.none")}
        value={institutionId()}
        options={(institutions.latest ?? []).map(({ id, name }) => ({ value: id, label: inLocale(name, locale()) }))}
        onChange={(id) => {
          setNominationId("");
          setInstitutionId(id);
        }}
      />
      <Show when={aboutPerson() && institutionId() !== ""}>
        <SelectField
          name="letter.nominee"
          label={t("message.letter.person")}
          placeholder={t("message.letter.person.none")}
          value={nominationId()}
          options={(nominees.latest ?? []).map((one) => ({ value: one.id, label: fullName(one) }))}
          onChange={setNominationId}
        />
      </Show>
    </>
  );
}

/** With whose data a letter is shown. */
export function LetterPerson(props: PersonProps): JSX.Element {
  // A letter that was saved is the same letter: whoever was chosen stays.
  const aboutInstitution = createMemo(
    () => isNominationLetter(props.templateId) || props.templateId === "documentNomination",
  );
  // A letter about a decision is shown with the submission that was sent last.
  const aboutDecision = createMemo(() => isCallLetter(props.templateId));
  createEffect(on(aboutInstitution, () => props.onChoose(null), { defer: true }));
  createEffect(on(aboutDecision, (decision) => props.onChoose(decision ? {} : null)));
  return (
    <Show when={!aboutDecision()}>
      <Show when={aboutInstitution()} fallback={<Registered {...props} />}>
        <Nominating {...props} />
      </Show>
    </Show>
  );
}
