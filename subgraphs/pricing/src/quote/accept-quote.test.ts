import { randomUUID } from "node:crypto";
import { accept, customer, invalid, offered, type Pricing, quote, rows, startPricing, TODAY } from "../testing/pricing";

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
    pricing.clock.set(new Date("2026-10-06T07:59:59.999Z"));
    expect((await accept(pricing, id, tenant)).__typename).toBe("AcceptQuoteSuccess");
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
