import { cityOf, type Point, pointOf } from "../../shared/map/places";
import type { PositionOf } from "./map-documents";

/** Parcels that were last seen at one place. */
export interface Place {
  /** As people write it; null where nobody knows the place. */
  name: string | null;
  point: Point | null;
  parcels: PositionOf[];
}

/** Several places that are too near to each other to be told apart on the map. */
export interface Cluster {
  x: number;
  y: number;
  places: Place[];
  count: number;
}

export const isTroubled = ({ exceptions }: PositionOf): boolean => exceptions.some(({ closedAt }) => !closedAt);

/** Where a parcel was last seen, as its newest scan says; its country where the scan names no place. */
export function placeOf({ seen }: PositionOf): { name: string; point: Point } | null {
  const written = seen?.location ?? seen?.countryCode ?? null;
  const point = pointOf(written);
  if (!written || !point) return null;
  const { city, country } = cityOf(written);
  return { name: [city, country].filter(Boolean).join(", "), point };
}

/** By place, the fullest first; what was seen nowhere that is known comes last. */
export function placesOf(parcels: readonly PositionOf[]): Place[] {
  const places = new Map<string, Place>();
  for (const parcel of parcels) {
    const known = placeOf(parcel);
    const name = known?.name ?? null;
    const key = (name ?? "").toLowerCase();
    const place = places.get(key) ?? { name, point: known?.point ?? null, parcels: [] };
    place.parcels.push(parcel);
    places.set(key, place);
  }
  const rank = ({ name, parcels: here }: Place) => (name === null ? -1 : here.length);
  return [...places.values()].sort((a, b) => rank(b) - rank(a) || ((a.name ?? "") < (b.name ?? "") ? -1 : 1));
}

/** Places that stand nearer than so many pixels become one mark, which is at the fullest of them. */
export function clustersOf(
  places: readonly Place[],
  project: (point: Point) => readonly [x: number, y: number] | null,
  nearer: number,
): Cluster[] {
  const clusters: Cluster[] = [];
  for (const place of places) {
    const at = place.point && project(place.point);
    if (!at) continue;
    const [x, y] = at;
    const near = clusters.find((each) => Math.hypot(each.x - x, each.y - y) < nearer);
    if (near) {
      near.places.push(place);
      near.count += place.parcels.length;
    } else clusters.push({ x, y, places: [place], count: place.parcels.length });
  }
  return clusters;
}

interface Event {
  id: string;
  occurredAt?: string | null;
  recordedAt: string;
}

/** Whether one scan says more of where a parcel is than another: the later one, of what is dated. */
export function isLater(event: Event, than: Event | null): boolean {
  if (!than) return true;
  if (event.id === than.id) return false;
  return (event.occurredAt ?? event.recordedAt) >= (than.occurredAt ?? than.recordedAt);
}
