import pg from "pg";
import { testDatabaseUrl } from "../testing/stores";
import { poolOf } from "./connection-pool";

let pool: pg.Pool;
let plain: pg.Client;
beforeAll(async () => {
  const connectionString = await testDatabaseUrl("kit");
  pool = new (poolOf(true))({ connectionString, max: 1, pipeline: true } as pg.PoolConfig);
  plain = new pg.Client({ connectionString });
  await plain.connect();
});
afterAll(() => Promise.all([pool.end(), plain.end()]));

const EVERY_KIND = `SELECT $1::int AS count, 12345678901234567890::numeric AS amount, 9007199254740993::bigint AS large, true AS yes,
  'ä'::text AS text, '2026-11-27T08:00:00.5Z'::timestamptz AS at, '2026-11-27'::date AS day, '{"a": [1]}'::jsonb AS json,
  '\\x00ff'::bytea AS bytes, ARRAY['a', NULL] AS list, NULL::text AS nothing, 1.5::float8 AS ratio`;

it("answers as a statement that is not prepared, each time", async () => {
  const { rows, rowCount, command, fields } = await plain.query(EVERY_KIND, [3]);
  for (let time = 0; time < 4; time += 1) {
    const answer = await pool.query(EVERY_KIND, [3]);
    expect({ ...answer.rows[0] }).toEqual({ ...rows[0] });
    expect([answer.rowCount, answer.command]).toEqual([rowCount, command]);
    expect(answer.fields.map(({ name }) => name)).toEqual(fields.map(({ name }) => name));
  }
});

it("writes as well, and tells how many rows", async () => {
  const client = await pool.connect();
  await client.query("CREATE TEMPORARY TABLE thing (id int PRIMARY KEY, name text)");
  for (const id of [1, 2, 3]) {
    const inserted = await client.query("INSERT INTO thing VALUES ($1, $2)", [id, "one"]);
    expect([inserted.command, inserted.rowCount, inserted.rows]).toEqual(["INSERT", 1, []]);
  }
  for (const [name, many] of [
    ["one", 3],
    ["two", 3],
    ["two", 3],
  ] as const) {
    const updated = await client.query("UPDATE thing SET name = $1 RETURNING id", [name]);
    expect([updated.rowCount, updated.rows]).toEqual([many, [{ id: 1 }, { id: 2 }, { id: 3 }]]);
  }
  client.release();
});

it("fails by itself alone: those sent with it and after it are answered", async () => {
  const client = await pool.connect();
  const divided = (by: number) => client.query("SELECT 6 / $1::int AS part", [by]);
  expect((await divided(2)).rows).toEqual([{ part: 3 }]);
  for (let time = 0; time < 3; time += 1) {
    const [three, fault, two] = await Promise.allSettled([divided(2), divided(0), divided(3)]);
    expect(three).toMatchObject({ value: { rows: [{ part: 3 }] } });
    expect(fault).toMatchObject({ reason: { code: "22012" } });
    expect(two).toMatchObject({ value: { rows: [{ part: 2 }] } });
  }
  const unsendable = {
    toPostgres: () => {
      throw new Error("no value");
    },
  };
  await expect(client.query("SELECT 6 / $1::int AS part", [unsendable])).rejects.toThrow("no value");
  expect((await divided(6)).rows).toEqual([{ part: 1 }]);
  client.release();
});
