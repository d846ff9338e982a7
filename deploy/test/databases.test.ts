import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { startPostgres } from "../src/services/postgres";
import { createDatabases } from "../src/stack/databases";
import { servicesOfEachTest } from "./support/services-of-each-test";

const SECRET = randomBytes(16).toString("hex");
const { place, keep } = servicesOfEachTest();

let server: string;
beforeEach(async () => {
  server = (await keep(startPostgres(place({ throwaway: true })))).url;
});

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const query = <T>(url: string, text: string): Promise<T[]> =>
  connected(url, async (client) => (await client.query(text)).rows as T[]);

function at(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

const create = () => createDatabases(server, ["orders", "pricing"], SECRET);

describe("a domain's role", () => {
  it("owns its database, may enter no other, and may do nothing to the server", async () => {
    const { orders } = await create();
    expect(
      await query(
        orders,
        `SELECT current_user AS role, rolsuper, rolcreatedb, rolcreaterole, rolbypassrls,
           pg_get_userbyid(datdba) AS owner, pg_has_role('baiyun_application', 'SET') AS acts_as_application
         FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`,
      ),
    ).toEqual([
      {
        role: "baiyun_orders",
        rolsuper: false,
        rolcreatedb: false,
        rolcreaterole: false,
        rolbypassrls: false,
        owner: "baiyun_orders",
        acts_as_application: true,
      },
    ]);
    await query(orders, "CREATE SCHEMA jobs");
    await expect(query(at(orders, "baiyun_pricing"), "SELECT 1")).rejects.toMatchObject({ code: "42501" });
    await expect(query(orders, "COPY (SELECT 1) TO PROGRAM 'true'")).rejects.toMatchObject({ code: "42501" });
  });

  it("is the same at the next start, and gets the password of the secret in use", async () => {
    const urls = await create();
    await query(urls.orders, "CREATE TABLE parcel AS SELECT 7 AS id");
    expect(await create()).toEqual(urls);
    const others = await createDatabases(server, ["orders"], "another secret");
    expect(others.orders).not.toBe(urls.orders);
    expect(await query(others.orders, "SELECT id FROM parcel")).toEqual([{ id: 7 }]);
    await expect(query(urls.orders, "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
  });
});

it("what an older stack created as the administrator is handed over, whole", async () => {
  await query(server, "CREATE DATABASE baiyun_orders");
  await query(server, "CREATE ROLE baiyun_application NOLOGIN");
  await query(
    at(server, "baiyun_orders"),
    `CREATE TYPE state AS ENUM ('OPEN');
     CREATE TABLE parcel (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, tenant int, state state DEFAULT 'OPEN');
     CREATE TABLE scan (id int, at date) PARTITION BY RANGE (at);
     CREATE TABLE scan_2026 PARTITION OF scan FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
     CREATE SEQUENCE number;
     CREATE VIEW open_parcel AS SELECT id FROM parcel;
     CREATE FUNCTION visible(tenant int) RETURNS boolean LANGUAGE sql AS 'SELECT tenant = 1';
     CREATE SCHEMA jobs;
     CREATE TABLE jobs.job (id serial, parcel int);
     CREATE FUNCTION jobs.add() RETURNS void LANGUAGE sql AS 'INSERT INTO jobs.job DEFAULT VALUES';
     ALTER TABLE parcel ENABLE ROW LEVEL SECURITY; ALTER TABLE parcel FORCE ROW LEVEL SECURITY;
     CREATE POLICY tenant ON parcel USING (visible(tenant));
     GRANT SELECT ON parcel TO baiyun_application;
     INSERT INTO parcel (tenant) VALUES (1), (2)`,
  );
  const { orders } = await create();
  expect(
    await query(
      orders,
      `SELECT 'database' AS left FROM pg_database WHERE datname = current_database() AND datdba <> current_user::regrole
       UNION ALL SELECT relname FROM pg_class WHERE oid >= 16384 AND relowner <> current_user::regrole
       UNION ALL SELECT proname FROM pg_proc WHERE oid >= 16384 AND proowner <> current_user::regrole
       UNION ALL SELECT typname FROM pg_type WHERE oid >= 16384 AND typowner <> current_user::regrole
       UNION ALL SELECT nspname FROM pg_namespace WHERE oid >= 16384 AND nspowner <> current_user::regrole`,
    ),
  ).toEqual([]);
  // As a later migration and the application would.
  await query(orders, "ALTER TABLE parcel ADD COLUMN note text; SELECT jobs.add(); SELECT nextval('number')");
  const seen = "SET ROLE baiyun_application; SELECT id FROM parcel";
  expect(
    await connected(orders, async (client) => ((await client.query(seen)) as unknown as { rows: unknown }[])[1]?.rows),
  ).toEqual([{ id: 1 }]);
  await expect(query(at((await create()).pricing, "baiyun_orders"), "SELECT 1")).rejects.toMatchObject({
    code: "42501",
  });
});

it("an administrator who is no superuser is enough", async () => {
  await query(server, "CREATE ROLE keeper LOGIN CREATEDB CREATEROLE PASSWORD 'keeper'");
  const keeper = new URL(server);
  [keeper.username, keeper.password] = ["keeper", "keeper"];
  await query(keeper.href, "CREATE DATABASE baiyun_orders");
  await query(at(keeper.href, "baiyun_orders"), "CREATE TABLE parcel AS SELECT 7 AS id");
  const urls = await createDatabases(keeper.href, ["orders", "pricing"], SECRET);
  await query(urls.orders, "ALTER TABLE parcel ADD COLUMN note text");
  expect(await createDatabases(keeper.href, ["orders", "pricing"], SECRET)).toEqual(urls);
  await expect(query(at(urls.pricing, "baiyun_orders"), "SELECT 1")).rejects.toMatchObject({ code: "42501" });
});
