const OF_COUNTRY = (country: string): string =>
  `areas @> jsonb_build_array(jsonb_build_object('country', ${country}::text))`;

/** SELECT of a JSON array: the territories, `TerritoryAreas` in JSON, that have areas in a country, by code. */
export const territoriesOf = (country: string): string => `
  SELECT coalesce(json_agg(json_build_object(
    'code', code, 'name', name, 'currency', currency, 'timeZone', time_zone, 'customs', customs, 'tax', tax,
    'areas', areas) ORDER BY code), '[]')
  FROM territory WHERE ${OF_COUNTRY(country)}`;

/** SELECT of an array: under which codes their rules are kept. */
export const ruleCodesOf = (country: string): string => `
  SELECT coalesce(array_agg(code), '{}')
  FROM (SELECT unnest(ARRAY[customs, tax]) AS code FROM territory WHERE ${OF_COUNTRY(country)}) kept WHERE code IS NOT NULL`;
