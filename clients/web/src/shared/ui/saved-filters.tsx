import { Button, CloseButton, Group, Popover, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure, useLocalStorage } from "@mantine/hooks";
import { useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import bookmark from "~icons/bookmark";
import { useSigned } from "../session/session-gate";
import { Form } from "./form";
import { Icon } from "./icon";

interface Saved<Search> {
  name: string;
  search: Search;
}

interface SavedFiltersProps<Search> {
  /** What the list is asked for now, of what is worth a name: no page, and nothing that is open. */
  now: Search;
  show: (search: Search) => void;
}

const MOST = 12;

/** Filters under names of one's own, in this browser: the graph keeps none. A colleague is sent the address, which has all of it. */
export function SavedFilters<Search extends object>({ now, show }: SavedFiltersProps<Search>) {
  const t = useTranslations("shared.filters");
  const { person } = useSigned();
  const { pathname } = useLocation();
  const [saved, keep] = useLocalStorage<Saved<Search>[]>({ key: `filters ${person.id} ${pathname}`, defaultValue: [] });
  const [isNaming, popover] = useDisclosure(false);
  const [name, write] = useState("");
  const save = () => {
    if (!name.trim()) return;
    keep([...saved.filter((each) => each.name !== name.trim()), { name: name.trim(), search: now }].slice(-MOST));
    write("");
    popover.close();
  };
  const isSomething = Object.keys(now).length > 0;
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
