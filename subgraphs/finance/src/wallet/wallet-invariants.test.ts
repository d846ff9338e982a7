import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import fc from "fast-check";
import { RefundReason } from "../refund/charge-refund.entity";
import { FinanceUnderTest } from "../testing/finance";

let finance: FinanceUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
});
afterAll(() => finance.close());

const asSystem = <T>(work: Parameters<typeof finance.domain.database.transaction<T>>[1]) =>
  finance.domain.database.transaction(Viewer.system, work);

function request(customerId: string, orderId: string, amountMinor: bigint, attempt = 1): Promise<void> {
  const { fundings } = finance.domain.services;
  const nothing = { quoteId: null, dutyMinor: null, taxMinor: null, placedBy: null };
  return asSystem((tx) =>
    fundings.request(tx, {
      orderId,
      customerId,
      reference: "BYTEST",
      attempt,
      amountMinor,
      currency: "EUR",
      ...nothing,
    }),
  );
}

const heldOrDenied = (orderIds: readonly string[]) =>
  finance.rows<{ type: string; times: number }>(
    "SELECT type, count(*)::int AS times FROM outbox_event WHERE aggregate_id = ANY($1) GROUP BY type ORDER BY type",
    [orderIds],
  );

it("1,000 holds at once take what there is and not a cent more", async () => {
  const wallet = await finance.wallet({ posted: 20_000n, creditLimit: 10_050n });
  const orderIds = Array.from({ length: 1_000 }, () => randomUUID());
  await Promise.all(orderIds.map((orderId) => request(wallet.tenantId, orderId, 100n)));
  expect(await heldOrDenied(orderIds)).toEqual([
    { type: "hold.denied.v1", times: 700 },
    { type: "hold.placed.v1", times: 300 },
  ]);
  expect(await finance.money(wallet.id)).toBe("20000 30000");
  expect(
    await finance.rows(
      "SELECT count(*)::int AS holds, sum(amount_minor)::int AS minor FROM hold WHERE wallet_id = $1",
      [wallet.id],
    ),
  ).toEqual([{ holds: 300, minor: 30_000 }]);
  expect(await finance.faults()).toEqual([]);
});

it("what the code would overdraw, the database refuses", async () => {
  const wallet = await finance.wallet({ posted: 100n, creditLimit: 50n });
  const overdraw = (column: string, minor: number) =>
    asSystem((tx) => tx.query(`UPDATE wallet SET ${column} = ${minor} WHERE id = $1`, [wallet.id]));
  await expect(overdraw("held_minor", 151)).rejects.toThrow("wallet_is_covered");
  await expect(overdraw("posted_minor", -51)).rejects.toThrow("wallet_is_covered");
  await overdraw("held_minor", 150);
  await expect(overdraw("credit_limit_minor", 49)).rejects.toThrow("wallet_is_covered");
  await overdraw("held_minor", 0);
});

it("20 calls at once with one key pay once and answer alike", async () => {
  const wallet = await finance.wallet();
  const input = {
    ...{ walletId: wallet.id, amount: { amountMinor: "700", currency: "EUR" }, bankReference: randomUUID() },
    idempotencyKey: randomUUID(),
  };
  const read = "... on RecordTopUpSuccess { topUp { id status amount { decimal } wallet { posted { decimal } } } }";
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => finance.domain.act("recordTopUp", read, input, finance.finance)),
  );
  const { id } = answers[0]!.topUp as { id: string };
  const booked = { id, status: "BOOKED", amount: { decimal: "7.00" }, wallet: { posted: { decimal: "7.00" } } };
  expect(answers).toEqual(Array(20).fill({ __typename: "RecordTopUpSuccess", topUp: booked }));
  expect(await finance.money(wallet.id)).toBe("700 0");
  expect(await finance.booked(id)).toEqual(["CREDIT WALLET 700", "DEBIT BANK 700"]);
});

it("20 payments at once of one bank reference are one", async () => {
  const wallet = await finance.wallet();
  const reference = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      finance.pay(wallet.id, 700n, "EUR", index % 2 ? reference : ` ${reference.toUpperCase()}`),
    ),
  );
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
    ...Array(19).fill("DuplicateBankReference"),
    "RecordTopUpSuccess",
  ]);
  expect(await finance.money(wallet.id)).toBe("700 0");
});

/** What may happen to the money of one wallet's orders, of which there are four. */
type Act =
  | { act: "pay"; minor: number }
  | { act: "limit"; minor: number }
  | { act: "correct"; minor: number; isCredit: boolean }
  | { act: "request"; order: number; minor: number }
  | { act: "due" | "expire"; order: number }
  | { act: "release"; order: number; minor: number }
  | { act: "refund"; order: number; minor: number; isReturn: boolean; fee: number }
  | { act: "invoice" };

const minor = fc.integer({ min: 1, max: 600 });
const order = fc.integer({ min: 0, max: 3 });
const acts = fc.array(
  fc.oneof<fc.Arbitrary<Act>[]>(
    fc.record({ act: fc.constant("pay" as const), minor }),
    fc.record({ act: fc.constant("limit" as const), minor }),
    fc.record({ act: fc.constant("correct" as const), minor, isCredit: fc.boolean() }),
    fc.record({ act: fc.constant("request" as const), order, minor }),
    fc.record({ act: fc.constant("due" as const), order }),
    fc.record({ act: fc.constant("expire" as const), order }),
    fc.record({ act: fc.constant("release" as const), order, minor }),
    fc.record({ act: fc.constant("refund" as const), order, minor, isReturn: fc.boolean(), fee: fc.nat(50) }),
    fc.record({ act: fc.constant("invoice" as const) }),
  ),
  { minLength: 5, maxLength: 25 },
);

