import { randomUUID } from "node:crypto";
import { staff } from "@baiyun/kit/testing";
import { customer, type Pricing, startPricing } from "../testing/pricing";
import { draft, ownCard } from "../testing/rate-cards";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.close());

describe("Customer.rateCard", () => {
  const CARDS = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Customer { rateCard { code currency } } } }`;
  const codeSeenBy = async (claims: object, id: string) => {
    const representations = [{ __typename: "Customer", id }];
    const { data } = await pricing.run<{ _entities: { rateCard: { code: string } | null }[] }>(
      CARDS,
      { representations },
      claims,
    );
    return data._entities[0]!.rateCard?.code;
  };

  it("is the customer's own, which nobody else learns of, or everyone's", async () => {
    const tenant = customer();
    const card = await ownCard(pricing.database, tenant.tid);
    expect(await codeSeenBy(tenant, tenant.tid)).toBe(`OWN-${card}`);
    expect(await codeSeenBy(staff("pricing"), tenant.tid)).toBe(`OWN-${card}`);
    expect(await codeSeenBy(customer(), tenant.tid)).toBe("STANDARD");
    expect(await codeSeenBy({}, tenant.tid)).toBe("STANDARD");
    expect(await codeSeenBy(tenant, "nonsense")).toBeUndefined();
  });

  it("another customer's card and its versions are null by id and by reference", async () => {
    const tenant = customer();
    const card = await ownCard(pricing.database, tenant.tid);
    const version = await draft(pricing.database, card, new Date("2026-10-10T00:00:00Z"));
    const query = `query ($id: ID!, $representations: [_Any!]!) { rateCard(id: $id) { id }
      _entities(representations: $representations) { ... on RateCard { id } ... on RateCardVersion { id } } }`;
    const representations = [
      { __typename: "RateCard", id: card },
      { __typename: "RateCardVersion", id: version },
    ];
    const seenBy = async (claims: object) => (await pricing.run(query, { id: card, representations }, claims)).data;
    expect(await seenBy(tenant)).toEqual({ rateCard: { id: card }, _entities: [{ id: card }, { id: version }] });
    expect(await seenBy(customer())).toEqual({ rateCard: null, _entities: [null, null] });
  });

  it("shows the prices in force, and the cost to pricing staff alone", async () => {
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Customer {
      rateCard { currentVersion { status validFrom lanes { zoneCode service { code } prices { upToG price { decimal } cost { decimal } } } } } } } }`;
    const lanesSeenBy = async (claims: object) => {
      const representations = [{ __typename: "Customer", id: randomUUID() }];
      // biome-ignore lint/suspicious/noExplicitAny: the answer's shape is the query's above
      const { data } = await pricing.run<any>(query, { representations }, claims);
      const { lanes, ...version } = data._entities[0].rateCard.currentVersion;
      expect(version).toEqual({ status: "PUBLISHED", validFrom: "2026-01-01T00:00:00.000Z" });
      expect(lanes.length).toBe(27);
      return lanes.find(
        (each: { zoneCode: string; service: { code: string } }) =>
          each.zoneCode === "GB" && each.service.code === "YUN-STD",
      ).prices;
    };
    expect(await lanesSeenBy(customer())).toEqual([
      { upToG: 2000, price: { decimal: "62.00" }, cost: null },
      { upToG: 20000, price: { decimal: "57.00" }, cost: null },
    ]);
    expect((await lanesSeenBy(staff("pricing")))[0]).toEqual({
      upToG: 2000,
      price: { decimal: "62.00" },
      cost: { decimal: "43.40" },
    });
  });
});
