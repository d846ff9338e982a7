import { randomUUID } from "node:crypto";
import { Database, migrationsOf, Viewer, withMigrations } from "@baiyun/kit";
import { testDatabaseUrl } from "@baiyun/kit/testing";
import { domain } from "../domain";
import { GiveBack } from "./give-back.migration";

const [issuedAt, endedAt] = [new Date("2026-05-06T07:08:09.000Z"), new Date("2026-06-07T08:09:10.000Z")];

it("what was paid before payments were kept counts from its invoice's sending, and a changed hold's amount from its end", async () => {
  const url = await testDatabaseUrl(`finance-${randomUUID().slice(0, 8)}`);
  const options = { url, entities: [...(domain.entities ?? [])], migrations: migrationsOf(domain) };
  const database = await Database.open(options);
  const query = (text: string, values: unknown[] = []) =>
    database.transaction(Viewer.system, (tx) => tx.query(text, values));
  const [tenantId, walletId] = [randomUUID(), randomUUID()];
  await query(
    `INSERT INTO wallet VALUES ($1, $2, 'EUR', gen_random_uuid(), -700, 0, 700, NULL, '', 0, NULL, NULL, 1, 'x', now(), now())`,
    [walletId, tenantId],
  );
  const invoice = (number: string, status: string, paid: number) =>
    query(
      `INSERT INTO invoice (id, tenant_id, wallet_id, status, number, currency, total_minor, paid_minor, accrued_before,
         issued_at, due_at, version, created_by, created_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, 'EUR', 500, $5, $6, $6, $6, 1, 'x', $6)`,
      [tenantId, walletId, status, number, paid, issuedAt],
    );
  await invoice("INV-1", "ISSUED", 0);
  await invoice("INV-2", "PART_PAID", 300);
  const hold = (amount: number, status: string, version: number, ended: Date | null) =>
    query(
      `INSERT INTO hold (id, tenant_id, wallet_id, order_id, currency, amount_minor, captured_minor, status, attempt, spent_month,
         placed_at, expires_at, ended_at, version, created_by)
       VALUES (gen_random_uuid(), $1, $2, gen_random_uuid(), 'EUR', $3, 0, $4, 1, '2026-05', $5, $5, $6, $7, 'x')`,
      [tenantId, walletId, amount, status, issuedAt, ended, version],
    );
  await hold(1, "ACTIVE", 1, null);
  await hold(2, "RELEASED", 2, endedAt);
  await hold(3, "RELEASED", 3, endedAt);

  const reverted = new GiveBack().name;
  while ((await withMigrations(options, (migrations) => migrations.revert())) !== reverted);
  await expect(query("SELECT credited_minor FROM invoice")).rejects.toThrow("credited_minor");
  await expect(query("UPDATE invoice SET status = 'PAID' WHERE number = 'INV-2'")).rejects.toThrow("invoice_check");
  expect(await withMigrations(options, (migrations) => migrations.run())).toContain(reverted);
  const settled =
    "SELECT i.number, s.kind, s.amount_minor AS minor, s.settled_at AS at FROM invoice_settlement s JOIN invoice i ON i.id = s.invoice_id";
  expect(await query(settled)).toEqual([{ number: "INV-2", kind: "PAID", minor: "300", at: issuedAt }]);
  expect(await query("SELECT amount_minor AS minor, amount_changed_at AS at FROM hold ORDER BY amount_minor")).toEqual([
    { minor: "1", at: null },
    { minor: "2", at: null },
    { minor: "3", at: endedAt },
  ]);
  await database.close();
});
