import { AppShell, Burger, Group, Menu, NavLink, ScrollArea, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import leave from "~icons/logout";
import person from "~icons/user-circle";
import { useSigned } from "../session/session-gate";
import { Brand } from "./brand";
import { Icon } from "./icon";
import { LiveMark } from "./live-mark";
import { Preferences } from "./preferences";

/** A place in a portal's menu. */
export interface Place {
  to: string;
  label: string;
  icon: string;
}

/** What surrounds every page of a portal: the menu, the person, the state of the live connection. */
export function Frame({ part, places }: { part: string; places: readonly Place[] }) {
  const t = useTranslations("shared");
  const [isOpen, menu] = useDisclosure(false);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever has gone somewhere has no use for the menu
  useEffect(() => menu.close(), [pathname]);
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 232, breakpoint: "sm", collapsed: { mobile: !isOpen } }}
      padding={{ base: "md", sm: "lg" }}
      withBorder={false}
    >
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <AppShell.Header style={{ background: "var(--surface)", borderBottom: "1px solid var(--line)" }}>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={isOpen}
              onClick={menu.toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t("menu")}
              aria-expanded={isOpen}
            />
            <Brand part={part} />
          </Group>
          <Group gap={4} wrap="nowrap">
            <LiveMark />
            <Preferences />
            <Account />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar
        p="sm"
        style={{ background: "var(--surface)", borderInlineEnd: "1px solid var(--line)" }}
        aria-label={t("menu")}
      >
        <ScrollArea>
          {places.map(({ to, label, icon }) => (
            <NavLink
              key={to}
              component={Link}
              to={to}
              label={label}
              leftSection={<Icon of={icon} />}
              active={pathname === to || pathname.startsWith(`${to}/`)}
              aria-current={pathname === to ? "page" : undefined}
              style={{ borderRadius: "var(--mantine-radius-md)" }}
            />
          ))}
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} style={{ outline: "none" }}>
        <div style={{ maxWidth: 1240, marginInline: "auto" }}>
          <Outlet />
        </div>
      </AppShell.Main>
    </AppShell>
  );
}

function Account() {
  const t = useTranslations("signIn");
  const signed = useSigned();
  const { name, email, tenant } = signed.person;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton aria-label={t("account", { name })} p={6} style={{ borderRadius: 8, display: "flex" }}>
          <Icon of={person} size={24} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text fw={600} c="var(--mantine-color-text)">
            {name}
          </Text>
          <Text fz="sm">{tenant?.name}</Text>
          <Text fz="sm">{email}</Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon of={leave} size={18} />} onClick={() => void signed.session.signOut()}>
          {t("signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
