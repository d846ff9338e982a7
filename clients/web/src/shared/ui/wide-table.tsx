import { Table } from "@mantine/core";
import type { ReactNode } from "react";

/** A table that is scrolled sideways where it has no room, by the keyboard as well. */
export function WideTable({ label, minWidth, children }: { label: string; minWidth: number; children: ReactNode }) {
  return (
    <Table.ScrollContainer
      minWidth={minWidth}
      // Its bar is there as long as something is out of sight, since a phone shows none until it is touched.
      scrollAreaProps={{
        type: "auto",
        offsetScrollbars: "present",
        viewportProps: { tabIndex: 0, role: "region", "aria-label": label },
      }}
    >
      {children}
    </Table.ScrollContainer>
  );
}
