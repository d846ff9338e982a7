import { randomUUID } from "node:crypto";
import { Database, migrationsOf, Viewer, withMigrations } from "@baiyun/kit";
import { testDatabaseUrl } from "@baiyun/kit/testing";
import { domain } from "../domain";
import { AssignRateCards } from "./assign-rate-cards.migration";

it("what was in force stays so, forth and back; what was a draft takes two persons from then on", async () => {
  const url = await testDatabaseUrl(`pricing-${randomUUID().slice(0, 8)}`);
  const options = { url, entities: [...(domain.entities ?? [])], migrations: migrationsOf(domain) };
  const database = await Database.open(options);
  const query = (text: string, values: unknown[] = []) =>
    database.transaction(Viewer.system, (tx) => tx.query(text, values));
  const lanes = "SELECT count(*)::int AS lanes FROM rate_lane WHERE published";
  const before = await query(lanes);

  const reverted = new AssignRateCards().name;
  while ((await withMigrations(options, (migrations) => migrations.revert())) !== reverted);
  const [owner, card, draft, published] = Array.from({ length: 4 }, () => randomUUID());
  await query(
    "INSERT INTO rate_card (id, tenant_id, customer_id, code, name, currency) VALUES ($1, $2, $2, 'OWN', 'Own', 'CNY')",
    [card, owner],
  );
  for (const [id, status] of [
    [draft, "DRAFT"],
    [published, "PUBLISHED"],
  ]) {
    await query(
      `INSERT INTO rate_card_version (id, rate_card_id, valid_from, status, created_by) VALUES ($1, $2, '2026-01-01', $3, 'x')`,
      [id, card, status],
    );
  }
  expect(await withMigrations(options, (migrations) => migrations.run())).toContain(reverted);
  expect(await query("SELECT assigned_from, assigned_to FROM rate_card WHERE id = $1", [card])).toEqual([
    { assigned_from: new Date(0), assigned_to: null },
  ]);
  expect(await query(lanes)).toEqual(before);
  await query("UPDATE rate_card_version SET valid_to = '2027-01-01' WHERE id = $1", [published]);
  await expect(query("UPDATE rate_card_version SET status = 'PUBLISHED' WHERE id = $1", [draft])).rejects.toThrow(
    "version_of_two_persons",
  );
  await database.close();
});
