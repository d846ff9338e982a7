import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "../developers.module.css";

/** Rows whose first cell names them; on a narrow screen a row is one below the other. */
export function FactsTable({ label, heads, rows }: { label: string; heads: readonly string[]; rows: FactsRow[] }) {
  return (
    <div className="surface">
      <Table className={styles.facts} aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head} scope="col">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, name, cells }) => (
            <Table.Tr key={key} id={key} style={{ verticalAlign: "top" }}>
              <Table.Th scope="row" fw={500}>
                {name}
              </Table.Th>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row keeps its columns
                <Table.Td key={index}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

export interface FactsRow {
  key: string;
  name: ReactNode;
  cells: ReactNode[];
}
