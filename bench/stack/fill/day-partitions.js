const PARTITIONS = `SELECT inhrelid::regclass::text AS name, pg_get_userbyid(relowner) AS owner FROM pg_inherits
  JOIN pg_class ON pg_class.oid = inhparent WHERE inhparent = $1::regclass`;
const DAY_MS = 86_400_000;
const CHECK_VIOLATION = "23514";

/**
 * Gives a table that is partitioned by day the days that it would have if it had been in use for so long.
 * @param {import("pg").Client} client
 * @param {string} table
 * @param {number} from Unix milliseconds
 */
async function addPastDays(client, table, from) {
  const { rows } = await client.query(PARTITIONS, [table]);
  // Nothing to do where the table is whole; else its days are called as the stack calls them.
  const days = new Set(rows.map(({ name }) => /_(\d{8})$/.exec(name)?.[1]).filter(Boolean));
  if (days.size === 0) return;
  for (let day = from - (from % DAY_MS); day < Date.now(); day += DAY_MS) {
    const [date, next] = [day, day + DAY_MS].map((at) => new Date(at).toISOString().slice(0, 10));
    const name = `${table}_${date.replaceAll("-", "")}`;
    if (days.has(name.slice(-8))) continue;
    try {
      await client.query(
        `CREATE TABLE ${name} PARTITION OF ${table} FOR VALUES FROM ('${date} 00:00:00+00') TO ('${next} 00:00:00+00')`,
      );
    } catch (error) {
      // The partition for all other days has rows of this one already, and takes the rest of them too.
      if (error.code !== CHECK_VIOLATION) throw error;
      continue;
    }
    await client.query(`ALTER TABLE ${name} OWNER TO ${client.escapeIdentifier(rows[0].owner)}`);
  }
}

module.exports = { addPastDays };
