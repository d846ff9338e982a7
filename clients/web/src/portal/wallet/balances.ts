const DAY_MS = 86_400_000;

interface Booked {
  bookedAt: string;
  /** What is booked once this is. */
  balance: { decimal: string };
}

interface Span {
  /** The first instant, which begins a day in UTC. */
  from: string;
  /** Until before this instant. */
  to: string;
}

/** Days of the books, which are kept in UTC, such as `2026-11-02`. */
export function daysOf({ from, to }: Span): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at < Date.parse(to); at += DAY_MS) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/**
 * What was booked at the end of each day of a span. A day without a movement ends as the one before; what was not read yet is not
 * known, which is no zero.
 *
 * @param lines oldest first, from the first of the span on
 * @param isWhole whether these are all of the span
 */
export function balances(
  days: readonly string[],
  opening: string,
  lines: readonly Booked[],
  isWhole: boolean,
): (string | null)[] {
  const lastRead = lines.at(-1)?.bookedAt.slice(0, 10) ?? "";
  const ends = new Map(lines.map(({ bookedAt, balance }) => [bookedAt.slice(0, 10), balance.decimal]));
  let balance = opening;
  return days.map((day) => {
    // More of the last day that was read may be to come.
    if (!isWhole && day >= lastRead) return null;
    balance = ends.get(day) ?? balance;
    return balance;
  });
}
