import type { EntityManager } from "typeorm";

/** The row is locked until the transaction ends, so that a number that is not used is taken by the next. */
const NEXT = `
  INSERT INTO document_series (series, year, last) VALUES ($1, $2, 1)
  ON CONFLICT (series, year) DO UPDATE SET last = document_series.last + 1 RETURNING last`;

/** The next number of invoices or credit notes, without gaps in a year. */
export async function nextNumber(tx: EntityManager, series: "INV" | "CN", at: Date): Promise<string> {
  const year = at.getUTCFullYear();
  const [{ last }] = await tx.query<[{ last: number }]>(NEXT, [series, year]);
  return `${series}-${year}-${String(last).padStart(6, "0")}`;
}
