import type { ColumnOptions } from "typeorm";

/** The driver reads a bigint column as text. */
const transformer = {
  to: (value: bigint | null | undefined) => value?.toString() ?? value,
  from: (value: string | null) => (value === null ? null : BigInt(value)),
};

/** An amount in minor units. */
export const minorUnits = (name: string): ColumnOptions => ({ type: "bigint", name, transformer });
export const optionalMinorUnits = (name: string): ColumnOptions => ({ ...minorUnits(name), nullable: true });
