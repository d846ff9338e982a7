/** How far back the figures go, as the address says. */
export interface FiguresSearch {
  days?: number;
}

export const SPANS = [7, 30, 90] as const;
const DAY_MS = 24 * 60 * 60 * 1000;

export const figuresSearch = (search: Record<string, unknown>): FiguresSearch => {
  const days = SPANS.find((each) => each === search.days);
  return days ? { days } : {};
};

export interface Span {
  from: string;
  /** Exclusive. */
  until: string;
  /** Each day of it, such as `2026-11-27`. */
  days: readonly string[];
}

/** Whole days in UTC until and with today. */
export function spanOf(days: number, now: Date): Span {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const [from, until] = [today - (days - 1) * DAY_MS, today + DAY_MS];
  const all = Array.from({ length: days }, (_each, index) =>
    new Date(from + index * DAY_MS).toISOString().slice(0, 10),
  );
  return { from: new Date(from).toISOString(), until: new Date(until).toISOString(), days: all };
}
