import { randomUUID } from "node:crypto";
import { staff, viewer } from "@baiyun/kit/testing";
import { draftInput, OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

describe("createOrder", () => {
  it("writes down everything that was ordered", async () => {
    const me = viewer("customer_member");
    const input = draftInput();
    const order = await orders.draft(me, input);
    expect(order).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/),
      reference: expect.stringMatching(/^BY[2-9A-HJKMNP-TV-Z]{10}$/),
      channel: "shopify",
      externalRef: input.externalRef,
      incoterm: "DDP",
      serviceCode: "BY-EXPRESS",
      iossNumber: "IM2760000742",
      currency: "EUR",
      status: "DRAFT",
      priorStatus: null,
      holdCause: null,
      holdReason: null,
      cancelReason: null,
      version: 1,
      quotedTotal: null,
      customer: { id: me.tid },
      externalRefTyped: null,
      orderedOn: null,
      consignee: { ...input.consignee, line2: null, region: null, phone: null, asTyped: [] },
      parcel: input.parcel,
      lines: [
        {
          ...input.lines[0],
          unitValue: { amountMinor: "1290", currency: "EUR", decimal: "12.90" },
          hsVersion: "HS2022",
          originCountry: "CN",
          battery: "NONE",
        },
      ],
    });
    expect(await orders.shown(order.id, me)).toEqual(order);
    expect(await orders.events(order.id)).toEqual([]);
    expect((await orders.rows(order.id)).order).toMatchObject({ createdBy: me.sub, tenantId: me.tid });
  });

  it("five calls at once with one key give one order", async () => {
    const me = viewer("customer_admin");
    const input = draftInput();
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => orders.act("createOrder", input, me)));
    expect(outcomes.map(({ __typename }) => __typename)).toEqual(Array(5).fill("CreateOrderSuccess"));
    expect(new Set(outcomes.map(({ order }) => order?.id)).size).toBe(1);
    expect(await orders.ordersOf(me.tid)).toBe(1);
  });

  it("five calls at once with keys of their own and one external reference give one order, and the others its name", async () => {
    const me = viewer("customer_admin");
    const { externalRef } = draftInput();
    const outcomes = await Promise.all(
      [1, 2, 3, 4, 5].map(() => orders.act("createOrder", { ...draftInput(), externalRef }, me)),
    );
    const created = outcomes.filter(({ order }) => order);
    expect(created).toHaveLength(1);
    expect(outcomes.filter(({ order }) => !order)).toEqual(
      Array(4).fill({
        __typename: "DuplicateExternalRef",
        message: "An order with this channel and external reference exists already.",
        existing: { id: created[0]?.order?.id, externalRef },
      }),
    );
    expect(await orders.ordersOf(me.tid)).toBe(1);
  });

  it("the same external reference is free in another channel and for another customer", async () => {
    const [a, b] = [viewer("customer_admin"), viewer("customer_admin")];
    const { externalRef } = draftInput();
    await orders.draft(a, { externalRef });
    await orders.draft(a, { externalRef, channel: "amazon-de" });
    await orders.draft(b, { externalRef });
    expect([await orders.ordersOf(a.tid), await orders.ordersOf(b.tid)]).toEqual([2, 1]);
  });

  it("a reference typed with spaces names the same order, and what was typed is kept", async () => {
    const me = viewer("customer_admin");
    const { externalRef } = draftInput();
    const order = await orders.draft(me, { externalRef: `${externalRef} ` });
    expect(order).toMatchObject({ externalRef, externalRefTyped: `${externalRef} ` });
    for (const again of [externalRef, ` ${externalRef}`, `${externalRef}\u3000`, `\ufeff${externalRef}`]) {
      expect(await orders.act("createOrder", { ...draftInput(), externalRef: again }, me)).toMatchObject({
        __typename: "DuplicateExternalRef",
        existing: { id: order.id, externalRef },
      });
    }
    expect(await orders.ordersOf(me.tid)).toBe(1);
  });

  it("what was typed is read, kept, and told to others only as it was read", async () => {
    const me = viewer("customer_admin");
    const consignee = {
      name: "Zoe\u0308 \u00a0Sj\u00f6berg",
      line1: "Drottninggatan 1",
      city: "Stockholm",
      postalCode: "SE-114 55",
      country: "SE",
      phone: "08-123 456 78",
    };
    const read = {
      ...consignee,
      name: "Zo\u00eb Sj\u00f6berg",
      postalCode: "114 55",
      phone: "+46812345678",
      line2: null,
      region: null,
    };
    const { id, consignee: shown } = await orders.draft(me, { consignee });
    expect(shown).toEqual({
      ...read,
      email: null,
      asTyped: ["name", "postalCode", "phone"].map((field) => ({ field, text: consignee[field as "name"] })),
    });
    await orders.must("submitOrder", { orderId: id }, me);
    expect((await orders.events(id))[0]).toMatchObject({
      payload: { destination: { country: "SE", postalCode: "114 55" } },
    });
  });

  it.each([
    ["００９０１", "00901"],
    ["96799-1234", "96799-1234"],
    [" 09012", "09012"],
  ])("of US %j pricing is told %s, by which it knows territories and military addresses", async (typed, postalCode) => {
    const me = viewer("customer_admin");
    const { id } = await orders.draft(me, {
      consignee: { ...draftInput().consignee, country: "US", postalCode: typed },
    });
    await orders.must("submitOrder", { orderId: id }, me);
    expect((await orders.events(id))[0]).toMatchObject({ payload: { destination: { country: "US", postalCode } } });
  });

  it("what a label cannot show is named and nothing is written", async () => {
    const me = viewer("customer_admin");
    const consignee = { ...draftInput().consignee, name: "ถนน 😀", postalCode: null };
    expect(await orders.act("createOrder", { ...draftInput(), consignee }, me)).toMatchObject({
      __typename: "InvalidInput",
      faults: [
        { field: "consignee.name", message: expect.stringContaining("😀 (U+1F600)") },
        { field: "consignee.postalCode", message: "DE needs a postal code." },
      ],
    });
    expect(await orders.ordersOf(me.tid)).toBe(0);
  });

  it("another input under the same key is refused and changes nothing", async () => {
    const me = viewer("customer_admin");
    const input = draftInput();
    await orders.draft(me, input);
    const other = await orders.act("createOrder", { ...input, externalRef: randomUUID() }, me);
    expect(other).toEqual({
      __typename: "IdempotencyKeyReused",
      message: "This idempotency key was already used with a different input.",
    });
    expect(await orders.ordersOf(me.tid)).toBe(1);
  });

  it.each([
    ["lines", { lines: [] }],
    ["idempotencyKey", { idempotencyKey: " " }],
    ["idempotencyKey", { idempotencyKey: "a\u0000" }],
    ["channel", { channel: "a b" }],
    ["customerId", { customerId: randomUUID() }],
  ])("a wrong %s is named and nothing is written", async (field, change) => {
    const me = viewer("customer_admin");
    const outcome = await orders.act("createOrder", { ...draftInput(), ...change }, me);
    expect(outcome).toMatchObject({ __typename: "InvalidInput", field });
    expect(await orders.ordersOf(me.tid)).toBe(0);
  });

  it("our staff order on a customer's behalf and say whose", async () => {
    const customer = viewer("customer_admin");
    const order = await orders.draft(staff("ops"), { customerId: customer.tid });
    expect(await orders.shown(order.id, staff("ops"))).toEqual({ ...order, customer: { id: customer.tid } });
    expect(await orders.shown(order.id, customer)).toMatchObject({ externalRef: order.externalRef });
    for (const customerId of [undefined, "nobody"]) {
      const outcome = await orders.act("createOrder", { ...draftInput(), customerId }, staff("ops"));
      expect(outcome).toMatchObject({ __typename: "InvalidInput", field: "customerId" });
    }
  });

  it("our staff cannot order for a customer that does not exist; for one that waits for KYC they can draft", async () => {
    const customerId = randomUUID();
    const create = () => orders.act("createOrder", { ...draftInput(), customerId }, staff("ops"));
    expect(await create()).toEqual({
      __typename: "InvalidInput",
      field: "customerId",
      message: "There is no such customer.",
      faults: [{ field: "customerId", message: "There is no such customer." }],
    });
    expect(await orders.ordersOf(customerId)).toBe(0);
    await orders.customerIs("PENDING_KYC", customerId);
    expect((await create()).order).toMatchObject({ status: "DRAFT", customer: { id: customerId } });
  });
});

