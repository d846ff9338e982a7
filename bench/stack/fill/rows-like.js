/** But those that PostgreSQL fills in: generated, or counted. */
const COLUMNS = `SELECT column_name FROM information_schema.columns
  WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' AND is_identity = 'NO'
    AND coalesce(column_default, '') NOT LIKE 'nextval(%'`;

/** Rows a statement: short enough to tell of progress. */
const CHUNK = 100_000;

/**
 * Inserts rows that are like a sample which the stack has written, so that columns that nobody here knows of have a value that fits.
 *
 * @param {import("pg").Client} client
 * @param {string} table
 * @param {object} rows
 * @param {string} rows.like Condition of the sample in the same table.
 * @param {number} rows.count
 * @param {string} [rows.where] Which of the numbers 1 to `count` are wanted.
 * @param {Record<string, string>} rows.columns SQL by column, of a bigint `n` and the row `sample`; columns that are not there are passed over.
 * @param {(line: string) => void} report
 */
async function insertLike(client, table, { like, count, where = "true", columns }, report) {
  const { rows } = await client.query(COLUMNS, [table]);
  const names = rows.map(({ column_name: name }) => name);
  const list = names.map((name) => `"${name}"`).join(", ");
  const values = names.map((name) => columns[name] ?? `sample."${name}"`).join(", ");
  let inserted = 0;
  for (let from = 1; from <= count; from += CHUNK) {
    const until = Math.min(count, from + CHUNK - 1);
    const { rowCount } = await client.query(
      `INSERT INTO "${table}" (${list}) SELECT ${values}
       FROM (SELECT * FROM "${table}" WHERE ${like} LIMIT 1) sample CROSS JOIN generate_series(${from}::bigint, ${until}) n
       WHERE ${where} ON CONFLICT DO NOTHING`,
    );
    inserted += rowCount;
  }
  if (inserted === 0) throw new Error(`Nothing was filled into ${table}: there is no row like ${like}.`);
  report(`${table}: ${inserted.toLocaleString("en")} rows`);
}

module.exports = { insertLike };
