import { A, useLocation, useNavigate } from "@solidjs/router";
import CircleUser from "lucide-solid/icons/circle-user";
import { createEffect, createSignal, type JSX, on, Show } from "solid-js";
import { session, signOut } from "../features/session/session.ts";
import { useText } from "../i18n/text.ts";
import { signInPath } from "../lib/sign-in-path.ts";
import { pathTo } from "../paths.ts";
import { Icon } from "../ui/icon.tsx";
import { showProblem, showToast } from "../ui/toast.ts";

interface AccountListProps {
  readonly open: boolean;
  readonly mail: string;
  readonly onLeave: () => void;
}

function AccountList(props: AccountListProps): JSX.Element {
  const t = useText();
  return (
    <ul id="account-menu" class="plain-list account-list" hidden={!props.open}>
      <li class="account-mail small muted">{props.mail}</li>
      <li>
        <A href={pathTo("me")}>{t("shell.nav.mine")}</A>
      </li>
      <li>
        <A href={pathTo("ownData")}>{t("shell.footer.data")}</A>
      </li>
      <li>
        <button type="button" onClick={props.onLeave}>
          {t("shell.signOut")}
        </button>
      </li>
    </ul>
  );
}

/** Signs out and goes home. */
function createLeave(onLeft: () => void): () => Promise<void> {
  const t = useText();
  const navigate = useNavigate();
  return async () => {
    try {
      await signOut();
      onLeft();
      navigate(pathTo("home"));
      showToast({ text: t("shell.signedOut") });
    } catch (error) {
      showProblem(error);
    }
  };
}

/** "Sign in", or the person with what is theirs. */
export function AccountMenu(): JSX.Element {
  const t = useText();
  const location = useLocation();
  const [open, setOpen] = createSignal(false);
  const leave = createLeave(() => setOpen(false));
  createEffect(
    on(
      () => location.pathname,
      () => setOpen(false),
      { defer: true },
    ),
  );
  let root: HTMLDivElement | undefined;
  let button: HTMLButtonElement | undefined;
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open()) return;
    setOpen(false);
    button?.focus();
  };
  const closeOnLeave = (event: FocusEvent) => {
    if (!(event.relatedTarget instanceof Node) || !root?.contains(event.relatedTarget)) setOpen(false);
  };
  const signIn = (
    <A href={signInPath(location)} class="account-sign-in">
      {t("shell.signIn")}
    </A>
  );
  return (
    <Show when={session().person} fallback={signIn}>
      {(person) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the button and the links inside
        <div class="account" ref={root} onKeyDown={closeOnEscape} onFocusOut={closeOnLeave}>
          <button
            type="button"
            class="account-button"
            ref={button}
            aria-expanded={open()}
            aria-controls="account-menu"
            onClick={() => setOpen(!open())}
          >
            <Icon of={CircleUser} />
            <span class="account-name">{`${person().givenName} ${person().familyName}`}</span>
          </button>
          <AccountList open={open()} mail={person().email} onLeave={leave} />
        </div>
      )}
    </Show>
  );
}