describe("editOrder", () => {
  it("changes what is named and leaves the rest", async () => {
    const me = viewer("customer_admin");
    const before = await orders.draft(me);
    const after = await orders.must(
      "editOrder",
      { orderId: before.id, expectedVersion: 1, serviceCode: "BY-ECO", iossNumber: null },
      me,
    );
    expect(after).toEqual({ ...before, serviceCode: "BY-ECO", iossNumber: null, version: 2 });
    expect(await orders.events(before.id)).toEqual([]);
  });

  it("replaces all lines", async () => {
    const me = viewer("customer_admin");
    const { id } = await orders.draft(me);
    const [line] = draftInput().lines;
    const lines = [
      { ...line, sku: "MUG", battery: "PI967" },
      { ...line, sku: "CUP", quantity: 1 },
    ];
    const { lines: shown } = await orders.must("editOrder", { orderId: id, expectedVersion: 1, lines }, me);
    expect(shown).toMatchObject([
      { sku: "MUG", battery: "PI967", quantity: 5 },
      { sku: "CUP", battery: "NONE", quantity: 1 },
    ]);
    expect((await orders.rows(id)).lines).toHaveLength(2);
  });

  it("of three edits of one version at once, one is made", async () => {
    const me = viewer("customer_admin");
    const { id } = await orders.draft(me);
    const outcomes = await Promise.all(
      ["A", "B", "C"].map((serviceCode) =>
        orders.act("editOrder", { orderId: id, expectedVersion: 1, serviceCode }, me),
      ),
    );
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      "EditOrderSuccess",
      "OrderChanged",
      "OrderChanged",
    ]);
    expect(outcomes.filter(({ order }) => !order).map(({ currentVersion }) => currentVersion)).toEqual([2, 2]);
    const made = outcomes.find(({ order }) => order)?.order;
    expect(await orders.shown(id)).toEqual(made);
  });

  it("takes a priced order back to DRAFT, voids its quote and says so", async () => {
    const me = viewer("customer_admin");
    const priced = await orders.priced(me);
    expect(priced.quotedTotal).toEqual({ amountMinor: "1845", currency: "EUR", decimal: "18.45" });
    const edited = await orders.must(
      "editOrder",
      { orderId: priced.id, expectedVersion: priced.version, currency: "USD" },
      me,
    );
    expect(edited).toMatchObject({ status: "DRAFT", quotedTotal: null, currency: "USD", version: priced.version + 1 });
    const { saga, events } = await orders.rows(priced.id);
    expect(saga?.step).toBe("WITHDRAWN");
    expect(events.map(({ type }) => type)).toEqual(["order.submitted.v1", "order.edited.v1"]);
    expect(events[1]?.payload).toEqual({ orderId: priced.id });
  });

  it("refuses a funded order, a held one and an invalid change, and changes nothing", async () => {
    const me = viewer("customer_admin");
    const funded = await orders.funded(me);
    const held = await orders.draft(me);
    await orders.must("holdOrder", { orderId: held.id, reason: "Embargo check" }, staff("ops"));
    const draft = await orders.draft(me);
    const before = await Promise.all([funded.id, held.id, draft.id].map((id) => orders.rows(id)));

    const edit = (id: string, expectedVersion: number, change: object) =>
      orders.act("editOrder", { orderId: id, expectedVersion, ...change }, me);
    expect([
      await edit(funded.id, funded.version, { serviceCode: "A" }),
      await edit(held.id, 2, { serviceCode: "A" }),
      await edit(draft.id, 1, { lines: [] }),
    ]).toEqual([
      { __typename: "OrderLocked", current: "FUNDED", message: "An order that is FUNDED cannot be edited." },
      { __typename: "OrderLocked", current: "ON_HOLD", message: "An order that is ON_HOLD cannot be edited." },
      {
        __typename: "InvalidInput",
        field: "lines",
        message: "An order has at least one line.",
        faults: [{ field: "lines", message: "An order has at least one line." }],
      },
    ]);
    expect(await Promise.all([funded.id, held.id, draft.id].map((id) => orders.rows(id)))).toEqual(before);
  });
});
