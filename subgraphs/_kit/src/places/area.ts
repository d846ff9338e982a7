/** A country, or the part of it whose postcodes start with a prefix. */
export interface Area {
  country: string;
  postalPrefix: string | null;
}

export interface Destination {
  country: string;
  postalCode: string;
}

/** How many characters of postcode the closest area matches, 0 for a whole country; null when none does. */
export function matchArea(areas: readonly Area[], destination: Destination): number | null {
  const postalCode = destination.postalCode.toUpperCase().replaceAll(/[\s-]/g, "");
  const lengths = areas
    .filter(({ country, postalPrefix }) => {
      return country === destination.country && postalCode.startsWith(postalPrefix ?? "");
    })
    .map(({ postalPrefix }) => postalPrefix?.length ?? 0);
  return lengths.length === 0 ? null : Math.max(...lengths);
}

/** Written as the areas are: in plain digits and letters, without the country's code before it. */
export function plainly({ country, postalCode }: Destination): Destination {
  const plain = postalCode
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}.]/gu, "");
  const withoutCountry = plain.startsWith(country) ? plain.slice(country.length) : plain;
  return { country, postalCode: withoutCountry };
}

/** Of what is known to have areas, that whose area matches the most of the postcode; of equals the first. Null when none does. */
export function closest<T extends { areas: readonly Area[] }>(known: readonly T[], destination: Destination): T | null {
  const plain = plainly(destination);
  const matches = known
    .map((one) => ({ one, length: matchArea(one.areas, plain) }))
    .filter((match): match is { one: T; length: number } => match.length !== null)
    .sort((a, b) => b.length - a.length);
  return matches[0]?.one ?? null;
}
