import { Table } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
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
}

export function QueueTable<Item extends { id: string }>({ title, columns, items }: QueueTableProps<Item>) {
  const { asked } = useQueueSearch();
  const { pathname } = useLocation();
  const [first, ...rest] = columns;
  return (
    <Table className={styles.table} highlightOnHover aria-label={title}>
      <Table.Thead>
        <Table.Tr>
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
