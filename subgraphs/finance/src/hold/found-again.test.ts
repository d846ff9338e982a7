import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { FinanceUnderTest } from "../testing/finance";

let finance: FinanceUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
});
afterAll(() => finance.close());

const eur = (amountMinor: number) => ({ amountMinor: String(amountMinor), currency: "EUR" });
const types = async (orderId: string) => (await finance.domain.events(orderId)).map(({ type }) => type);
const holdsOf = (orderId: string) =>
  finance.rows(
    "SELECT id, status, amount_minor AS amount, captured_minor AS captured FROM hold WHERE order_id = $1 ORDER BY id",
    [orderId],
  );

/** Held for an order that is let go of, as its loss was paid for. */
async function lost(posted: bigint) {
  const wallet = await finance.wallet({ posted });
  const order = { orderId: randomUUID(), customerId: wallet.tenantId };
  await finance.request(order, 800n);
  await finance.tell("released", { ...order, fee: null, feeReason: null });
  expect(await finance.money(wallet.id)).toBe(`${posted} 0`);
  return { wallet, order };
}

it("the money of a lost parcel is let go of; found, it is held again, and is taken once it is delivered, by one entry", async () => {
  const { wallet, order } = await lost(1000n);
  await finance.request(order, 800n, { attempt: 2, duty: eur(60) });
  expect(await finance.money(wallet.id)).toBe("1000 800");
  await finance.tell("due", order);
  expect(await finance.money(wallet.id)).toBe("200 0");
  const [before, hold, ...others] = await holdsOf(order.orderId);
  expect([before, hold, others]).toMatchObject([
    { status: "RELEASED", amount: "800", captured: "0" },
    { status: "CAPTURED", amount: "800", captured: "800" },
    [],
  ]);
  expect(await finance.booked(before!.id as string)).toEqual([]);
  expect(await finance.booked(hold!.id as string)).toEqual([
    "CREDIT DUTY_PAYABLE 60",
    "CREDIT FREIGHT_REVENUE 740",
    "DEBIT WALLET 800",
  ]);
  expect(await finance.faults()).toEqual([]);
});

it("the money of a parcel that was found is taken later where it could not be held again", async () => {
  const { wallet, order } = await lost(800n);
  const other = { orderId: randomUUID(), customerId: wallet.tenantId };
  await finance.request(other, 800n);
  await finance.request(order, 800n, { attempt: 2 });
  await finance.tell("due", order);
  const before = ["hold.placed.v1", "hold.released.v1", "hold.denied.v1", "hold.denied.v1"];
  expect([await types(order.orderId), await finance.money(wallet.id)]).toEqual([before, "800 800"]);
  await finance.tell("released", { ...other, fee: null, feeReason: null });
  await finance.domain.database.transaction(Viewer.system, (tx) =>
    finance.domain.services.fundings.due(tx, order.orderId, order.customerId, null),
  );
  expect((await types(order.orderId)).slice(4)).toEqual(["hold.placed.v1", "hold.captured.v1", "order.reckoned.v1"]);
  expect(await finance.money(wallet.id)).toBe("0 0");
});
