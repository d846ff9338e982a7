import { randomUUID } from "node:crypto";
import { select, Viewer } from "@baiyun/kit";
import { planOf, staff } from "@baiyun/kit/testing";
import { accept, customer, invalid, offered, type Pricing, quote, rows, startPricing, TODAY } from "../testing/pricing";
import { Quote, QuoteStatus } from "./quote.entity";
import { conditionsOf } from "./quote.filter";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterEach(() => {
  pricing.clock.set(TODAY);
});
afterAll(() => pricing.close());

describe("acceptQuote", () => {
  it("three at once: one wins, the others find it taken", async () => {
    const tenant = customer();
    const { id } = offered(await quote(pricing, {}, tenant));
    const outcomes = await Promise.all([1, 2, 3].map(() => accept(pricing, id, tenant)));
    expect(outcomes.map(({ __typename, status }) => status ?? __typename).sort()).toEqual([
      "ACCEPTED",
      "ACCEPTED",
      "AcceptQuoteSuccess",
    ]);
  });

  it("the same key answers the same again", async () => {
    const tenant = customer();
    const { id } = offered(await quote(pricing, {}, tenant));
    const key = randomUUID();
    const first = await accept(pricing, id, tenant, key);
    expect(offered(first)).toEqual({ id, status: "ACCEPTED", acceptedAt: "2026-10-05T08:00:00.000Z" });
    pricing.clock.set(new Date("2026-12-01T00:00:00Z"));
    expect(await accept(pricing, id, tenant, key)).toEqual(first);
    expect((await accept(pricing, randomUUID(), tenant, key)).__typename).toBe("IdempotencyKeyReused");
  });

  it("is over from the instant it expires, and shows so", async () => {
    const tenant = customer();
    const { id } = offered(await quote(pricing, {}, tenant));
    pricing.clock.set(new Date("2026-10-06T08:00:00.000Z"));
    expect(await accept(pricing, id, tenant)).toEqual({
      __typename: "QuoteExpired",
      message: "This offer is over; ask for a new quote.",
      expiredAt: "2026-10-06T08:00:00.000Z",
    });
    const { data } = await pricing.run("query ($id: ID!) { quote(id: $id) { status acceptedAt } }", { id }, tenant);
    expect(data.quote).toEqual({ status: "EXPIRED", acceptedAt: null });
    pricing.clock.set(TODAY);
    const other = offered(await quote(pricing, {}, tenant));
    pricing.clock.set(new Date("2026-10-06T07:59:59.999Z"));
    expect((await accept(pricing, other.id, tenant)).__typename).toBe("AcceptQuoteSuccess");
  });

  it("another tenant's quote, an unknown and a malformed id are not found, and nothing changes", async () => {
    const tenant = customer();
    const { id } = offered(await quote(pricing, {}, tenant));
    for (const quoteId of [id, randomUUID(), "nonsense"]) {
      expect(await accept(pricing, quoteId, customer())).toEqual({
        __typename: "QuoteNotFound",
        message: "There is no such quote.",
      });
    }
    expect(await rows(pricing.database, "SELECT status, version FROM quote WHERE id = $1", id)).toEqual([
      { status: "OFFERED", version: 1 },
    ]);
  });

  it("an invalid key is told, and nothing changes", async () => {
    const tenant = customer();
    const { id } = offered(await quote(pricing, {}, tenant));
    expect(await accept(pricing, id, tenant, "")).toEqual(
      invalid("idempotencyKey", "A key is 1 to 200 printable ASCII characters."),
    );
    expect(await rows(pricing.database, "SELECT status, version FROM quote WHERE id = $1", id)).toEqual([
      { status: "OFFERED", version: 1 },
    ]);
  });

  it("a parcel of no order tells nobody", async () => {
    const tenant = customer();
    const { id } = offered(await quote(pricing, {}, tenant));
    await accept(pricing, id, tenant);
    expect(await rows(pricing.database, "SELECT type FROM outbox_event WHERE aggregate_id = $1", id)).toEqual([]);
  });
});

describe("an offer's end", () => {
  const END = new Date("2026-10-06T08:00:00.000Z");
  const expire = (most?: number) =>
    pricing.database.transaction(Viewer.system, (tx) => pricing.services.expiries.expire(tx, most));
  const states = (tenantId: string) =>
    rows(pricing.database, "SELECT status, version FROM quote WHERE tenant_id = $1 ORDER BY id", tenantId);

  it("is written down and told once, a few at a time, whoever else ends or takes them", async () => {
    const tenant = customer();
    const ids: string[] = [];
    for (let n = 0; n < 4; n += 1) ids.push(offered(await quote(pricing, {}, tenant)).id);
    await accept(pricing, ids[3]!, tenant);
    pricing.clock.set(new Date(END.getTime() - 1));
    await expire();
    expect(await states(tenant.tid)).toMatchObject(
      ["OFFERED", "OFFERED", "OFFERED", "ACCEPTED"].map((status) => ({ status })),
    );

    pricing.clock.set(END);
    // Somebody has a hold of the first: it is passed over, and ended afterwards.
    await pricing.database.transaction(Viewer.system, async (tx) => {
      await tx.query("SELECT id FROM quote WHERE id = $1 FOR UPDATE", [ids[0]]);
      while (await expire(1));
    });
    expect((await states(tenant.tid))[0]).toEqual({ status: "OFFERED", version: 1 });
    await Promise.all([expire(), expire()]);
    await expire();
    expect(await states(tenant.tid)).toEqual([
      ...Array(3).fill({ status: "EXPIRED", version: 2 }),
      { status: "ACCEPTED", version: 2 },
    ]);
    const told = await Promise.all(ids.map((id) => pricing.events(id)));
    const event = (quoteId: string) => ({
      type: "quote.expired.v1",
      payload: { quoteId, orderId: null, expiresAt: END.toISOString() },
    });
    expect(told).toEqual([...ids.slice(0, 3).map((id) => [event(id)]), []]);
    expect((await accept(pricing, ids[0]!, tenant)).__typename).toBe("QuoteExpired");
  });
});

