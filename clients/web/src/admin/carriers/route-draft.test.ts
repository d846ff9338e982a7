import { draftOf, faultsOf, inputOf } from "./route-draft";

const draft = (own = {}) => ({
  ...draftOf(undefined),
  serviceCode: "YUN-STD",
  accountId: "1",
  product: "THPHR",
  ...own,
});

describe("a route as it is typed", () => {
  it("is exact, and leaves out what nobody said", () => {
    expect(faultsOf(draft())).toEqual(new Map());
    expect(inputOf(draft({ country: " de ", currency: "eur", base: "1.2", perKg: "7", maxWeightG: "2000" }))).toEqual({
      serviceCode: "YUN-STD",
      country: "DE",
      carrierAccountId: "1",
      product: "THPHR",
      rank: 100,
      maxWeightG: 2000,
      currency: "EUR",
      baseMinor: "120",
      perKgMinor: "700",
      transitFromDays: null,
      transitToDays: null,
      onTrouble: "NEXT",
      tries: 6,
    });
    expect(inputOf(draft({ onTrouble: "WAIT" }))).toMatchObject({ currency: null, baseMinor: null, onTrouble: "WAIT" });
  });

  it("tells all that is wrong with it at once", () => {
    const wrong = draft({ product: " ", rank: "1st", country: "QQ", currency: "EUR", base: "1,2", tries: "" });
    expect([...faultsOf(wrong)].sort()).toEqual([
      ["base", "amount"],
      ["country", "country"],
      ["perKg", "amount"],
      ["product", "missing"],
      ["rank", "whole"],
      ["tries", "missing"],
    ]);
    expect([...faultsOf(draft({ perKg: "7" }))]).toEqual([["currency", "currency"]]);
  });
});
