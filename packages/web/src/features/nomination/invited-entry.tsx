import type { InstitutionWithQuotas } from "@assize/core/nomination/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { A } from "@solidjs/router";
import { createSignal, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { fullName } from "../registration/full-name.ts";
import { loadLinkKey, remind } from "./api.ts";
import { sums } from "./sums.ts";

interface EntryProps {
  readonly of: InstitutionWithQuotas;
  readonly timeZone: string;
  readonly onChanged: () => void;
  readonly onEdit: () => void;
  readonly onRenew: () => void;
}

/** Copies the secret link; where the browser refuses, it is shown to be copied by hand. */
function createCopy(institution: () => InstitutionWithQuotas) {
  const t = useText();
  const [shown, setShown] = createSignal<string | null>(null);
  const copy = async () => {
    try {
      const { id, locale: language } = institution();
      const path = `${pathTo("institution", { institutionId: id })}?lang=${language}`;
      const link = `${location.origin}${path}#${await loadLinkKey(id)}`;
      try {
        await navigator.clipboard.writeText(link);
        showToast({ text: t("nomination.institutions.copied") });
      } catch {
        setShown(link);
      }
    } catch (error) {
      showProblem(error);
    }
  };
  return { shown, copy, close: () => setShown(null) };
}

function Words(props: Pick<EntryProps, "of" | "timeZone">): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const dates = () => ({
    deadline: format().dateTime(props.of.nominateUntil),
    cutOff: format().dateTime(props.of.replaceUntil),
  });
  const open = () => new Date().toISOString() <= props.of.nominateUntil;
  return (
    <div class="invited-words">
      <h2 class="invited-name">
        <A href={pathTo("institution", { institutionId: props.of.id })}>{inLocale(props.of.name, locale())}</A>
      </h2>
      <p class="hint">
        {t("nomination.institutions.contact", { name: fullName(props.of.contact), email: props.of.contact.email })}
      </p>
      <p class="hint">{t(open() ? "nomination.institutions.until" : "nomination.institutions.over", dates())}</p>
      <Show when={sums(props.of).declinedPeople > 0}>
        <p class="hint">{t("nomination.institutions.declined", { count: sums(props.of).declinedPeople })}</p>
      </Show>
      <Show when={props.of.remindedAt}>
        {(at) => (
          <p class="hint">{t("nomination.institutions.remindedAt", { when: format().relative(at(), new Date()) })}</p>
        )}
      </Show>
    </div>
  );
}

/** One institution, with what the organizer can do about it. */
export function InvitedEntry(props: EntryProps): JSX.Element {
  const t = useText();
  const name = () => ({ institution: inLocale(props.of.name, locale()) });
  const link = createCopy(() => props.of);
  const [busy, setBusy] = createSignal(false);
  const sendReminder = async () => {
    setBusy(true);
    try {
      await remind(props.of.id);
      showToast({ text: t("nomination.institutions.reminded", { email: props.of.contact.email }) });
      props.onChanged();
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <li class="invited-entry">
      <Words of={props.of} timeZone={props.timeZone} />
      <div class="row invited-actions">
        <Button label={t("nomination.institutions.copy.of", name())} onClick={link.copy}>
          {t("nomination.institutions.copy")}
        </Button>
        <Button label={t("nomination.institutions.remind.of", name())} busy={busy()} onClick={sendReminder}>
          {t("nomination.institutions.remind")}
        </Button>
        <Button variant="quiet" label={t("nomination.institutions.edit.of", name())} onClick={props.onEdit}>
          {t("nomination.institutions.edit")}
        </Button>
        <Button variant="quiet" label={t("nomination.institutions.renew.of", name())} onClick={props.onRenew}>
          {t("nomination.institutions.renew")}
        </Button>
      </div>
      <Show when={link.shown()}>
        {(address) => (
          <Dialog open title={t("nomination.institutions.link", name())} onClose={link.close}>
            <TextField name="link" label={t("nomination.institutions.copy")} value={address()} onInput={() => {}} />
          </Dialog>
        )}
      </Show>
    </li>
  );
}
