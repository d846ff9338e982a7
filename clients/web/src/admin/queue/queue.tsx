import { Alert, Button, Group, Kbd, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type ReactNode, useEffect, useRef } from "react";
import type { CombinedError } from "urql";
import { useTranslations } from "use-intl";
import done from "~icons/circle-check";
import filterOff from "~icons/filter-off";
import keyboard from "~icons/keyboard";
import { Icon } from "../../shared/ui/icon";
import { Pages } from "../../shared/ui/list";
import { Page } from "../../shared/ui/page";
import { SelectionBar } from "../../shared/ui/selection-bar";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { type Selection, useSelection } from "../../shared/ui/use-selection";
import { Panel } from "./panel";
import styles from "./queue.module.css";
import { type Column, QueueTable } from "./queue-table";
import { useQueueKeys } from "./use-queue-keys";
import { useQueueSearch } from "./use-queue-search";

/** What a queue shows of its list; undefined while nothing of it is there. */
export interface QueueList<Item> {
  items: readonly Item[] | undefined;
  /** Null where there are more than were counted. */
  total: number | null | undefined;
  endCursor: string | null | undefined;
  hasNextPage: boolean | undefined;
  error: CombinedError | undefined;
  again: () => void;
}

interface QueueProps<Item> {
  title: string;
  columns: readonly Column<Item>[];
  list: QueueList<Item>;
  /** Fields of the filter. */
  filters?: ReactNode;
  /** What is said when nothing waits. */
  none: string;
  nameOf: (item: Item) => string;
  detail: (item: Item) => ReactNode;
  /** What can be done with several at once; rows cannot be chosen without it. */
  bulk?: (selection: Selection) => ReactNode;
}

const rowOf = (id: string): string => `[data-row="${CSS.escape(id)}"]`;

/** A list of what waits, worked through by keyboard, and beside it the one that is worked on. */
export function Queue<Item extends { id: string }>(props: QueueProps<Item>) {
  const { title, columns, list, filters, none, nameOf, detail, bulk } = props;
  const t = useTranslations("admin.queue");
  const shared = useTranslations("shared");
  const { asked, show } = useQueueSearch();
  const rows = useRef<HTMLDivElement>(null);
  const [isHelping, help] = useDisclosure(false);
  const { items } = list;
  const selection = useSelection(items);
  const { item: openId, ...closed } = asked;
  const close = () => {
    if (openId) show(closed);
  };
  const wasOpen = useRef<string | undefined>(undefined);
  useEffect(() => {
    // Back from what was open, where on a phone the list was away until now.
    if (!openId && wasOpen.current) rows.current?.querySelector<HTMLElement>(rowOf(wasOpen.current))?.focus();
    wasOpen.current = openId;
  }, [openId]);
  useQueueKeys(rows, { close, help: help.open });
  const open = items?.find(({ id }) => id === openId);
  // What has left the list meanwhile stays in the panel, with what was typed there.
  const known = useRef<Item>(undefined);
  if (open) known.current = open;
  const shown = known.current?.id === openId ? known.current : undefined;
  const { after, ...firstPage } = closed;
  const isFiltered = Boolean(asked.filter);
  return (
    <Page
      title={title}
      text={items && t("count", { count: list.total == null ? "10000+" : String(list.total) })}
      actions={
        <Button variant="default" leftSection={<Icon of={keyboard} size={18} />} onClick={help.open} visibleFrom="sm">
          {t("keys")}
        </Button>
      }
    >
      {filters}
      {bulk && <SelectionBar selection={selection}>{bulk(selection)}</SelectionBar>}
      <div className={`${styles.work} ${openId ? styles.both : ""}`}>
        <Stack className={styles.list} ref={rows}>
          <div className="surface">
            {!items && !list.error && (
              <Stack p="md">
                <Loading rows={6} />
              </Stack>
            )}
            {!items && list.error && <Fault error={list.error} retry={list.again} />}
            {items?.length === 0 && (
              <Empty
                icon={isFiltered ? filterOff : done}
                title={isFiltered ? t("noneFiltered") : none}
                text={isFiltered ? t("noneFilteredText") : t("noneText")}
              >
                {isFiltered && (
                  <Button variant="light" onClick={() => show({})}>
                    {t("clear")}
                  </Button>
                )}
              </Empty>
            )}
            {items && items.length > 0 && (
              <QueueTable columns={columns} items={items} title={title} nameOf={nameOf} selection={bulk && selection} />
            )}
          </div>
          <Pages
            label={t("pages")}
            after={after}
            pageInfo={items && { hasNextPage: Boolean(list.hasNextPage), endCursor: list.endCursor ?? null }}
            show={(next) => show(next ? { ...firstPage, after: next } : firstPage)}
          />
        </Stack>
        {openId && items && (
          <Panel key={openId} title={shown ? nameOf(shown) : t("gone")} close={close}>
            <div role="status" className={styles.said}>
              {!open && <Alert color="gray">{shown ? t("left") : t("goneText")}</Alert>}
            </div>
            {shown && detail(shown)}
          </Panel>
        )}
      </div>
      <Modal
        opened={isHelping}
        onClose={help.close}
        title={t("keys")}
        closeButtonProps={{ "aria-label": shared("close") }}
      >
        <Stack gap="xs" component="ul" className="plain-list">
          {(
            [
              ["next", ["j", "↓"]],
              ["previous", ["k", "↑"]],
              ["open", ["Enter"]],
              ["back", ["Esc"]],
              ["help", ["?"]],
            ] as const
          ).map(([what, keys]) => (
            <Group key={what} component="li" gap="xs">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
              <Text>{t(`key.${what}`)}</Text>
            </Group>
          ))}
        </Stack>
        <Text fz="sm" c="dimmed" mt="md">
          {t("keysText")}
        </Text>
      </Modal>
    </Page>
  );
}
