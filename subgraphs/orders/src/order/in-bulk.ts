/** What a statement inserts at most: each size is a statement of its own, and few are prepared on each connection. */
const SIZES = [64, 16, 4, 1] as const;

/** Many rows as groups of few sizes, so that however many they are, their statements are the same few. */
export function inBulk<T>(rows: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < rows.length; ) {
    const size = SIZES.find((one) => one <= rows.length - at)!;
    groups.push(rows.slice(at, at + size));
    at += size;
  }
  return groups;
}