const GIVEN_BACK: Act[] = [
  { act: "limit", minor: 600 },
  ...[0, 1].flatMap((index): Act[] => [
    { act: "request", order: index, minor: 400 + index },
    { act: "due", order: index },
  ]),
  { act: "invoice" },
  { act: "refund", order: 0, minor: 150, isReturn: false, fee: 20 },
  { act: "pay", minor: 100 },
  { act: "correct", minor: 50, isCredit: true },
  { act: "refund", order: 0, minor: 600, isReturn: true, fee: 0 },
  { act: "refund", order: 1, minor: 600, isReturn: true, fee: 50 },
  { act: "invoice" },
];

it("whatever happens in whatever order, the books balance and no wallet is overdrawn", async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.boolean(), async (sequence, atOnce) => {
      const wallet = await finance.wallet({ posted: 500n });
      const orders = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
      const { fundings } = finance.domain.services;
      let attempt = 0;
      const carryOut = async (one: Act): Promise<unknown> => {
        if (one.act === "pay") return finance.pay(wallet.id, BigInt(one.minor));
        if (one.act === "limit") {
          const limit = { walletId: wallet.id, creditLimitMinor: String(one.minor), reason: "A test." };
          return finance.domain.act("setCreditLimit", "", limit, finance.finance);
        }
        if (one.act === "correct") {
          const amount = { amountMinor: String(one.minor), currency: "EUR" };
          const kind = one.isCredit ? "CREDIT_NOTE" : "DEBIT_NOTE";
          const note = { walletId: wallet.id, kind, amount, reason: "A test." };
          return finance.domain.act("proposeAdjustment", "", note, finance.finance);
        }
        if (one.act === "invoice") {
          const before = new Date(Date.now() + 60_000);
          return asSystem((tx) => finance.domain.services.invoices.issueFor(tx, wallet.id, before));
        }
        const [orderId, customerId] = [orders[one.order]!, wallet.tenantId];
        if (one.act === "refund") {
          const amount = { amountMinor: BigInt(one.minor), currency: "EUR" };
          const fee = { amountMinor: BigInt(one.fee), currency: "EUR" };
          const reason = one.isReturn ? RefundReason.RETURNED : RefundReason.LINES_CANCELLED;
          const returnId = one.isReturn ? randomUUID() : null;
          const due = { orderId, customerId, reason, returnId, amount, fee, eventId: randomUUID() };
          // What was not taken yet is not given back.
          return asSystem((tx) => finance.domain.services.refunds.give(tx, due)).catch((error: Error) =>
            expect(error.message).toContain("nothing was taken for this order"),
          );
        }
        attempt += 1;
        if (one.act === "request") return request(customerId, orderId, BigInt(one.minor), attempt);
        if (one.act === "due") return asSystem((tx) => fundings.due(tx, orderId, customerId, randomUUID()));
        if (one.act === "release") {
          const fee = { amountMinor: BigInt(one.minor), currency: "EUR", reason: null };
          return asSystem((tx) => fundings.release(tx, orderId, customerId, fee, randomUUID()));
        }
        // Apart: whoever holds a hold's row does not wait for its wallet's.
        const over = "UPDATE hold SET expires_at = placed_at WHERE order_id = $1 AND status = 'ACTIVE'";
        return asSystem((tx) => tx.query(over, [orderId])).then(() =>
          asSystem(async (tx) => {
            const [hold] = await tx.query("SELECT id FROM hold WHERE order_id = $1 ORDER BY id DESC LIMIT 1", [
              orderId,
            ]);
            if (hold) await fundings.expire(tx, hold.id);
          }),
        );
      };
      if (atOnce) await Promise.all(sequence.map(carryOut));
      else for (const one of sequence) await carryOut(one);

      const [found] = await finance.rows(
        `SELECT posted_minor - held_minor >= -credit_limit_minor AS covered,
           held_minor = (SELECT coalesce(sum(amount_minor), 0) FROM hold WHERE wallet_id = w.id AND status = 'ACTIVE') AS "isHeld",
           posted_minor = (SELECT sum(CASE side WHEN 'CREDIT' THEN amount_minor ELSE -amount_minor END) FROM posting p WHERE p.account_id = w.account_id) AS "isBooked"
         FROM wallet w WHERE id = $1`,
        [wallet.id],
      );
      expect(found).toEqual({ covered: true, isHeld: true, isBooked: true });
    }),
    {
      numRuns: 12,
      // By chance too few orders are paid, invoiced and given back.
      examples: [
        [GIVEN_BACK, false],
        [GIVEN_BACK, true],
      ],
    },
  );
  expect(
    await finance.rows(
      "SELECT currency FROM posting GROUP BY currency HAVING sum(CASE side WHEN 'DEBIT' THEN amount_minor ELSE -amount_minor END) <> 0",
    ),
  ).toEqual([]);
  expect(await finance.faults()).toEqual([]);
});
