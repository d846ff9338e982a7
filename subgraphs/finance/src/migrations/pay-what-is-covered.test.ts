import { randomUUID } from "node:crypto";
import { Database, migrationsOf, Viewer, withMigrations } from "@baiyun/kit";
import { testDatabaseUrl } from "@baiyun/kit/testing";
import { domain } from "../domain";
import { PayWhatIsCovered } from "./pay-what-is-covered.migration";

it("invoices that ask for more than their wallet owes are paid by what is too much, the oldest first; others stay", async () => {
  const url = await testDatabaseUrl(`finance-${randomUUID().slice(0, 8)}`);
  const options = { url, entities: [...(domain.entities ?? [])], migrations: migrationsOf(domain) };
  const database = await Database.open(options);
  const query = (text: string, values: unknown[] = []) =>
    database.transaction(Viewer.system, (tx) => tx.query(text, values));
  let number = 0;
  /** A wallet with that much posted, and an invoice of 5.00 for each, of which so much is paid. */
  const wallet = async (posted: number, ...paid: number[]) => {
    const [tenantId, walletId] = [randomUUID(), randomUUID()];
    await query(
      "INSERT INTO wallet VALUES ($1, $2, 'EUR', gen_random_uuid(), $3, 0, 9999, NULL, '', 0, NULL, NULL, 1, 'x', now(), now())",
      [walletId, tenantId, posted],
    );
    for (const minor of paid) {
      number += 1;
      const id = `00000000-0000-4000-8000-00000000000${number}`;
      await query(
        `INSERT INTO invoice (id, tenant_id, wallet_id, status, number, currency, total_minor, paid_minor, accrued_before,
           issued_at, due_at, version, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, 'EUR', 500, $6, now(), now(), now(), 1, 'x', now())`,
        [id, tenantId, walletId, minor > 0 ? "PART_PAID" : "ISSUED", `INV-${number}`, minor],
      );
    }
  };
  await wallet(0, 0, 200);
  await wallet(-600, 0, 100, 0);
  await wallet(-900, 100, 0);
  const migration = new PayWhatIsCovered().name;
  while ((await withMigrations(options, (migrations) => migrations.revert())) !== migration);
  expect(await withMigrations(options, (migrations) => migrations.run())).toContain(migration);

  const invoices = "SELECT number || ' ' || status || ' ' || paid_minor AS told FROM invoice ORDER BY number";
  expect((await query(invoices)).map(({ told }: { told: string }) => told)).toEqual([
    "INV-1 PAID 500",
    "INV-2 PAID 500",
    "INV-3 PAID 500",
    "INV-4 PART_PAID 400",
    "INV-5 ISSUED 0",
    "INV-6 PART_PAID 100",
    "INV-7 ISSUED 0",
  ]);
  const kept = `SELECT i.number || ' ' || s.kind || ' ' || s.amount_minor AS told FROM invoice_settlement s
    JOIN invoice i ON i.id = s.invoice_id ORDER BY told`;
  expect((await query(kept)).map(({ told }: { told: string }) => told)).toEqual([
    "INV-1 PAID 500",
    "INV-2 PAID 300",
    "INV-3 PAID 500",
    "INV-4 PAID 300",
  ]);
  await database.close();
});