describe("quotes", () => {
  const QUOTES = `query ($filter: QuoteFilter, $first: Int!, $after: String, $orderBy: QuoteSort) {
    quotes(filter: $filter, first: $first, after: $after, orderBy: $orderBy) { totalCount pageInfo { endCursor hasNextPage } edges { node { id status } } } }`;
  interface Page {
    quotes: { totalCount: number; pageInfo: { endCursor: string }; edges: { node: { id: string; status: string } }[] };
  }
  const listed = async (filter: object | null, claims: object, more: object = {}) => {
    const { data, errors } = await pricing.run<Page>(QUOTES, { filter, first: 20, ...more }, claims);
    expect(errors).toBeUndefined();
    return data.quotes;
  };
  const found = async (filter: object, claims: object) =>
    (await listed(filter, claims)).edges.map(({ node }) => node.id);

  it("are found by what they are, newest first, a page at a time, each tenant's own", async () => {
    const [tenant, other] = [customer(), customer()];
    const make = async (own: object = {}) => offered(await quote(pricing, { ...own }, tenant)).id;
    const german = await make();
    const british = await make({ destination: { country: "GB", postalCode: "" } });
    const express = await make({ serviceCode: "EXPRESS" });
    await accept(pricing, british, tenant);

    const first = await listed(null, tenant, { first: 2 });
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await listed(null, tenant, { first: 2, after: first.pageInfo.endCursor });
    expect([...first.edges, ...rest.edges].map(({ node }) => node.id)).toEqual([express, british, german]);
    const oldest = await listed(null, tenant, { orderBy: { field: "CREATED_AT", direction: "ASC" }, first: 1 });
    expect(oldest.edges[0]!.node.id).toBe(german);

    expect(await found({ status: ["ACCEPTED"] }, tenant)).toEqual([british]);
    expect(await found({ status: ["OFFERED", "VOID"] }, tenant)).toEqual([express, german]);
    expect(await found({ country: "GB" }, tenant)).toEqual([british]);
    expect(await found({ serviceCode: "EXPRESS" }, tenant)).toEqual([express]);
    for (const filter of [
      { serviceCode: "NONE" },
      { orderId: "none" },
      { customerId: "none" },
      { customerId: other.tid },
    ]) {
      expect(await found(filter, tenant)).toEqual([]);
    }
    expect(await found({}, other)).toEqual([]);
    expect(await found({ customerId: tenant.tid }, staff("support"))).toEqual([express, british, german]);
    expect(await found({ createdBefore: TODAY }, tenant)).toEqual([]);
    pricing.clock.set(new Date("2026-10-06T08:00:00.000Z"));
    // Over, though nobody has written that down: no offer any more.
    expect(await found({ status: ["OFFERED"] }, tenant)).toEqual([]);
  });

  it.each([
    ["status", { status: [QuoteStatus.OFFERED] }, /Index Scan( Backward)? quote_of_all_by_status: \(status = /],
    ["service", { serviceCode: "EXPRESS" }, /Index Scan( Backward)? quote_of_all_by_service: \(service_id = /],
    ["country", { country: "GB" }, /Index Scan( Backward)? quote_of_all_by_country: \(country = /],
    ["customer", { customerId: randomUUID() }, /Index Scan( Backward)? quote_by_\w+: \(tenant_id = /],
    ["order", { orderId: randomUUID() }, /Index Scan quote_order: \(order_id = /],
    ["time", { createdAfter: TODAY }, /Index Scan( Backward)? quote_pkey: \(id >= /],
  ])("by %s are found by an index, for staff and for a tenant", async (_what, filter, index) => {
    const page = { order: "id", newestFirst: true, limit: 21 };
    const planFor = (viewer: Viewer) =>
      planOf(
        pricing.database,
        viewer,
        select(pricing.database.source, viewer, Quote, conditionsOf(filter, TODAY), page)!,
      );
    expect((await planFor(Viewer.system)).find((read) => read.includes(" quote"))).toMatch(index);
    const own = await planFor(Viewer.fromClaims(customer()));
    expect(own.filter((read) => read.startsWith("Seq Scan quote"))).toEqual([]);
  });
});
