/** Which month's statement is shown. */
export interface StatementsSearch {
  /** Such as `2026-11`, by UTC. */
  month?: string;
}

/** From the address; what is no month is left out. */
export function statementsSearch(search: Record<string, unknown>): StatementsSearch {
  return typeof search.month === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(search.month)
    ? { month: search.month }
    : {};
}

/** The last `count` months, by UTC, the running one first. */
export function monthsUntil(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_each, back) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7),
  );
}
