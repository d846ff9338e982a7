import type { Area } from "@baiyun/kit";

/** A zone as a price is looked up by. */
export interface ZoneAreas {
  id: string;
  areas: Area[];
}

const OF_COUNTRY = (country: string): string =>
  `areas @> jsonb_build_array(jsonb_build_object('country', ${country}::text))`;

/** SELECT of a JSON array: the zones that have areas in a country, by code. */
export const zonesOf = (country: string): string =>
  `SELECT coalesce(json_agg(json_build_object('id', id, 'areas', areas) ORDER BY code), '[]') FROM zone WHERE ${OF_COUNTRY(country)}`;

/** SELECT of their ids. */
export const zoneIdsOf = (country: string): string => `SELECT id FROM zone WHERE ${OF_COUNTRY(country)}`;
