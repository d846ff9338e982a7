import { type Area, closest, type Destination } from "@baiyun/kit";

/** A part of the world under one set of duties and one of taxes, which need not be those of the country it is addressed in. */
export interface Territory {
  /** ISO 3166-1 where it has a code of its own, else a name of ours. */
  code: string;
  name: string;
  /** Its customs currency. */
  currency: string;
  timeZone: string;
  /** The code under which its rules of duty are kept; null where none is known. */
  customs: string | null;
  /** The same for taxes and fees. */
  tax: string | null;
}

export type TerritoryAreas = Territory & { areas: Area[] };

/**
 * The territory whose area matches the most of the postcode. Without a postcode it is the country's mainland.
 * Null when nothing is known of the country.
 */
export function closestTerritory(known: readonly TerritoryAreas[], destination: Destination): Territory | null {
  const found = closest(known, destination);
  if (!found) return null;
  const { areas, ...territory } = found;
  return territory;
}

/** Whether a postcode could tell that a parcel to the country goes elsewhere than to its mainland. */
export const hasParts = (known: readonly TerritoryAreas[], country: string): boolean =>
  known.some(({ areas }) => areas.some((area) => area.country === country && area.postalPrefix !== null));
