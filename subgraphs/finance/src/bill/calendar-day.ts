import type { ColumnOptions } from "typeorm";

/** The driver reads a day as the midnight of this machine's clock; a day is no instant. */
const transformer = {
  to: (day: string | null | undefined) => day,
  from: (day: Date | string | null) => (day instanceof Date ? dayOf(day) : day),
};

function dayOf(midnight: Date): string {
  const [month, day] = [midnight.getMonth() + 1, midnight.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${midnight.getFullYear()}-${month}-${day}`;
}

/** A day such as `2026-11-01`, which may be unknown. */
export const optionalDay = (name: string): ColumnOptions => ({ type: "date", name, nullable: true, transformer });
