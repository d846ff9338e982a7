import { Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import lock from "~icons/lock";
import { Icon } from "../../shared/ui/icon";

/** A part of a page, with its heading. */
export function Card({ title, mark, children }: { title: string; mark?: ReactNode; children: ReactNode }) {
  return (
    <section className="surface" aria-label={title}>
      <Stack p="lg" gap="sm">
        <Group justify="space-between">
          <Title order={2} fz="h3">
            {title}
          </Title>
          {mark}
        </Group>
        {children}
      </Stack>
    </section>
  );
}

/** In the place of what a role may not see, or may not do: that it is kept back, never a blank. */
export function NotForRole({ what }: { what?: string }) {
  const t = useTranslations("admin");
  return (
    <Text component="span" fz="sm" c="dimmed" style={{ display: "inline-flex", alignItems: "center", gap: 6 }}>
      <Icon of={lock} size={15} />
      {what ? t("actNotForRole", { what }) : t("notForRole")}
    </Text>
  );
}

/** Names and what they are, one below the other. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  const t = useTranslations("shared");
  return (
    <dl style={{ margin: 0, display: "grid", gridTemplateColumns: "minmax(90px, max-content) 1fr", gap: "6px 16px" }}>
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: "contents" }}>
          <Text component="dt" fz="sm" c="dimmed">
            {name}
          </Text>
          <Text component="dd" m={0} style={{ minWidth: 0, overflowWrap: "anywhere" }}>
            {value ?? t("unknown")}
          </Text>
        </div>
      ))}
    </dl>
  );
}
