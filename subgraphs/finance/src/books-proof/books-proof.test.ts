import { staff, viewer } from "@baiyun/kit/testing";
import { FinanceUnderTest } from "../testing/finance";

let finance: FinanceUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
});
afterAll(() => finance.close());

/** Something that no code of ours does, as the tables' owner and past their rules, and taken back afterwards. */
async function whileBroken(text: string, values: unknown[], work: () => Promise<void>, mend: string): Promise<void> {
  const as = async (statement: string, given: unknown[]) => {
    await finance.domain.database.source.transaction(async (tx) => {
      await tx.query("SELECT set_config('baiyun.tenant', '*', true)");
      await tx.query(statement, given);
    });
  };
  await as(text, values);
  await work();
  await as(mend, values);
}

it("a proof finds a wallet that differs from its account and its holds, and a balance from its postings", async () => {
  const wallet = await finance.wallet({ posted: 1000n });
  const [{ accountId }] = (await finance.rows<{ accountId: string }>(
    'SELECT account_id AS "accountId" FROM wallet WHERE id = $1',
    [wallet.id],
  )) as [{ accountId: string }];
  const ours = async () =>
    (await finance.faults()).filter((fault) => fault.includes(wallet.id) || fault.includes(accountId));
  expect(await ours()).toEqual([]);
  await whileBroken(
    "UPDATE wallet SET posted_minor = posted_minor + 1, held_minor = held_minor + 7 WHERE id = $1",
    [wallet.id],
    async () =>
      expect(await ours()).toEqual([
        `wallet ${wallet.id} has 1001 posted, booked is 1000`,
        `wallet ${wallet.id} has 7 held, its holds are 0`,
      ]),
    "UPDATE wallet SET posted_minor = posted_minor - 1, held_minor = held_minor - 7 WHERE id = $1",
  );
  await whileBroken(
    "UPDATE account_balance SET balance_minor = balance_minor - 3 WHERE account_id = $1",
    [accountId],
    async () => expect(await ours()).toEqual([`account ${accountId} holds -1003, booked is -1000`]),
    "UPDATE account_balance SET balance_minor = balance_minor + 3 WHERE account_id = $1",
  );
  expect(await ours()).toEqual([]);
});

it("a proof is told of and shown to finance and admin alone", async () => {
  finance.domain.clock.set("2026-11-22T08:00:00.000Z");
  const { proof } = await finance.domain.act(
    "proveBooks",
    "... on ProveBooksSuccess { proof { id provedAt entries isBalanced faultCount } }",
    {},
    staff("admin"),
  );
  const { id, ...shown } = proof as { id: string; entries: number; faultCount: number };
  expect(shown).toMatchObject({ provedAt: "2026-11-22T08:00:00.000Z", isBalanced: true, faultCount: 0 });
  const payload = { provedAt: "2026-11-22T08:00:00.000Z", entries: shown.entries, isBalanced: true, faults: 0 };
  expect(await finance.domain.events(id)).toEqual([{ type: "books.proved.v1", payload }]);
  const list = "{ booksProofs(first: 1) { edges { node { id } } } }";
  const { data } = await finance.domain.run(list, {}, finance.finance);
  expect(data).toEqual({ booksProofs: { edges: [{ node: { id } }] } });
  for (const claims of [staff("ops"), staff("support"), viewer("customer_admin")]) {
    expect((await finance.domain.run(list, {}, claims)).errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  }
});
