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
