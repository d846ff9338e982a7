import { Group, Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** A part of a page under a heading of its own, with a mark beside it. */
export function Card({ title, mark, children }: { title: string; mark?: ReactNode; children: ReactNode }) {
  return (
    <section className="surface">
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
