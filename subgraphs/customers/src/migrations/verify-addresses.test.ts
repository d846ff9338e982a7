import { randomUUID } from "node:crypto";
import { Database, migrationsOf, Viewer, withMigrations } from "@baiyun/kit";
import { testDatabaseUrl } from "@baiyun/kit/testing";
import { domain } from "../domain";
import { VerifyAddresses } from "./verify-addresses.migration";

const ROWS = "SELECT email, email_verified_at FROM user_account ORDER BY email";
const signedUp = new Date("2026-05-06T07:08:09.000Z");

it("who had a password before addresses were verified has verified theirs, forth and back", async () => {
  const url = await testDatabaseUrl(`customers-${randomUUID().slice(0, 8)}`);
  const options = { url, entities: [...(domain.entities ?? [])], migrations: migrationsOf(domain) };
  const tenantId = randomUUID();
  const person = (email: string, passwordHash: string | null) => [
    randomUUID(),
    tenantId,
    email,
    passwordHash,
    signedUp,
  ];

  const database = await Database.open(options);
  const query = (text: string, values: unknown[] = []) =>
    database.transaction(Viewer.system, (tx) => tx.query(text, values));
  await query("INSERT INTO tenant (id, name, kind, version, created_by) VALUES ($1, 'Cranes', 'CUSTOMER', 1, 'x')", [
    tenantId,
  ]);
  for (const values of [person("invited@example.com", null), person("signs.in@example.com", "a hash")]) {
    await query(
      `INSERT INTO user_account (id, tenant_id, email, name, password_hash, version, created_by, created_at, email_verified_at)
       VALUES ($1, $2, $3, 'Somebody', $4, 1, 'x', $5, $5)`,
      values,
    );
  }
  const reverted = new VerifyAddresses().name;
  while ((await withMigrations(options, (migrations) => migrations.revert())) !== reverted);
  await expect(query(ROWS)).rejects.toThrow("email_verified_at");
  expect(await withMigrations(options, (migrations) => migrations.run())).toContain(reverted);
  expect(await query(ROWS)).toEqual([
    { email: "invited@example.com", email_verified_at: null },
    { email: "signs.in@example.com", email_verified_at: signedUp },
  ]);
  await database.close();
});
