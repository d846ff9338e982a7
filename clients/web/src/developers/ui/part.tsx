import { Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "../developers.module.css";

/** A part of a page that an address leads to. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Stack component="section" gap="sm" id={id} className={styles.anchor} aria-labelledby={`${id}-title`}>
      <Title order={2} id={`${id}-title`}>
        {title}
      </Title>
      {children}
    </Stack>
  );
}
