import { randomUUID } from "node:crypto";
import { staff } from "@baiyun/kit/testing";
import { customer, type Pricing, startPricing, TODAY } from "../testing/pricing";
import { draft, ownCard, publishVersion } from "../testing/rate-cards";

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

describe("Customer.priceList", () => {
  const LIST = `query ($of: [_Any!]!, $at: DateTime) { _entities(representations: $of) { ... on Customer { priceList(at: $at) { at csv
    lanes { serviceCode zoneCode zoneName isOwn currency weightLimitG steps { overG upToG price { decimal } }
      surcharges { kind amount { decimal } percent percentOf longestSideOverMm isForSomePlaces } } } } } }`;
  interface List {
    csv: string;
    lanes: { serviceCode: string; zoneCode: string; isOwn: boolean }[];
  }
  const seenBy = async (claims: object, id: string, at: string | null = null) => {
    const of = [{ __typename: "Customer", id }];
    const { data } = await pricing.run<{ _entities: { priceList: List | null }[] }>(LIST, { of, at }, claims);
    return data._entities[0]!.priceList;
  };

  it("is the customer's own prices, everyone's where they have none, and no cost", async () => {
    pricing.clock.set(TODAY);
    const tenant = customer();
    const card = await ownCard(pricing.database, tenant.tid);
    await publishVersion(pricing, await draft(pricing.database, card, new Date("2026-10-10T00:00:00Z")));
    const [everyones, own] = [
      await seenBy(tenant, tenant.tid),
      await seenBy(tenant, tenant.tid, "2026-10-10T00:00:00Z"),
    ];
    const lane = (list: List | null, service: string, zone: string) =>
      list!.lanes.find(({ serviceCode, zoneCode }) => serviceCode === service && zoneCode === zone);
    expect(own!.lanes.length).toBe(everyones!.lanes.length);
    expect(own!.lanes.filter(({ isOwn }) => isOwn)).toHaveLength(1);
    expect(lane(own, "YUN-STD", "EU-1")).toEqual({
      ...{ serviceCode: "YUN-STD", zoneCode: "EU-1", zoneName: "Western Europe", isOwn: true, currency: "CNY" },
      ...{ weightLimitG: 20_000, steps: [{ overG: 0, upToG: 20_000, price: { decimal: "100.00" } }], surcharges: [] },
    });
    const always = { amount: null, percent: null, percentOf: null, longestSideOverMm: null, isForSomePlaces: false };
    expect(lane(own, "EXPRESS", "US-FAR")).toMatchObject({
      isOwn: false,
      steps: [
        { overG: 0, upToG: 2000, price: { decimal: "190.00" } },
        { overG: 2000, upToG: 30_000, price: { decimal: "170.00" } },
      ],
      surcharges: [
        { ...always, kind: "OVERSIZE", amount: { decimal: "50.00" }, longestSideOverMm: 600 },
        { ...always, kind: "REMOTE", amount: { decimal: "30.00" }, isForSomePlaces: true },
        { ...always, kind: "SIGNATURE", amount: { decimal: "12.00" } },
        { ...always, kind: "FUEL", percent: "18.5", percentOf: "FREIGHT" },
      ],
    });
    const [heading, ...rows] = own!.csv.split("\r\n");
    expect(heading).toBe(
      "service,zone,zone name,own price,over g,up to g,price per kg,currency,minimum g,rounded up to g,volume cm3 per kg,surcharges,valid from,valid to",
    );
    expect(rows).toContain("YUN-STD,EU-1,Western Europe,yes,0,20000,100.00,CNY,50,1,6000,,2026-10-10T00:00:00.000Z,");
    expect(own!.csv.includes("cost")).toBe(false);
    expect(await seenBy(customer(), tenant.tid)).toBeNull();
    expect(await seenBy({}, tenant.tid)).toBeNull();
    expect((await seenBy(staff("support"), tenant.tid, "2026-10-10T00:00:00Z"))!.csv).toBe(own!.csv);
  });
});
