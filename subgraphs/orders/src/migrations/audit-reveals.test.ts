import { randomUUID } from "node:crypto";
import { AuditEntry, Database, migrationsOf, Viewer, verifyAudit, withMigrations } from "@baiyun/kit";
import { testDatabaseUrl } from "@baiyun/kit/testing";
import { domain } from "../domain";
import { AuditReveals } from "./audit-reveals.migration";

it("reveals of before there was an audit stand in its chain, and so does each that is written after", async () => {
  const url = await testDatabaseUrl(`orders-${randomUUID().slice(0, 8)}`);
  const options = { url, entities: [...(domain.entities ?? [])], migrations: migrationsOf(domain) };
  const database = await Database.open(options);
  const reveal = (reason: string) =>
    database.transaction(Viewer.system, (tx) =>
      tx.query(
        `INSERT INTO consignee_reveal (id, tenant_id, order_id, reason, revealed_by, revealed_at)
         VALUES ($1, $2::uuid, $2::uuid, $3, $2::uuid, '2026-05-06T07:08:09.123Z')`,
        [`01980000-0000-7000-8000-00000000000${reason.length}`, randomUUID(), reason],
      ),
    );
  const reverted = new AuditReveals().name;
  while ((await withMigrations(options, (migrations) => migrations.revert())) !== reverted);
  await reveal("two");
  await reveal("1");
  expect(await withMigrations(options, (migrations) => migrations.run())).toContain(reverted);
  await reveal("three");

  const entries = await database.transaction(Viewer.system, (tx) =>
    tx.find(AuditEntry, { order: { position: "ASC" } }),
  );
  expect(entries.map(({ position, reason, act, subjectKind }) => [position, reason, act, subjectKind])).toEqual([
    [1, "1", "revealConsignee", "Order"],
    [2, "two", "revealConsignee", "Order"],
    [3, "three", "revealConsignee", "Order"],
  ]);
  expect(entries.map(({ subjectId, actor, at }) => [subjectId === actor, at.toISOString()])).toEqual(
    Array(3).fill([true, "2026-05-06T07:08:09.123Z"]),
  );
  expect((await verifyAudit(database)).brokenAt).toBeNull();
  await database.close();
});
