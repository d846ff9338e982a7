import { Button, Center, Group, Skeleton, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import type { ReactNode } from "react";
import type { CombinedError } from "urql";
import { useTranslations } from "use-intl";
import alert from "~icons/alert-triangle";
import empty from "~icons/inbox";
import refresh from "~icons/refresh";
import { FORBIDDEN_CODES } from "../graph/forbidden";
import { Icon } from "./icon";

/** Rows in the place of what is on its way. */
export function Loading({ rows = 5, height = 44 }: { rows?: number; height?: number }) {
  const t = useTranslations("shared");
  return (
    <Stack gap="xs" role="status" aria-label={t("loading")}>
      {Array.from({ length: rows }, (_each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
        <Skeleton key={index} height={height} radius="md" />
      ))}
    </Stack>
  );
}

/** Nothing is there: why, and what to do next. */
export function Empty({ title, text, icon = empty, children }: EmptyProps) {
  return (
    <Center py="xl" px="md">
      <Stack align="center" gap="xs" maw={440} ta="center">
        <ThemeIcon size={52} radius="xl" variant="light">
          <Icon of={icon} size={26} />
        </ThemeIcon>
        <Title order={2} fz="h3">
          {title}
        </Title>
        <Text c="dimmed">{text}</Text>
        {children && <Group mt="xs">{children}</Group>}
      </Stack>
    </Center>
  );
}

interface EmptyProps {
  title: string;
  text: string;
  icon?: string;
  children?: ReactNode;
}

/** What failed, whose turn it is, and a way to try again. */
export function Fault({ error, retry }: { error: CombinedError | undefined; retry: () => void }) {
  const t = useTranslations("shared");
  const codes = error?.graphQLErrors.map(({ extensions }) => String(extensions.code)) ?? [];
  const kind = error?.networkError
    ? "network"
    : codes.some((code) => FORBIDDEN_CODES.includes(code))
      ? "forbidden"
      : "other";
  return (
    <div role="alert">
      <Empty title={t("fault.title")} text={t(`fault.${kind}`)} icon={alert}>
        <Button variant="light" onClick={retry} leftSection={<Icon of={refresh} size={18} />}>
          {t("tryAgain")}
        </Button>
      </Empty>
    </div>
  );
}
