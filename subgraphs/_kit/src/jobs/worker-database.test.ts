import type { PoolClient } from "pg";
import { testDatabaseUrl } from "../testing/index";
import { openWorkerPool } from "./worker-database";

it("a connection that is given back twice is back once, and of use to the next who asks", async () => {
  const pool = openWorkerPool(await testDatabaseUrl("kit-jobs-pool"), () => undefined);
  try {
    const [client, release] = await new Promise<[PoolClient, () => void]>((resolve, reject) => {
      pool.connect((error, taken, giveBack) => (error ? reject(error) : resolve([taken!, giveBack])));
    });
    expect([pool.totalCount, pool.idleCount]).toEqual([1, 0]);
    release();
    release();
    expect([pool.totalCount, pool.idleCount]).toEqual([1, 1]);
    const again = await pool.connect();
    expect(again).toBe(client);
    expect((await again.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    again.release();
  } finally {
    await pool.end();
  }
});
