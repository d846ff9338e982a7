import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { viewer } from "@baiyun/kit/testing";
import { draftInput, OrdersUnderTest } from "../testing/orders-under-test";
import { Catalogue } from "./catalogue.entity";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
  await forget();
});
afterAll(async () => {
  await forget();
  await orders.close();
});

/** There is one catalogue, and the database is other tests' too. */
const forget = () => orders.database.transaction(Viewer.system, (tx) => tx.delete(Catalogue, { statedBy: "pricing" }));

const state = async (services: string[], currencies: string[], occurredAt: string) =>
  orders.handled(
    await orders.tell("pricing", "catalogue.stated.v1", { services, currencies }, randomUUID(), occurredAt),
  );
const NO_SERVICE = "There is no such service. There are BY-EXPRESS, YUN-STD.";
const NO_CURRENCY = "We do not quote in this currency. We quote in CNY, EUR.";
const faultsOf = ({ faults }: Record<string, unknown>) => faults;

it("until pricing has stated what it quotes, nothing is known to be wrong", async () => {
  const me = viewer("customer_admin");
  expect(await orders.draft(me, { serviceCode: "TELEPORT", currency: "BRL" })).toMatchObject({ status: "DRAFT" });
});

describe("once it has", () => {
  beforeAll(() => state(["BY-EXPRESS", "YUN-STD"], ["CNY", "EUR"], "2026-11-22T08:00:00.000Z"));

  it.each([
    ["a service", { serviceCode: "TELEPORT" }, [{ field: "serviceCode", message: NO_SERVICE }]],
    ["a currency", { currency: "BRL" }, [{ field: "currency", message: NO_CURRENCY }]],
    [
      "everything at once",
      {
        serviceCode: "TELEPORT",
        currency: "USD",
        lines: [{ ...draftInput().lines[0], unitValue: { amountMinor: "1", currency: "BRL" } }],
      },
      [
        { field: "serviceCode", message: NO_SERVICE },
        { field: "currency", message: NO_CURRENCY },
        { field: "lines.0.unitValue.currency", message: NO_CURRENCY },
      ],
    ],
  ])("createOrder tells of %s that it does not, and writes nothing", async (_case, own, faults) => {
    const me = viewer("customer_admin");
    const outcome = await orders.act("createOrder", { ...draftInput(), ...own }, me);
    expect([outcome.__typename, faultsOf(outcome)]).toEqual(["InvalidInput", faults]);
    expect(await orders.ordersOf(me.tid!)).toBe(0);
  });

  it("editOrder does too, and changes nothing; what an edit leaves out is not looked at", async () => {
    const me = viewer("customer_admin");
    const { id, version } = await orders.draft(me);
    const edit = { orderId: id, expectedVersion: version };
    const before = await orders.rows(id);
    const refused = await orders.act("editOrder", { ...edit, currency: "USD" }, me);
    expect([refused.__typename, faultsOf(refused)]).toEqual([
      "InvalidInput",
      [{ field: "currency", message: NO_CURRENCY }],
    ]);
    expect(await orders.rows(id)).toEqual(before);
    expect(await orders.must("editOrder", { ...edit, serviceCode: "YUN-STD" }, me)).toMatchObject({
      serviceCode: "YUN-STD",
      currency: "EUR",
    });
  });

  it("a statement that comes late takes nothing back", async () => {
    await state(["TELEPORT"], ["BRL"], "2026-11-22T07:59:59.999Z");
    const me = viewer("customer_admin");
    expect((await orders.act("createOrder", { ...draftInput(), currency: "BRL" }, me)).__typename).toBe("InvalidInput");
    await state(["BY-EXPRESS"], ["EUR", "USD"], "2026-11-22T08:00:00.001Z");
    expect(await orders.draft(me, { currency: "USD" })).toMatchObject({ currency: "USD" });
  });
});
