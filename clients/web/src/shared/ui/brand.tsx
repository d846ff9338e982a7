import { Group, Text } from "@mantine/core";
import { useTranslations } from "use-intl";

/** The cloud that carries something, with its name. */
export function Brand({ part }: { part?: string }) {
  const t = useTranslations("shared");
  return (
    <Group gap={10} wrap="nowrap">
      <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="9" fill="var(--mantine-color-sky-6)" />
        <path d="M9.6 22.4h13.1a4.3 4.3 0 0 0 .8-8.5 7.2 7.2 0 0 0-13.8-1.6 5.1 5.1 0 0 0-.1 10.1Z" fill="#fff" />
        <path
          d="M12 18.2h8.2m0 0-2.6-2.5m2.6 2.5-2.6 2.4"
          stroke="#1355d8"
          strokeWidth="1.9"
          fill="none"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <Text component="span" fw={700} fz="lg" lh={1} style={{ letterSpacing: "-0.01em" }}>
        {t("brand")}
      </Text>
      {part && (
        <Text component="span" c="dimmed" fz="sm" lh={1} visibleFrom="xs" style={{ whiteSpace: "nowrap" }}>
          {part}
        </Text>
      )}
    </Group>
  );
}
