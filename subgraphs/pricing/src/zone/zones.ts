import type { Area } from "@baiyun/kit";

/** A zone as a price is looked up by. */
export interface ZoneAreas {
  id: string;
  areas: Area[];
}

const inCountry = (country: string, at: string): string =>
  `reach.areas @> jsonb_build_array(jsonb_build_object('country', ${country}::text))
   AND reach.valid_from <= ${at}::timestamptz AND (reach.valid_to IS NULL OR reach.valid_to > ${at}::timestamptz)`;

/** SELECT of a JSON array: the zones that have areas in a country at an instant, by code. */
export const zonesOf = (country: string, at: string): string => `
  SELECT coalesce(json_agg(json_build_object('id', zone.id, 'areas', reach.areas) ORDER BY zone.code), '[]')
  FROM zone JOIN zone_reach reach ON reach.zone_id = zone.id WHERE ${inCountry(country, at)}`;

/** SELECT of their ids. */
export const zoneIdsOf = (country: string, at: string): string =>
  `SELECT reach.zone_id AS id FROM zone_reach reach WHERE ${inCountry(country, at)}`;
