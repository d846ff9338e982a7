/** What an estimate is of; it is in the page's address, so that it can be shared. */
export interface Estimate {
  /** ISO 3166-1 alpha-2. */
  country: string;
  postalCode: string;
  weightG: number;
  /** Millimetres: length, width, height. */
  size: readonly [number, number, number];
  /** Of all goods, in minor units of `currency`. */
  valueMinor: number;
  currency: string;
  /** Six digits of the customs code, or none. */
  hs6: string;
}

export const CURRENCIES = ["EUR", "USD", "GBP"] as const;

const FIRST: Estimate = {
  country: "DE",
  postalCode: "",
  weightG: 500,
  size: [200, 150, 100],
  valueMinor: 4000,
  currency: "EUR",
  hs6: "",
};

const whole = (value: unknown, unsaid: number, most: number): number => {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 && number <= most ? number : unsaid;
};

/** From the address; what cannot be read there is as it is at first. */
export function estimateOf(search: Record<string, unknown>): Estimate {
  const text = (value: unknown, form: RegExp, unsaid: string) =>
    form.test(String(value ?? "")) ? String(value) : unsaid;
  const [length, width, height] = String(search.size ?? "").split("x");
  return {
    country: text(search.country, /^[A-Z]{2}$/, FIRST.country),
    postalCode: String(search.postalCode ?? "").slice(0, 16),
    weightG: whole(search.weightG, FIRST.weightG, 100_000),
    size: [
      whole(length, FIRST.size[0], 3_000),
      whole(width, FIRST.size[1], 3_000),
      whole(height, FIRST.size[2], 3_000),
    ],
    valueMinor: whole(search.valueMinor, FIRST.valueMinor, 100_000_000),
    currency: text(search.currency, /^(EUR|USD|GBP)$/, FIRST.currency),
    hs6: text(search.hs6, /^\d{6}$/, ""),
  };
}

export const searchOf = ({ size, ...estimate }: Estimate): Record<string, string | number> => ({
  ...estimate,
  size: size.join("x"),
});
