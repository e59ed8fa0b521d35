import Moon from "lucide-solid/icons/moon";
import Sun from "lucide-solid/icons/sun";
import SunMoon from "lucide-solid/icons/sun-moon";
import { For, type JSX } from "solid-js";
import { useText } from "../i18n/text.ts";
import { chooseTheme, theme, themes } from "../lib/theme.ts";
import { Icon } from "../ui/icon.tsx";

const icons = { system: SunMoon, light: Sun, dark: Moon } as const;

/** Light, dark, or as the device has it. */
export function ThemePicker(): JSX.Element {
  const t = useText();
  return (
    <label class="theme-picker" title={t("shell.theme")}>
      <Icon of={icons[theme()]} />
      <span class="theme-picker-label">{t("shell.theme")}</span>
      <select
        autocomplete="off"
        onChange={({ currentTarget }) => chooseTheme(themes.find((one) => one === currentTarget.value) ?? "system")}
      >
        <For each={themes}>
          {(one) => (
            <option value={one} selected={one === theme()}>
              {t(`shell.theme.${one}`)}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}
