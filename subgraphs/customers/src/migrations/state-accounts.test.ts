import { randomUUID } from "node:crypto";
import { createLogger, Database, handle, jobsResource, migrationsOf, Viewer, withMigrations } from "@baiyun/kit";
import { testDatabaseUrl, until } from "@baiyun/kit/testing";
import { stateNextTerms, statingTerms } from "../customer/state-terms";
import { domain } from "../domain";
import { stateNextMembers, statingMembers } from "../membership/state-members";
import { StateAccounts } from "./state-accounts.migration";

it("members and terms of before are told of once, after the upgrade, page by page", async () => {
  const url = await testDatabaseUrl(`customers-${randomUUID().slice(0, 8)}`);
  const options = { url, entities: [...(domain.entities ?? [])], migrations: migrationsOf(domain) };
  const database = await Database.open(options);
  const query = (text: string, values: unknown[] = []) =>
    database.transaction(Viewer.system, (tx) => tx.query(text, values));
  const reverted = new StateAccounts().name;
  while ((await withMigrations(options, (migrations) => migrations.revert())) !== reverted);
  const many = "FROM generate_series(1, 450) AS n";
  const id = "('01980000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid";
  await query(
    `INSERT INTO tenant (id, name, kind, version, created_by) SELECT ${id}, 'Cranes', 'CUSTOMER', 1, 'x' ${many}`,
  );
  await query(`INSERT INTO customer (id, tenant_id, name, tier, default_currency, incoterm, status, version, created_by)
    SELECT ${id}, ${id}, 'Cranes', 'STANDARD', 'EUR', 'DDP', CASE n WHEN 1 THEN 'CLOSED' ELSE 'ACTIVE' END, 1, 'x' ${many}`);
  await query(`INSERT INTO user_account (id, tenant_id, email, name, version, created_by, email_verified_at)
    SELECT ${id}, ${id}, n || '@example.com', 'Somebody', 1, 'x', CASE n WHEN 2 THEN NULL ELSE now() END ${many}`);
  await query(`INSERT INTO membership (id, tenant_id, user_id, role, version, created_by)
    SELECT ${id}, ${id}, ${id}, 'customer_admin', 1, 'x' ${many}`);

  expect(await withMigrations(options, (migrations) => migrations.run())).toContain(reverted);
  const handlers = [handle(statingMembers, stateNextMembers), handle(statingTerms, stateNextTerms)];
  const logger = createLogger("customers", "silent");
  const jobs = jobsResource({ domain: "customers", database, directUrl: url, handlers, logger });
  await jobs.start?.();
  const told = () =>
    query(`SELECT type, count(*)::int AS events, count(DISTINCT aggregate_id)::int AS of,
      count(*) FILTER (WHERE payload ->> 'isActive' = 'false')::int AS inactive FROM outbox_event GROUP BY type ORDER BY type`);
  await until(
    async () => (await told()).reduce((sum: number, { events }: { events: number }) => sum + events, 0) >= 900,
  );
  await jobs.close?.();
  expect(await told()).toEqual([
    { type: "customer.terms_changed.v1", events: 450, of: 450, inactive: 0 },
    { type: "member.stated.v1", events: 450, of: 450, inactive: 2 },
  ]);
  await database.close();
});
