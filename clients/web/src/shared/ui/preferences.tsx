import { ActionIcon, Menu, useMantineColorScheme } from "@mantine/core";
import { useTranslations } from "use-intl";
import device from "~icons/device-desktop";
import globe from "~icons/language";
import moon from "~icons/moon";
import sun from "~icons/sun";
import { useLanguage } from "../app";
import { LANGUAGES } from "../language";
import { Icon } from "./icon";

const SCHEMES = [
  ["light", sun],
  ["dark", moon],
  ["auto", device],
] as const;

/** Language and theme, for everybody and on every page. */
export function Preferences() {
  const t = useTranslations("shared");
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const drawing = SCHEMES.find(([scheme]) => scheme === colorScheme)?.[1] ?? device;
  return (
    <>
      <Menu position="bottom-end" width={160}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("language")}>
            <Icon of={globe} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {LANGUAGES.map((each) => (
            <Menu.Item
              key={each}
              lang={each === "zh" ? "zh-CN" : "en"}
              aria-current={each === language}
              fw={each === language ? 700 : 400}
              onClick={() => void choose(each)}
            >
              {t(`languages.${each}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end" width={180}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("theme.label")}>
            <Icon of={drawing} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {SCHEMES.map(([scheme, icon]) => (
            <Menu.Item
              key={scheme}
              leftSection={<Icon of={icon} size={18} />}
              aria-current={scheme === colorScheme}
              fw={scheme === colorScheme ? 700 : 400}
              onClick={() => setColorScheme(scheme)}
            >
              {t(`theme.${scheme}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
