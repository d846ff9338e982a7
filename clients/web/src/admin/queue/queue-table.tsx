import { Checkbox, Table } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Selection } from "../../shared/ui/use-selection";
import styles from "./queue.module.css";
import { useQueueSearch } from "./use-queue-search";

export interface Column<Item> {
  label: string;
  /** What the first column holds becomes the link that opens the row. */
  cell: (item: Item) => ReactNode;
  /** Below the link, in the first column. */
  below?: (item: Item) => ReactNode;
}

interface QueueTableProps<Item> {
  title: string;
  columns: readonly Column<Item>[];
  items: readonly Item[];
  /** Where rows can be chosen, to be acted on together. */
  selection?: Selection | undefined;
  nameOf: (item: Item) => string;
}

export function QueueTable<Item extends { id: string }>({
  title,
  columns,
  items,
  selection,
  nameOf,
}: QueueTableProps<Item>) {
  const { asked } = useQueueSearch();
  const { pathname } = useLocation();
  const t = useTranslations("shared.selection");
  const [first, ...rest] = columns;
  const ids = items.map(({ id }) => id);
  const chosen = selection ? ids.filter(selection.has).length : 0;
  return (
    <Table className={styles.table} highlightOnHover aria-label={title}>
      <Table.Thead>
        <Table.Tr>
          {selection && (
            <Table.Th scope="col" w={44}>
              <Checkbox
                aria-label={t("all")}
                checked={chosen === ids.length}
                indeterminate={chosen > 0 && chosen < ids.length}
                onChange={({ currentTarget }) => selection.toggle(ids, currentTarget.checked)}
              />
            </Table.Th>
          )}
          {columns.map(({ label }) => (
            <Table.Th key={label} scope="col">
              {label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => {
          const isOpen = item.id === asked.item;
          return (
            <Table.Tr key={item.id} className={`${styles.row} ${isOpen ? styles.open : ""}`}>
              {selection && (
                <Table.Td className={styles.choice}>
                  <Checkbox
                    aria-label={t("one", { name: nameOf(item) })}
                    checked={selection.has(item.id)}
                    onChange={({ currentTarget }) => selection.toggle([item.id], currentTarget.checked)}
                  />
                </Table.Td>
              )}
              <Table.Th scope="row">
                <Link
                  to={pathname}
                  search={{ ...asked, item: item.id } as never}
                  resetScroll={false}
                  className={styles.link}
                  data-row={item.id}
                  data-open={isOpen || undefined}
                >
                  {first?.cell(item)}
                </Link>
                {first?.below?.(item)}
              </Table.Th>
              {rest.map(({ label, cell }) => (
                <Table.Td key={label} data-label={label}>
                  {cell(item)}
                </Table.Td>
              ))}
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
