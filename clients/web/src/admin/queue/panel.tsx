import { Button, Group, Stack, Title } from "@mantine/core";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslations } from "use-intl";
import back from "~icons/arrow-left";
import { Icon } from "../../shared/ui/icon";
import styles from "./queue.module.css";

/** What is worked on. Whoever opened it is at its heading; whoever came by a link begins at the page's top. */
export function Panel({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  const t = useTranslations("admin.queue");
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (history.state?.__TSR_index > 0) heading.current?.focus();
  }, []);
  return (
    <section className={`surface ${styles.panel}`} aria-labelledby={id}>
      <Stack p="lg" gap="md">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Title order={2} fz="h3" id={id} ref={heading} tabIndex={-1} style={{ outline: "none" }}>
            {title}
          </Title>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<Icon of={back} size={16} />}
            onClick={close}
            style={{ flex: "none" }}
          >
            {t("toList")}
          </Button>
        </Group>
        {children}
      </Stack>
    </section>
  );
}
