import { asTyped, BLANK, faultOf, surchargeInput } from "./surcharge-draft";

describe("a surcharge as it is typed", () => {
  it("is an amount for a parcel, exact in its currency", () => {
    const draft = { ...BLANK, kind: "REMOTE", zoneCode: "EU-1", areas: "DE 18565\nIT", price: "12.5", cost: "9" };
    expect(faultOf(draft, 2)).toBeNull();
    expect(surchargeInput(draft, 2)).toEqual({
      kind: "REMOTE",
      serviceCode: null,
      zoneCode: "EU-1",
      areas: [
        { country: "DE", postalPrefix: "18565" },
        { country: "IT", postalPrefix: null },
      ],
      longestSideOverMm: null,
      appliesFrom: null,
      appliesUntil: null,
      priceMinor: "1250",
      costMinor: "900",
    });
  });

  it("is a percentage, as it came from the graph", () => {
    const fuel = {
      __typename: "RateCardSurcharge" as const,
      id: "1",
      kind: "FUEL" as const,
      serviceCode: null,
      zoneCode: null,
      areas: null,
      price: null,
      cost: null,
      longestSideOverMm: 1200,
      appliesFrom: null,
      appliesUntil: null,
      percent: "18.5",
      costPercent: "17",
      percentOf: "FREIGHT" as const,
    };
    expect(surchargeInput(asTyped(fuel), 2)).toEqual({
      kind: "FUEL",
      serviceCode: null,
      zoneCode: null,
      areas: null,
      longestSideOverMm: 1200,
      appliesFrom: null,
      appliesUntil: null,
      percent: "18.5",
      costPercent: "17",
      percentOf: "FREIGHT",
    });
  });

  it("tells what is wrong with it", () => {
    const right = { ...BLANK, price: "2", cost: "1" };
    const faults = [
      { areas: "QQ" },
      { longestSideOverMm: "1.2" },
      { from: "2027-03-02T00:00", until: "2027-03-01T00:00" },
      { price: "2,5" },
      { base: "FREIGHT", cost: "much" },
      { cost: "2.01" },
    ].map((own) => faultOf({ ...right, ...own }, 2));
    expect(faults).toEqual(["areas", "side", "window", "amount", "percentage", "belowCost"]);
  });
});
