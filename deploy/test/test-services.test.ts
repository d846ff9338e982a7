import { Client } from "pg";
import { createClient } from "redis";

describe("the servers of a test run", () => {
  it("PostgreSQL 18 answers at TEST_DATABASE_URL, in UTF-8", async () => {
    const client = new Client({ connectionString: process.env.TEST_DATABASE_URL as string });
    await client.connect();
    const { rows } = await client.query(
      "SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('server_encoding') AS encoding, upper('ä') AS upper",
    );
    await client.end();
    expect(rows).toEqual([{ major: 18, encoding: "UTF8", upper: "Ä" }]);
  });

  it("Redis answers at TEST_REDIS_URL and refuses to forget", async () => {
    const client = createClient({ url: process.env.TEST_REDIS_URL as string });
    await client.connect();
    const policy = await client.configGet("maxmemory-policy");
    await client.close();
    expect(policy).toEqual({ "maxmemory-policy": "noeviction" });
  });
});
