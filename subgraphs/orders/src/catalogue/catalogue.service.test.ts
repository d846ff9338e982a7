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

const area = (country: string, ...prefixes: string[]) =>
  prefixes.length === 0
    ? [{ country, postalPrefix: null }]
    : prefixes.map((postalPrefix) => ({ country, postalPrefix }));
const zone = (name: string, areas: object[], services: string[], own: object[] = []) => ({
  name,
  areas,
  services,
  own,
});
const everybody = viewer("customer_admin");
const ZONES = [
  zone("Germany", area("DE"), ["BY-EXPRESS", "YUN-STD"]),
  zone("United States", area("US"), ["BY-EXPRESS", "YUN-STD"]),
  zone("Alaska and Hawaii", area("US", "995", "967", "968"), ["BY-EXPRESS"]),
  zone(
    "US territories and military addresses",
    [...area("US", "006", "007", "008", "009", "969", "96799", "09", "340", "962"), ...area("PR"), ...area("GU")],
    [],
    [{ tenantId: everybody.tid, services: ["YUN-STD"] }],
  ),
];

const state = async (services: string[], currencies: string[], occurredAt: string, more: object = {}) =>
  orders.handled(
    await orders.tell("pricing", "catalogue.stated.v1", { services, currencies, ...more }, randomUUID(), occurredAt),
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

describe("once it has stated whereto", () => {
  const inUs = (postalCode: string, country = "US") => ({
    consignee: { ...draftInput().consignee, city: "San Juan", postalCode, country },
  });
  const notThere = (address: string, field = "consignee.postalCode") => [
    { field, message: `We do not deliver to ${address} (US territories and military addresses).` },
  ];
  beforeAll(() => state(["BY-EXPRESS", "YUN-STD"], ["CNY", "EUR"], "2026-11-22T09:00:00.000Z", { zones: ZONES }));

  it.each([
    ["00901", "US"],
    ["00601-1234", "US"],
    ["00801", "US"],
    ["96910", "US"],
    ["96799", "US"],
    ["96950", "US"],
    ["09012", "US"],
    ["34002", "US"],
    ["96201", "US"],
    ["００９０１", "US"],
    ["00901", "PR"],
    ["96910", "GU"],
  ])("createOrder tells that nothing goes to %s in %s, and writes nothing", async (postalCode, country) => {
    const me = viewer("customer_admin");
    const outcome = await orders.act("createOrder", { ...draftInput(), ...inUs(postalCode, country) }, me);
    const address = `${country} ${postalCode.normalize("NFKC")}`;
    expect([outcome.__typename, faultsOf(outcome)]).toEqual(["InvalidInput", notThere(address)]);
    expect(await orders.ordersOf(me.tid!)).toBe(0);
  });

  it("names the services that go to a part that its own does not go to", async () => {
    const me = viewer("customer_admin");
    const far = { ...draftInput(), ...inUs("99501") };
    const outcome = await orders.act("createOrder", { ...far, serviceCode: "YUN-STD" }, me);
    expect([outcome.__typename, faultsOf(outcome)]).toEqual([
      "InvalidInput",
      [
        {
          field: "serviceCode",
          message: "YUN-STD does not deliver to US 99501 (Alaska and Hawaii). BY-EXPRESS does.",
        },
      ],
    ]);
    expect(await orders.ordersOf(me.tid!)).toBe(0);
    expect(await orders.draft(me, far)).toMatchObject({ serviceCode: "BY-EXPRESS" });
  });

  it("tells of a service that there is not, and of the currency, and not of the way as well", async () => {
    const outcome = await orders.act(
      "createOrder",
      { ...draftInput(), ...inUs("00901"), serviceCode: "TELEPORT", currency: "BRL" },
      viewer("customer_admin"),
    );
    expect(faultsOf(outcome)).toEqual([
      { field: "serviceCode", message: NO_SERVICE },
      { field: "currency", message: NO_CURRENCY },
    ]);
  });

  it("takes what goes to the mainland, to a country of which nothing is stated, and by a price of one's own", async () => {
    const me = viewer("customer_admin");
    for (const way of [inUs("10001"), inUs("", "HK"), inUs("34101")]) {
      expect(await orders.draft(me, way)).toMatchObject({ status: "DRAFT" });
    }
    expect(await orders.draft(everybody, { ...inUs("00901"), serviceCode: "YUN-STD" })).toMatchObject({
      status: "DRAFT",
    });
    const outcome = await orders.act("createOrder", { ...draftInput(), ...inUs("00901") }, everybody);
    expect(faultsOf(outcome)).toEqual([
      {
        field: "serviceCode",
        message: "BY-EXPRESS does not deliver to US 00901 (US territories and military addresses). YUN-STD does.",
      },
    ]);
  });

  it("editOrder tells of a new address or service, and changes nothing; of an old one it says nothing", async () => {
    const me = viewer("customer_admin");
    const { id, version } = await orders.draft(me, inUs("99501"));
    const edit = { orderId: id, expectedVersion: version };
    const before = await orders.rows(id);
    const edits = [{ ...inUs("00901") }, { serviceCode: "YUN-STD" }];
    const refused = [];
    for (const own of edits) refused.push(faultsOf(await orders.act("editOrder", { ...edit, ...own }, me)));
    expect(refused).toEqual([
      notThere("US 00901"),
      [
        {
          field: "serviceCode",
          message: "YUN-STD does not deliver to US 99501 (Alaska and Hawaii). BY-EXPRESS does.",
        },
      ],
    ]);
    expect(await orders.rows(id)).toEqual(before);
    await state(["BY-EXPRESS", "YUN-STD"], ["CNY", "EUR"], "2026-11-22T09:00:01.000Z", {
      zones: ZONES.map((one) => ({ ...one, services: one.name.startsWith("Alaska") ? [] : one.services })),
    });
    expect(await orders.must("editOrder", { ...edit, currency: "CNY" }, me)).toMatchObject({ currency: "CNY" });
  });
});
