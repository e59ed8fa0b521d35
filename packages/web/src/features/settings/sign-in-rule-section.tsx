import type { SignInRuleView } from "@assize/core/identity/schema.ts";
import { createResource, createSignal, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { get, send } from "../../lib/api.ts";
import { pathTo } from "../../paths.ts";
import { LinkButton } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/page.tsx";
import { problemText, showToast } from "../../ui/toast.ts";

/** Whether everybody who works in the conference must sign in with a second step. */
export function SignInRuleSection(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const path = () => `/conferences/${props.conferenceId}/sign-in-rule` as const;
  const [rule, { mutate, refetch }] = createResource(path, async (of) => (await get<SignInRuleView>(of)).data);
  const [refusal, setRefusal] = createSignal<string | null>(null);
  const known = () => (rule.state === "ready" || rule.state === "refreshing" ? rule.latest : undefined);
  const change = async ({ version }: SignInRuleView, secondFactor: boolean) => {
    setRefusal(null);
    try {
      const body = { secondFactor };
      mutate((await send<SignInRuleView>("PUT", path(), { body, etag: `"${version}"` })).data);
      showToast({ text: t(secondFactor ? "factor.rule.on" : "factor.rule.off") });
    } catch (error) {
      setRefusal(problemText(error));
      void refetch();
    }
  };
  return (
    <Section title={t("factor.rule.title")}>
      <div class="stack">
        <Show when={refusal()}>
          {(text) => (
            <Notice
              tone="error"
              announce
              actions={<LinkButton href={pathTo("me")}>{t("factor.rule.setUp")}</LinkButton>}
            >
              <p>{text()}</p>
            </Notice>
          )}
        </Show>
        <Show when={known()} keyed>
          {(now) => (
            <CheckboxField
              name="sign-in-rule"
              label={t("factor.rule.label")}
              hint={t("factor.rule.hint")}
              checked={now.secondFactor}
              onChange={(wanted) => void change(now, wanted)}
            />
          )}
        </Show>
      </div>
    </Section>
  );
}
