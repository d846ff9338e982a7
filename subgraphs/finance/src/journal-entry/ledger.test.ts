import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { type AccountRef, house } from "../account/chart";
import { FinanceUnderTest } from "../testing/finance";
import { EntryKind } from "./journal-entry.entity";
import { credit, debit, type Line } from "./ledger.service";

let finance: FinanceUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
});
afterAll(() => finance.close());

const [bank, fees] = [house("BANK", "XTS"), house("FEE_REVENUE", "XTS")];

const post = (lines: readonly Line[], sourceId: string = randomUUID()) =>
  finance.domain.database.transaction(Viewer.system, (tx) =>
    finance.domain.services.ledger.post(tx, {
      ...{ kind: EntryKind.ADJUSTMENT, description: "A test.", tenantId: null, sourceId, lines, by: "test" },
    }),
  );
const asApplication = (text: string, values: unknown[] = []) =>
  finance.domain.database.transaction(Viewer.system, (tx) => tx.query(text, values));
const asOwner = (text: string, values: unknown[] = []) => {
  const { source } = finance.domain.database;
  return source.transaction(async (tx) => {
    await tx.query("SELECT set_config('baiyun.tenant', '*', true)");
    return tx.query(text, values);
  });
};
const balanceOf = async ({ id }: AccountRef) =>
  (
    await finance.rows<{ minor: string | null }>(
      "SELECT sum(balance_minor)::text AS minor FROM account_balance WHERE account_id = $1",
      [id],
    )
  )[0]!.minor;

describe("an entry", () => {
  it("is booked where it balances in each currency, and moves the balances by it", async () => {
    await post([debit(bank, 700n), credit(fees, 700n)]);
    const before = BigInt((await balanceOf(bank))!);
    const yen = [house("BANK", "JPY"), house("FX_CLEARING", "JPY")] as const;
    await post([debit(bank, 500n), credit(fees, 500n), debit(yen[0], 9n), credit(yen[1], 9n)]);
    expect(await balanceOf(bank)).toBe((before + 500n).toString());
  });

  it.each<[string, () => Line[], RegExp]>([
    ["one side", () => [debit(bank, 5n), debit(fees, 5n)], /does not balance in XTS/],
    ["unequal sides", () => [debit(bank, 5n), credit(fees, 4n)], /does not balance in XTS/],
    ["currencies mixed", () => [debit(bank, 5n), credit(house("FEE_REVENUE", "JPY"), 5n)], /does not balance in/],
    ["a single posting", () => [debit(bank, 5n)], /journal_entry_postings_check/],
  ])("of %s is refused by the database, and nothing of it stays", async (_what, lines, refused) => {
    const source = randomUUID();
    const before = await balanceOf(bank);
    await expect(post(lines(), source)).rejects.toThrow(refused);
    expect(await finance.rows("SELECT 1 FROM journal_entry WHERE source_id = $1", [source])).toEqual([]);
    expect(await balanceOf(bank)).toBe(before);
  });

  it("takes no posting afterwards, balanced or not", async () => {
    const entryId = await post([debit(bank, 5n), credit(fees, 5n)]);
    const added = asApplication(
      `INSERT INTO posting (id, entry_id, account_id, currency, side, amount_minor, booked_at)
       SELECT gen_random_uuid(), $1, a.id, 'XTS', a.side, 3, now() FROM (VALUES ($2::uuid, 'DEBIT'), ($3::uuid, 'CREDIT')) AS a(id, side)`,
      [entryId, bank.id, fees.id],
    );
    await expect(added).rejects.toThrow("has 4 postings and states 2");
  });

  it("is booked once for what it is booked for", async () => {
    const source = randomUUID();
    await post([debit(bank, 5n), credit(fees, 5n)], source);
    await expect(post([debit(bank, 5n), credit(fees, 5n)], source)).rejects.toThrow("journal_entry_kind_source_id_key");
  });

  it("is reversed by its opposite, once", async () => {
    const { database, services } = finance.domain;
    const entryId = await post([debit(bank, 5n), credit(fees, 5n)]);
    const before = await balanceOf(bank);
    const reverse = () =>
      database.transaction(Viewer.system, (tx) => services.ledger.reverse(tx, entryId, "Taken back.", "test"));
    const [first, second] = [await reverse(), await reverse()];
    expect([typeof first, second]).toEqual(["string", null]);
    expect(await balanceOf(bank)).toBe((BigInt(before!) - 5n).toString());
    const wrong = database.transaction(Viewer.system, async (tx) =>
      services.ledger.post(tx, {
        ...{ kind: EntryKind.REVERSAL, description: "Not quite.", tenantId: null, by: "test" },
        ...{ reversesId: first!, lines: [debit(bank, 4n), credit(fees, 4n)] },
      }),
    );
    await expect(wrong).rejects.toThrow("is not the opposite of");
  });
});

describe("what is booked", () => {
  it.each(["account", "journal_entry", "posting", "account_balance"])(
    "in %s is not the application's to change",
    async (table) => {
      await post([debit(bank, 5n), credit(fees, 5n)]);
      for (const act of [`UPDATE ${table} SET tenant_id = NULL`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
        await expect(asApplication(act)).rejects.toThrow(`permission denied for table ${table}`);
      }
    },
  );

  it.each(["account", "journal_entry", "posting"])("in %s is not its owner's to change either", async (table) => {
    await post([debit(bank, 5n), credit(fees, 5n)]);
    for (const act of [`UPDATE ${table} SET tenant_id = NULL`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
      await expect(asOwner(act)).rejects.toThrow("what is booked is never changed: reverse the entry");
    }
  });

  it("has balances that nobody but the postings write", async () => {
    const written = asApplication("INSERT INTO account_balance VALUES ($1, 99, NULL, 5)", [bank.id]);
    await expect(written).rejects.toThrow("permission denied for table account_balance");
  });
});
