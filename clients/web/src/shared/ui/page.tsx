import { Group, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";

/** A page's heading, which is where a screen reader begins, and what can be done on it. */
export function Page({ title, text, actions, children }: PageProps) {
  const t = useTranslations("shared");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t("brand")}`;
  }, [title, t]);
  useEffect(() => {
    // The first page is begun at its top by the browser itself.
    if (history.state?.__TSR_index > 0) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-end" gap="sm">
        <div>
          <Title order={1} ref={heading} tabIndex={-1} style={{ outline: "none" }}>
            {title}
          </Title>
          {text && (
            <Text c="dimmed" mt={4}>
              {text}
            </Text>
          )}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}

interface PageProps {
  title: string;
  text?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}
