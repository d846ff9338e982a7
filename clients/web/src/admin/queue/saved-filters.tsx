import { Button, CloseButton, Group, Popover, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure, useLocalStorage } from "@mantine/hooks";
import { useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import bookmark from "~icons/bookmark";
import { useSigned } from "../../shared/session/session-gate";
import { Form } from "../../shared/ui/form";
import { Icon } from "../../shared/ui/icon";
import type { QueueSearch } from "./queue-search";
import { useQueueSearch } from "./use-queue-search";

interface Saved {
  name: string;
  search: Pick<QueueSearch, "filter" | "direction">;
}

const MOST = 12;

/** Filters under names of one's own, in this browser: the graph keeps none. A colleague is sent the address, which has all of it. */
export function SavedFilters() {
  const t = useTranslations("admin.filters");
  const { person } = useSigned();
  const { pathname } = useLocation();
  const { asked, show } = useQueueSearch();
  const [saved, keep] = useLocalStorage<Saved[]>({ key: `filters ${person.id} ${pathname}`, defaultValue: [] });
  const [isNaming, popover] = useDisclosure(false);
  const [name, write] = useState("");
  const { filter, direction } = asked;
  const now = { ...(filter && { filter }), ...(direction && { direction }) };
  const save = () => {
    if (!name.trim()) return;
    keep([...saved.filter((each) => each.name !== name.trim()), { name: name.trim(), search: now }].slice(-MOST));
    write("");
    popover.close();
  };
  const isSomething = Boolean(filter || direction);
  if (saved.length === 0 && !isSomething) return null;
  return (
    <Group gap="xs" role="group" aria-label={t("saved")}>
      {saved.map((each) => (
        <Group key={each.name} gap={0} wrap="nowrap">
          <Button
            size="compact-sm"
            variant={JSON.stringify(each.search) === JSON.stringify(now) ? "filled" : "default"}
            onClick={() => show(each.search)}
          >
            {each.name}
          </Button>
          <CloseButton
            size="sm"
            aria-label={t("forget", { name: each.name })}
            onClick={() => keep(saved.filter((other) => other !== each))}
          />
        </Group>
      ))}
      {isSomething && (
        <Popover opened={isNaming} onChange={(isOpen) => !isOpen && popover.close()} trapFocus withArrow>
          <Popover.Target>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<Icon of={bookmark} size={16} />}
              onClick={popover.toggle}
            >
              {t("save")}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <Form onSubmit={save}>
              <Stack gap="xs">
                <TextInput
                  label={t("name")}
                  value={name}
                  maxLength={40}
                  onChange={(event) => write(event.currentTarget.value)}
                />
                <Text fz="xs" c="dimmed" maw={260}>
                  {t("here")}
                </Text>
                <Button type="submit" size="compact-md">
                  {t("keep")}
                </Button>
              </Stack>
            </Form>
          </Popover.Dropdown>
        </Popover>
      )}
    </Group>
  );
}
