/**
 * Exchange rates, `Rate` in JSON. A row is in force from its instant until the next one of its pair, and rows are only ever
 * added: a trigger holds that. Sorted by pair, so that a path between two currencies never depends on the order of rows.
 */
const RATES = `coalesce(json_agg(json_build_object('id', id, 'base', base, 'quote', quote, 'rate', rate, 'effectiveFrom', effective_from, 'source', source) ORDER BY base, quote), '[]')`;

/** SELECT of a JSON array: the newest rate of each pair at an instant. It steps from pair to pair, however many days are kept. */
export const ratesInForce = (at: string): string => `
  WITH RECURSIVE pair AS (
    (SELECT base, quote FROM fx_rate ORDER BY base, quote LIMIT 1)
    UNION ALL
    SELECT following.* FROM pair, LATERAL (
      SELECT base, quote FROM fx_rate WHERE (base, quote) > (pair.base, pair.quote) ORDER BY base, quote LIMIT 1
    ) following
  )
  SELECT ${RATES} FROM pair, LATERAL (
    SELECT id, rate, effective_from, source FROM fx_rate
    WHERE base = pair.base AND quote = pair.quote AND effective_from <= ${at}::timestamptz
    ORDER BY effective_from DESC LIMIT 1
  ) newest`;

/** SELECT of a JSON array: the rates of these ids. */
export const ratesOfIds = (ids: string): string => `SELECT ${RATES} FROM fx_rate WHERE id = ANY(${ids}::uuid[])`;
