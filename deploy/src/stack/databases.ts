import { createHmac } from "node:crypto";
import { PostgresClient } from "@baiyun/kit/postgres-client";
import type { Client } from "pg";
import { Failure, lineOf } from "../failure";

/** Owns nothing; a domain's transactions run as this role, so that no policy is bypassed. */
const APPLICATION_ROLE = "baiyun_application";

/**
 * Creates for each domain the database `baiyun_<domain>` (with _ for -) and the role of the same name, which owns it and may enter no other.
 * What an older stack created as the administrator is handed over to its role.
 *
 * @param serverUrl of the administrator: a superuser, or a role with CREATEDB and CREATEROLE.
 * @param secret the roles' passwords are derived from it, so that the same secret finds them again.
 * @returns each domain's URL, with its own role.
 */
export async function createDatabases<D extends string>(
  serverUrl: string,
  domains: readonly D[],
  secret: string,
): Promise<Record<D, string>> {
  const admin = new PostgresClient({ connectionString: serverUrl });
  await admin.connect();
  try {
    if (!(await exists(admin, APPLICATION_ROLE))) await admin.query(`CREATE ROLE ${APPLICATION_ROLE} NOLOGIN`);
    const urls: Partial<Record<D, string>> = {};
    for (const domain of domains) {
      const name = `baiyun_${domain.replaceAll("-", "_")}`;
      const password = createHmac("sha256", secret).update(name).digest("hex");
      const act = (await exists(admin, name)) ? "ALTER" : "CREATE";
      await admin.query(`${act} ROLE ${name} LOGIN PASSWORD ${admin.escapeLiteral(password)}`);
      await admin.query(`GRANT ${APPLICATION_ROLE} TO ${name}`);
      await own(admin, serverUrl, name);
      const url = new URL(serverUrl);
      [url.pathname, url.username, url.password] = [`/${name}`, name, password];
      urls[domain] = url.href;
    }
    return urls as Record<D, string>;
  } catch (error) {
    throw new Failure(`The databases cannot be created at DATABASE_URL: ${lineOf(error)}`);
  } finally {
    await admin.end();
  }
}

async function exists(admin: Client, role: string): Promise<boolean> {
  return (await admin.query("SELECT FROM pg_roles WHERE rolname = $1", [role])).rowCount === 1;
}

async function own(admin: Client, serverUrl: string, name: string): Promise<void> {
  const { rows } = await admin.query<{ owner: string }>(
    "SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = $1",
    [name],
  );
  if (rows[0]?.owner === name) return;
  const { rowCount: isSuperuser } = await admin.query(
    "SELECT 1 FROM pg_roles WHERE rolname = current_user AND rolsuper",
  );
  // Who is no superuser hands over to those roles only that it belongs to.
  if (!isSuperuser) await admin.query(`GRANT ${name} TO CURRENT_USER`);
  if (rows[0]) await handOver(serverUrl, name);
  else await admin.query(`CREATE DATABASE ${name} OWNER ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  // Else the role of any other domain could enter, and act as the application there.
  await admin.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
}

/** One ALTER for each thing that the administrator owns in a database; what belongs to a table follows it. */
const OWNED = `
  SELECT format('ALTER SCHEMA %I OWNER TO %I', nspname, $1::text) AS statement
    FROM pg_namespace WHERE nspowner = current_user::regrole AND nspname !~ '^pg_' AND nspname <> 'information_schema'
  UNION ALL
  SELECT format('ALTER %s %s OWNER TO %I',
      CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END,
      c.oid::regclass, $1::text)
    FROM pg_class c
    WHERE relowner = current_user::regrole AND relkind IN ('r', 'p', 'v', 'm', 'S') AND c.oid >= 16384
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND (d.deptype = 'e' OR (relkind = 'S' AND d.deptype IN ('a', 'i'))))
  UNION ALL
  SELECT format('ALTER ROUTINE %s OWNER TO %I', p.oid::regprocedure, $1::text)
    FROM pg_proc p
    WHERE proowner = current_user::regrole AND p.oid >= 16384
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  UNION ALL
  SELECT format('ALTER TYPE %s OWNER TO %I', t.oid::regtype, $1::text)
    FROM pg_type t
    WHERE typowner = current_user::regrole AND t.oid >= 16384
      AND (typtype IN ('e', 'd', 'r') OR (typtype = 'c' AND EXISTS (SELECT FROM pg_class WHERE oid = typrelid AND relkind = 'c')))
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')`;

async function handOver(serverUrl: string, name: string): Promise<void> {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const admin = new PostgresClient({ connectionString: url.href });
  await admin.connect();
  try {
    await admin.query("BEGIN");
    // First, since it makes the role the owner of schema public, where an owner of tables must be allowed to create.
    await admin.query(`ALTER DATABASE ${name} OWNER TO ${name}`);
    const { rows } = await admin.query<{ statement: string }>(OWNED, [name]);
    for (const { statement } of rows) await admin.query(statement);
    await admin.query("COMMIT");
  } finally {
    await admin.end();
  }
}
